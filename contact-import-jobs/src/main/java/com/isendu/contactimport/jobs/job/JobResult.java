package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.history.ImportCounts;

/**
 * The result of a completed job. Contains no personal data. Immutable.
 *
 * @param outcome {@code ALL_IMPORTED}, {@code PARTIALLY_IMPORTED} or {@code NONE_IMPORTED}, as
 *     {@link com.isendu.contactimport.report.ImportResult} defines them
 * @param counts the counts of the rows by outcome
 * @param json the result as JSON, as {@link com.isendu.contactimport.report.JsonForm} defines it; its {@code errorCsv}
 *     is null, because {@code ImportJobs.errorCsv} returns it
 */
public record JobResult(String outcome, ImportCounts counts, String json) {}
