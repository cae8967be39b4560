package com.isendu.contactimport.jdbc.internal.bulk;

import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Receives the values of a row, one column after another, for any way of writing them. */
public interface RowValues {

    void text(@Nullable String value) throws SQLException;

    void number(long value) throws SQLException;

    /** A point in time for a column of times with or without a zone. */
    void time(ColumnType type, Instant value) throws SQLException;

    /**
     * A value for a column of another type than text, as
     * {@link com.isendu.contactimport.jdbc.internal.value.ColumnForm} gives it.
     */
    void value(ColumnType type, @Nullable Object value) throws SQLException;
}
