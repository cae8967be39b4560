package com.isendu.contactimport.jdbc.internal.journal;

/**
 * The checkpoint of an import.
 *
 * @param epoch number of times it was begun or continued
 * @param batches number of batches written
 */
public record Checkpoint(long epoch, long batches) {}
