package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, one column after another, whichever way they go to the database. */
public interface RowValues {

    void text(@Nullable String value) throws SQLException;

    void number(long value) throws SQLException;

    void time(Instant value) throws SQLException;
}
