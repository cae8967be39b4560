package com.isendu.contactimport.jdbc.internal.journal;

/**
 * How far an import is.
 *
 * @param epoch how often it was begun or continued
 * @param batches how many batches are written
 */
public record Checkpoint(long epoch, long batches) {}
