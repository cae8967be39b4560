package com.isendu.contactimport.jdbc;

/**
 * The number of rows that a purge has removed.
 *
 * @param errors rows in error of imports, which contain codes and positions
 * @param changes earlier versions of contacts, which were kept for undoing imports
 */
public record PurgedRows(long errors, long changes) {}
