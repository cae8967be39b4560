package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.jobs.job.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * An import with the corrections of its rows in error: to people one import, whose counts are one sum.
 *
 * @param jobs the import, then each correction of the one before; at least one
 */
public record CorrectedImport(List<ImportJob> jobs) {

    public CorrectedImport {
        jobs = List.copyOf(jobs);
    }

    /** Returns the import that a job begins. */
    public static CorrectedImport of(ImportJob first, List<ImportJob> all) {
        List<ImportJob> chain = new ArrayList<>(List.of(first));
        Optional<ImportJob> next = correctionOf(first, all);
        while (next.isPresent()) {
            chain.add(next.get());
            next = correctionOf(next.get(), all);
        }
        return new CorrectedImport(chain);
    }

    private static Optional<ImportJob> correctionOf(ImportJob job, List<ImportJob> all) {
        return all.stream()
                .filter(other -> job.id().equals(other.corrects()))
                .filter(other -> other.state() != JobState.ABANDONED)
                .findFirst();
    }

    public ImportJob first() {
        return jobs.get(0);
    }

    /** Returns the one that is going on, or has ended last. */
    public ImportJob last() {
        return jobs.get(jobs.size() - 1);
    }

    /** Returns the last one that is completed. */
    public Optional<ImportJob> completed() {
        return jobs.stream().filter(job -> job.result() != null).reduce((before, job) -> job);
    }

    /** Whether there is something to wait for or to do: to go on with, to continue, to correct. */
    public boolean isOpen() {
        return last().state() != JobState.COMPLETED || last().hasErrorCsv();
    }

    /** Whether something of it is completed. */
    public boolean isEnded() {
        return completed().isPresent();
    }

    /**
     * What has become of the rows of the file, those that were corrected counted as what they became then, and those
     * left out as skipped.
     */
    public ImportCounts counts() {
        List<ImportCounts> ended = ended();
        long created = sum(ended, ImportCounts::created);
        long updated = sum(ended, ImportCounts::updated);
        long unchanged = sum(ended, ImportCounts::unchanged);
        long skipped = sum(ended, ImportCounts::skipped) + leftOut();
        long rejected = ended.get(ended.size() - 1).rejected();
        long records = created + updated + unchanged + skipped + rejected;
        return new ImportCounts(records, ended.get(0).blank(), created, updated, unchanged, skipped, rejected);
    }

    /** How many rows in error a person has left out of the corrections. */
    public long leftOut() {
        List<ImportCounts> ended = ended();
        long leftOut = 0;
        for (int i = 1; i < ended.size(); i++) {
            leftOut += Math.max(0, ended.get(i - 1).rejected() - ended.get(i).records());
        }
        return leftOut;
    }

    private List<ImportCounts> ended() {
        return jobs.stream()
                .map(ImportJob::result)
                .filter(result -> result != null)
                .map(JobResult::counts)
                .toList();
    }

    private static long sum(List<ImportCounts> all, ToLongFunction<ImportCounts> count) {
        return all.stream().mapToLong(count).sum();
    }
}
