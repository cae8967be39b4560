package com.isendu.contactimport.internal.partition;

/**
 * Rows on their way, as bytes for a process of the same library.
 *
 * @param target where they go: a lane, or the part of the source that they came from
 * @param first the number of the first record; blocks of a target are read in its order
 * @param bytes the rows, in source order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Block(int target, long first, byte[] bytes) {}
