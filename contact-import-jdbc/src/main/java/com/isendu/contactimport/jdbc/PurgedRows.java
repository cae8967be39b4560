package com.isendu.contactimport.jdbc;

/**
 * What a purge has removed.
 *
 * @param errors rows in error of imports, which hold codes and positions
 * @param changes earlier versions of contacts, which were kept for undoing imports
 */
public record PurgedRows(long errors, long changes) {}
