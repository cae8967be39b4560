package com.isendu.contactimport.jdbc.internal.bulk;

import java.sql.SQLException;

/** Receives the values of many rows, one row after another. */
public interface RowsValues extends RowValues {

    /** All columns of the row have got their values. */
    void endRow() throws SQLException;
}
