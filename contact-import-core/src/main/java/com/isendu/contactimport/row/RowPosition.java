package com.isendu.contactimport.row;

/**
 * Where a record stands in its source.
 *
 * @param record the number of the record among the data records, from 1; blank records and the header do not count
 * @param row what a spreadsheet shows as row number, from 1; every record counts, blank ones and the header too
 * @param line the physical line the record starts on, from 1; a line break inside a quoted cell starts a new line
 */
public record RowPosition(long record, long row, long line) {}
