package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.history.ImportCounts;

/**
 * What became of a job that was completed. Immutable; holds no personal data.
 *
 * @param outcome {@code ALL_IMPORTED}, {@code PARTIALLY_IMPORTED} or {@code NONE_IMPORTED}, as
 *     {@link com.isendu.contactimport.report.ImportResult} defines them
 * @param counts what became of the rows
 * @param json the result as JSON, as {@link com.isendu.contactimport.report.JsonForm} defines it; its error CSV is
 *     null, since {@code ImportJobs.errorCsv} gives it
 */
public record JobResult(String outcome, ImportCounts counts, String json) {}
