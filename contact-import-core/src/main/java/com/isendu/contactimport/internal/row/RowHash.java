package com.isendu.contactimport.internal.row;

/**
 * What rows are compared by: hashes with a secret, comparable within one run only.
 *
 * @param high the first half of the hash of the key
 * @param low the second half
 * @param values the hash of the values
 */
public record RowHash(long high, long low, long values) {}
