package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An uploaded file, opened once for the requests that follow one another: a workbook is read once for each of its
 * sheets. Thread-safe.
 */
final class OpenedFile {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFile.class);

    private final ContactSource source;
    private final @Nullable String key;
    private final @Nullable String sheet;
    private long usedAt = System.nanoTime();
    private @Nullable String shownBy;
    private @Nullable ImportPreview preview;
    private @Nullable Check check;
    private @Nullable List<String> sheets;

    /** Takes the source of a job, which it closes. */
    OpenedFile(ImportJob job, ContactSource source) {
        this.source = source;
        this.key = job.uploadKey();
        this.sheet = job.file().sheet();
    }

    /**
     * Whether this is still what the job has: another node or tab may have chosen another sheet, or corrected a row.
     */
    boolean isOf(ImportJob job) {
        return Objects.equals(key, job.uploadKey())
                && Objects.equals(sheet, job.file().sheet());
    }

    ContactSource source() {
        return source;
    }

    /** What is in the file, read by these options. */
    synchronized ImportPreview preview(ImportEngine engine, ImportOptions options, String version) {
        usedAt = System.nanoTime();
        if (preview == null || !version.equals(shownBy)) {
            preview = engine.preview(source, options);
            shownBy = version;
        }
        return preview;
    }

    /** Returns the sheets of the workbook, asked for once. */
    synchronized List<String> sheets(Supplier<List<String>> workbook) {
        if (sheets == null) {
            sheets = workbook.get();
        }
        return sheets;
    }

    /** Returns the check of a version, if it was begun. */
    synchronized Optional<Check> check(String version) {
        return Optional.ofNullable(check).filter(begun -> begun.version().equals(version));
    }

    /** Begins a check; one of what was chosen before is given up. */
    synchronized void begin(Check begun) {
        cancelCheck();
        check = begun;
    }

    synchronized boolean isIdle(Duration time) {
        return System.nanoTime() - usedAt > time.toNanos() && (check == null || check.isEnded());
    }

    private void cancelCheck() {
        if (check != null) {
            check.cancel();
        }
    }

    /** Deletes the copy that was made of it. */
    synchronized void close() {
        cancelCheck();
        try {
            source.close();
        } catch (IOException e) {
            LOG.warn(
                    "a temporary file of the pages could not be deleted: {}",
                    e.getClass().getName());
        }
    }
}
