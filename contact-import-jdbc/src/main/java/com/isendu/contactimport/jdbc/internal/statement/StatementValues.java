package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.bulk.RowValues;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Binds values to the places of a statement, from the first one on. */
final class StatementValues implements RowValues {

    private final PreparedStatement statement;
    private final TimeFormat times;
    private int index = 1;

    StatementValues(PreparedStatement statement, TimeFormat times) {
        this.statement = statement;
        this.times = times;
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
        statement.setString(index++, value);
    }

    @Override
    public void number(long value) throws SQLException {
        statement.setLong(index++, value);
    }

    @Override
    public void time(Instant value) throws SQLException {
        times.bind(statement, index++, value);
    }
}
