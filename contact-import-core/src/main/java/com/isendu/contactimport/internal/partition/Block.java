package com.isendu.contactimport.internal.partition;

/**
 * Rows as bytes, for transfer to a process with the same version of the library.
 *
 * @param target their destination: a lane, or the part of the source they came from
 * @param first the number of the first record; blocks of a target are read in its order
 * @param bytes the rows, in source order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Block(int target, long first, byte[] bytes) {}
