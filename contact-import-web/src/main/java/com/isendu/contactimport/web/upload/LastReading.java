package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import java.util.Optional;

/** How values were read when columns were last imported: the same columns are read the same way the next time. */
final class LastReading {

    private LastReading() {}

    /**
     * Returns options with the country and the date pattern of the last import with the same links of columns.
     *
     * @param jobs the imports, as long as they are kept
     * @param options the options of the next import, with its account
     * @param mapping its links
     * @return the options; empty if no such import is known
     */
    static Optional<ImportOptions> of(ImportJobs jobs, ImportOptions options, ColumnMapping mapping) {
        return AccountImports.jobsOf(jobs, options.account()).stream()
                .filter(job -> job.result() != null)
                .flatMap(job -> optionsOf(jobs, job).stream())
                .filter(last -> isOf(last, mapping))
                .findFirst()
                .map(last -> options.toBuilder()
                        .defaultCountry(last.defaultCountry())
                        .datePattern(last.datePattern())
                        .build());
    }

    private static Optional<ImportOptions> optionsOf(ImportJobs jobs, ImportJob job) {
        return jobs.options(job.account(), job.id());
    }

    private static boolean isOf(ImportOptions last, ColumnMapping mapping) {
        ColumnMapping links = last.mapping();
        return links != null && links.links().equals(mapping.links());
    }
}
