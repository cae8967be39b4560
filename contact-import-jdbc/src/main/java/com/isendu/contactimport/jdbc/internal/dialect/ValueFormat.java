package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.value.PostgresText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of types other than text are passed to a statement. */
public enum ValueFormat {
    /** As the objects that JDBC defines for the types. */
    OBJECTS {
        @Override
        void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
            if (value instanceof List<?> labels) {
                Connection connection = statement.getConnection();
                statement.setArray(index, connection.createArrayOf("VARCHAR", labels.toArray()));
            } else {
                statement.setObject(index, value);
            }
        }
    },
    /** H2's: a JSON text would become a JSON string, were it not given as bytes. */
    H2 {
        @Override
        void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
            if (type.kind() == ColumnKind.JSON) {
                statement.setBytes(index, value.toString().getBytes(StandardCharsets.UTF_8));
            } else {
                OBJECTS.bindValue(statement, index, type, value);
            }
        }
    },
    /** As untyped texts, which PostgreSQL parses as in COPY. */
    POSTGRESQL {
        @Override
        void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
            statement.setObject(index, PostgresText.of(value), Types.OTHER);
        }

        @Override
        void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.OTHER);
        }
    },
    /** MariaDB's and MySQL's, which have no type for a zone, and in older versions none for UUIDs. */
    MYSQL {
        @Override
        void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
            if (value instanceof OffsetDateTime time) {
                statement.setObject(
                        index, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            } else {
                statement.setObject(index, value instanceof UUID id ? id.toString() : value);
            }
        }
    },
    /** SQLite's, which has numbers and texts. */
    SQLITE {
        @Override
        void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException {
            if (value instanceof Boolean yes) {
                statement.setInt(index, yes ? 1 : 0);
            } else if (value instanceof BigDecimal number) {
                statement.setString(index, number.toPlainString());
            } else if (value instanceof Long number) {
                statement.setLong(index, number);
            } else {
                statement.setString(index, value.toString());
            }
        }
    };

    abstract void bindValue(PreparedStatement statement, int index, ColumnType type, Object value) throws SQLException;

    void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.NULL);
    }

    public void bind(PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            bindNull(statement, index);
        } else {
            bindValue(statement, index, type, value);
        }
    }
}
