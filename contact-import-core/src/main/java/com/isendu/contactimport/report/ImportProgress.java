package com.isendu.contactimport.report;

/**
 * The progress of an import.
 *
 * @param bytesRead number of bytes of the source read in the pass that imports
 * @param bytesTotal size of the source in bytes
 * @param rows number of records with an outcome
 * @param rejected number of records in error
 */
public record ImportProgress(long bytesRead, long bytesTotal, long rows, long rejected) {}
