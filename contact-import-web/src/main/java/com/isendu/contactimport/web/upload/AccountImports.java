package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import java.util.List;

/**
 * What an account has under way and has imported, newest first.
 *
 * @param imports each with its corrections
 */
public record AccountImports(List<CorrectedImport> imports) {

    private static final int MOST = 200;

    public AccountImports {
        imports = List.copyOf(imports);
    }

    /** Returns the imports of an account. */
    public static AccountImports of(ImportJobs jobs, String account) {
        List<ImportJob> all = jobsOf(jobs, account);
        return new AccountImports(all.stream()
                .filter(job -> job.corrects() == null
                        || all.stream().noneMatch(before -> before.id().equals(job.corrects())))
                .map(job -> CorrectedImport.of(job, all))
                .toList());
    }

    static List<ImportJob> jobsOf(ImportJobs jobs, String account) {
        return jobs.list(JobQuery.all().of(account).page(0, MOST)).stream()
                .filter(job -> job.state() != JobState.ABANDONED)
                .toList();
    }

    /** Those that somebody has to do something with, or to wait for. */
    public List<CorrectedImport> open() {
        return imports.stream().filter(CorrectedImport::isOpen).toList();
    }

    /** Those that have written something. */
    public List<CorrectedImport> ended() {
        return imports.stream().filter(CorrectedImport::isEnded).toList();
    }
}
