package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that requests have opened lately. A cache only: a later request, or another node, opens the file again.
 * Thread-safe.
 */
final class OpenedFiles implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int MOST = 100;

    private final ImportJobs jobs;
    private final Map<String, OpenedFile> files = new LinkedHashMap<>(16, 0.75f, true);

    OpenedFiles(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /** Returns the file of a job; throws what {@link ImportJobs#source} throws. */
    OpenedFile of(ImportJob job) {
        OpenedFile known = known(job);
        return known != null ? known : keep(job, new OpenedFile(job, jobs.source(job.account(), job.id())));
    }

    private synchronized @Nullable OpenedFile known(ImportJob job) {
        closeIdle();
        OpenedFile known = files.get(job.id());
        if (known != null && !known.isOf(job)) {
            files.remove(job.id());
            known.close();
            return null;
        }
        return known;
    }

    /** Another request may have been faster. */
    private synchronized OpenedFile keep(ImportJob job, OpenedFile opened) {
        OpenedFile known = files.putIfAbsent(job.id(), opened);
        if (known == null) {
            return opened;
        }
        opened.close();
        return known;
    }

    synchronized void close(String id) {
        OpenedFile known = files.remove(id);
        if (known != null) {
            known.close();
        }
    }

    private void closeIdle() {
        Iterator<OpenedFile> all = files.values().iterator();
        while (all.hasNext()) {
            OpenedFile file = all.next();
            if (files.size() > MOST || file.isIdle(IDLE)) {
                all.remove();
                file.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        files.values().forEach(OpenedFile::close);
        files.clear();
    }
}
