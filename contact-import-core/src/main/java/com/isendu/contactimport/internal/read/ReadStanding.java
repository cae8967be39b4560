package com.isendu.contactimport.internal.read;

/**
 * How far reading had come when a record was handed over. Immutable, so that it can be told while reading goes on.
 *
 * @param bytesRead bytes read for records, up to one buffer ahead of the record at hand
 * @param blankRows blank rows passed
 * @param repeatedHeader the row of the first repeated header, 0 while there is none
 * @param secondTable the row where a second table begins, 0 while there is none
 */
public record ReadStanding(long bytesRead, long blankRows, long repeatedHeader, long secondTable) {}
