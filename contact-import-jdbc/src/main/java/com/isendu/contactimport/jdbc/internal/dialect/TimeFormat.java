package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How instants are stored: always in UTC, independent of the time zones of machine, driver and server. */
public enum TimeFormat {
    /** In a column that knows time zones. */
    WITH_OFFSET {
        @Override
        Object encode(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }

        @Override
        @Nullable
        public Instant read(ResultSet row, String column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    },
    /** In a column without time zone; to the microsecond, as the databases cut or round the rest. */
    LOCAL_UTC {
        @Override
        Object encode(Instant instant) {
            return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        }

        @Override
        @Nullable
        public Instant read(ResultSet row, String column) throws SQLException {
            LocalDateTime time = row.getObject(column, LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC);
        }
    },
    /** As ISO 8601 text of fixed length, which sorts by time. */
    TEXT {
        @Override
        Object encode(Instant instant) {
            return ISO.format(instant);
        }

        @Override
        @Nullable
        public Instant read(ResultSet row, String column) throws SQLException {
            String time = row.getString(column);
            return time == null ? null : Instant.parse(time);
        }
    };

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    /** Returns the form for a column, which may have no zone where the others of its database have one. */
    public TimeFormat in(ColumnType column) {
        return this == WITH_OFFSET && column.kind() == ColumnKind.TIMESTAMP ? LOCAL_UTC : this;
    }

    abstract Object encode(Instant instant);

    public abstract @Nullable Instant read(ResultSet row, String column) throws SQLException;

    public void bind(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        statement.setObject(index, instant == null ? null : encode(instant));
    }
}
