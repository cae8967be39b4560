package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an import would come to, found out on a thread of its own and asked for by those of requests. */
public final class Check implements ImportListener, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final ImportEngine engine;
    private final ContactSource source;
    private final ImportOptions options;
    private final String version;
    private final CancellationToken cancellation = new CancellationToken();
    private volatile ImportProgress progress = new ImportProgress(0, 0, 0, 0);
    private volatile @Nullable ImportResult result;
    private volatile @Nullable ImportException failure;

    Check(ImportEngine engine, ContactSource source, ImportOptions options, String version) {
        this.engine = engine;
        this.source = source;
        this.options = options.toBuilder().listener(this).build();
        this.version = version;
    }

    @Override
    public void run() {
        try {
            result = engine.check(source, options, cancellation);
        } catch (ImportException e) {
            failure = e;
        } catch (RuntimeException e) {
            // Its message may hold anything.
            LOG.error("a check of the pages failed: {}", e.getClass().getName());
            failure = new SinkException(ErrorCode.SINK_FAULT);
        }
    }

    @Override
    public void progressed(ImportProgress now) {
        progress = now;
    }

    void cancel() {
        cancellation.cancel();
    }

    /** Returns the version of the upload that is checked. */
    String version() {
        return version;
    }

    boolean isEnded() {
        return result != null || failure != null;
    }

    public ImportProgress progress() {
        return progress;
    }

    public Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    /** What stopped it, if anything did. */
    public Optional<ImportException> failure() {
        return Optional.ofNullable(failure);
    }
}
