package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobResult;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many warnings of each code an import has, with its corrections. */
public final class WarningCounts {

    private static final Pattern WARNINGS = Pattern.compile("\"warnings\":\\{([^{}]*)}");
    private static final Pattern COUNT = Pattern.compile("\"([^\"]+)\":(\\d{1,18})");

    private WarningCounts() {}

    /**
     * Returns the counts of an import. Those of a row in error that was corrected count as what the row became then.
     *
     * @param whole the import with its corrections
     * @param errors finds the rows in error of a job that has them still
     */
    public static SortedMap<ErrorCode, Long> of(CorrectedImport whole, Function<ImportJob, CorrectionFile> errors) {
        SortedMap<ErrorCode, Long> counts = new TreeMap<>();
        for (ImportJob job : whole.jobs()) {
            JobResult result = job.result();
            if (result != null) {
                add(counts, result);
            }
            if (result != null && job.hasErrorCsv() && isCorrected(job, whole)) {
                errors.apply(job)
                        .forEachUnderstood(row -> row.warnings()
                                .forEach(warning -> counts.computeIfPresent(
                                        warning.code(), (code, count) -> Math.max(0, count - 1))));
            }
        }
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    private static boolean isCorrected(ImportJob job, CorrectedImport whole) {
        return whole.completed().filter(last -> !last.id().equals(job.id())).isPresent();
    }

    /** Adds what the JSON form of a result says of them. */
    private static void add(Map<ErrorCode, Long> counts, JobResult result) {
        Matcher warnings = WARNINGS.matcher(result.json());
        if (warnings.find()) {
            COUNT.matcher(warnings.group(1))
                    .results()
                    .forEach(count ->
                            counts.merge(new ErrorCode(count.group(1)), Long.valueOf(count.group(2)), Long::sum));
        }
    }
}
