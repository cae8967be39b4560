package com.isendu.contactimport.report;

/**
 * How far an import is.
 *
 * @param bytesRead bytes of the source that were read for importing
 * @param bytesTotal bytes of the source
 * @param rows records that have an outcome
 * @param rejected those of them in error
 */
public record ImportProgress(long bytesRead, long bytesTotal, long rows, long rejected) {}
