package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.jdbc.internal.bulk.RowValues;
import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Binds values to the parameters of a statement in order. */
final class StatementValues implements RowValues {

    private final PreparedStatement statement;
    private final SqlDialect dialect;
    private int index = 1;

    StatementValues(PreparedStatement statement, SqlDialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
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
    public void time(ColumnType type, Instant value) throws SQLException {
        dialect.times().in(type).bind(statement, index++, value);
    }

    @Override
    public void value(ColumnType type, @Nullable Object value) throws SQLException {
        dialect.values().bind(statement, index++, type, value);
    }
}
