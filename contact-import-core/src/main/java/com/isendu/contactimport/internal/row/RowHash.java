package com.isendu.contactimport.internal.row;

/**
 * What rows are compared by: hashes, comparable only if they were made with the same secret.
 *
 * @param high the first half of the hash of the key
 * @param low the second half
 * @param values the hash of the values
 */
public record RowHash(long high, long low, long values) {}
