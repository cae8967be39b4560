/**
 * What can be wrong: stable codes, the problems of a row, rejected rows, and the exceptions that stop a run.
 *
 * <p>Bad rows are data and never become exceptions. Nothing here carries a cell value except
 * {@link com.isendu.contactimport.row.RejectedRow}, whose {@code toString} shows none.
 */
@NullMarked
package com.isendu.contactimport.error;

import org.jspecify.annotations.NullMarked;
