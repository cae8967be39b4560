package com.isendu.contactimport.web.session;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A check or an import on a thread of its own, asked by those of requests. */
public final class Job implements ImportListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /** What is done with the file: a method of the engine. */
    @FunctionalInterface
    interface Work {
        ImportResult of(ContactSource source, ImportOptions options, CancellationToken cancellation);
    }

    private final ContactSource source;
    private final ImportOptions options;
    private final Work work;
    private final CancellationToken cancellation = new CancellationToken();
    private volatile ImportProgress progress = new ImportProgress(0, 0, 0, 0);
    private volatile long begunAt;
    private volatile String importId = "";
    private volatile @Nullable ImportResult result;
    private volatile @Nullable ImportException failure;

    Job(ContactSource source, ImportOptions options, Work work) {
        this.source = source;
        this.options = options.toBuilder().listener(this).build();
        this.work = work;
    }

    @Override
    public void run() {
        begunAt = System.nanoTime();
        try {
            result = work.of(source, options, cancellation);
        } catch (ImportException e) {
            failure = e;
        } catch (RuntimeException e) {
            // Its message may hold anything.
            LOG.error("An import of the wizard failed: {}", e.getClass().getName());
            failure = new SinkException(ErrorCode.SINK_FAULT);
        }
    }

    @Override
    public void started(ImportRecord record) {
        importId = record.importId();
    }

    @Override
    public void progressed(ImportProgress now) {
        progress = now;
    }

    /** Stops it between two batches; does nothing to one that has ended. */
    public void cancel() {
        cancellation.cancel();
    }

    public boolean isCancelled() {
        return cancellation.isCancelled();
    }

    public boolean isEnded() {
        return result != null || failure != null;
    }

    /** Whether it was stopped before anything was written. */
    boolean isRefused() {
        return failure != null && !(failure instanceof ImportSuspendedException);
    }

    /** Whether others are served first. */
    public boolean isWaiting() {
        return begunAt == 0;
    }

    /** The import as the history knows it; empty before it has begun, and for a check. */
    public String importId() {
        return importId;
    }

    public ImportProgress progress() {
        return progress;
    }

    /** Rows a second since it began. */
    public long rate() {
        double seconds = Math.max(Duration.ofNanos(System.nanoTime() - begunAt).toMillis(), 1) / 1e3;
        return Math.round(progress.rows() / seconds);
    }

    public Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    /** What stopped it, if anything did. */
    public Optional<ImportException> failure() {
        return Optional.ofNullable(failure);
    }
}
