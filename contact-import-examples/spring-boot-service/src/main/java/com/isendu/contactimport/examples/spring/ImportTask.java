package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ErrorWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file on its way into the store: runs on a thread of its own, is asked by those of requests. */
final class ImportTask implements ImportListener {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);

    private final String id;
    private final String account;
    private final Path errorCsv;
    private final Path errorWorkbook;
    private final CancellationToken cancellation = new CancellationToken();
    private volatile ImportTaskState state = ImportTaskState.QUEUED;
    private volatile ImportProgress progress = new ImportProgress(0, 0, 0, 0);
    private volatile @Nullable ImportResult result;
    private volatile @Nullable ImportException failure;

    ImportTask(String id, String account, Path directory) {
        this.id = id;
        this.account = account;
        this.errorCsv = directory.resolve(id + ".csv");
        this.errorWorkbook = directory.resolve(id + ".xlsx");
    }

    /** Imports, and deletes the file that was sent. */
    void run(ImportEngine engine, ContactSource source, ImportOptions.Builder options) {
        state = ImportTaskState.RUNNING;
        state = outcomeOf(engine, source, options);
    }

    // Ended is what it is when its file is gone.
    private ImportTaskState outcomeOf(ImportEngine engine, ContactSource source, ImportOptions.Builder options) {
        try (source) {
            result = engine.run(source, completed(options), cancellation);
            return ImportTaskState.COMPLETED;
        } catch (ImportSuspendedException e) {
            failure = e;
            return ImportTaskState.SUSPENDED;
        } catch (ImportException e) {
            failure = e;
            return ImportTaskState.REFUSED;
        } catch (IOException e) {
            LOG.warn("Import {}: its temporary file could not be deleted", id);
            return ImportTaskState.COMPLETED;
        } catch (RuntimeException e) {
            // Its message may hold anything.
            LOG.error("Import {} failed: {}", id, e.getClass().getName());
            failure = new SinkException(ErrorCode.SINK_FAULT);
            return ImportTaskState.REFUSED;
        }
    }

    private ImportOptions completed(ImportOptions.Builder options) {
        return options.errorCsv(errorCsv).listener(this).build();
    }

    @Override
    public void progressed(ImportProgress now) {
        progress = now;
    }

    void cancel() {
        cancellation.cancel();
    }

    /** Deletes what is left of it. */
    void discard() {
        cancel();
        try {
            Files.deleteIfExists(errorCsv);
            Files.deleteIfExists(errorWorkbook);
        } catch (IOException e) {
            LOG.warn("Import {}: its rows in error could not be deleted", id);
        }
    }

    String id() {
        return id;
    }

    boolean isOf(String someAccount) {
        return account.equals(someAccount);
    }

    ImportTaskState state() {
        return state;
    }

    ImportTaskStatus status() {
        return new ImportTaskStatus(id, state, progress);
    }

    /** What stopped it, if anything did. */
    Optional<ImportException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The result, once it is completed. */
    Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    /** The rows in error, once it is completed, if there are any. */
    Optional<Path> errorCsv() {
        return result().map(all -> all.report().errorCsv());
    }

    /** Makes a workbook of the rows in error, of which there have to be some. */
    Path writeErrorWorkbook() throws IOException {
        ErrorWorkbook.write(errorCsv, errorWorkbook);
        return errorWorkbook;
    }
}
