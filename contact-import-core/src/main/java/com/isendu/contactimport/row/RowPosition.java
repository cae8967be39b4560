package com.isendu.contactimport.row;

/**
 * The position of a record in its source.
 *
 * @param record the number of the record among the data records, from 1; blank records and the header do not count
 * @param row the row number that a spreadsheet shows, from 1; every record counts, including blank ones and the header
 * @param line the physical line on which the record starts, from 1; a line break inside a quoted cell starts a new line
 */
public record RowPosition(long record, long row, long line) {}
