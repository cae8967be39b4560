package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement with its values in their order. Not thread-safe. */
final class Binding {

    private final Session session;
    private final String sql;
    private final List<@Nullable Object> values = new ArrayList<>();

    Binding(Session session, String sql) {
        this.session = session;
        this.sql = sql;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Adds values; points in time in the form of the database. */
    Binding with(@Nullable Object... some) {
        for (Object value : some) {
            values.add(value);
        }
        return this;
    }

    int update() throws SQLException {
        try (PreparedStatement statement = prepare()) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare();
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    <T> Optional<T> first(RowReader<T> reader) throws SQLException {
        return list(reader).stream().findFirst();
    }

    private PreparedStatement prepare() throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(sql);
        try {
            for (int index = 0; index < values.size(); index++) {
                bind(statement, index + 1, values.get(index));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            session.dialect().times().bind(statement, index, instant);
        } else {
            statement.setObject(index, value);
        }
    }
}
