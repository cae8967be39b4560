package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.internal.advise.Advisor;
import com.isendu.contactimport.internal.advise.FirstLook;
import com.isendu.contactimport.internal.advise.TrialStages;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.map.MappingMemory;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.OptionTerms;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the walk of the rows: everything that can keep a run from starting is tried before anything is written, and
 * whatever stops it afterwards is told to the sink and to the caller. Not thread-safe; runs once.
 */
public final class ImportSession {

    private final ImportOptions options;
    private final EngineParts parts;
    private final ContactValidator validator;
    private final ImportListener listener;
    private final boolean writes;
    private final @Nullable Continuation continuation;

    private ImportSession(ImportOptions asked, EngineParts parts, boolean writes, @Nullable Continuation continuation) {
        this.options = fitting(asked, parts);
        this.parts = parts;
        this.validator = parts.validators().in(asked.locale());
        this.listener = parts.listener(asked);
        this.writes = writes;
        this.continuation = continuation;
    }

    /** The options with batches that the sink takes. */
    private static ImportOptions fitting(ImportOptions asked, EngineParts parts) {
        int size = parts.sink().batchSize(asked.batchSize());
        return size == asked.batchSize()
                ? asked
                : asked.toBuilder().batchSize(size).build();
    }

    /** A check, which writes nothing but the error CSV. */
    public static ImportSession checking(ImportOptions options, EngineParts parts) {
        return new ImportSession(options, parts, false, null);
    }

    /** An import from its beginning. */
    static ImportSession importing(ImportOptions options, EngineParts parts) {
        return new ImportSession(options, parts, true, null);
    }

    /** An import that was begun before. */
    static ImportSession continuing(Continuation continuation, EngineParts parts) {
        return new ImportSession(continuation.options(), parts, true, continuation);
    }

    /** Gives the result; or nothing, when an import of the same idempotency key was begun meanwhile. */
    public Optional<ImportResult> run(ContactSource source) {
        long startNanos = System.nanoTime();
        refuseSourceAsErrorCsv(source);
        try (OpenSource open = open(source);
                ErrorCsvWriter errorCsv = openErrorCsv(open)) {
            RunReport report = new RunReport(importId(), options, open, startNanos);
            warnings(open).forEach(report::warn);
            ImportRun run = new ImportRun(options, open, validator, errorCsv, report, listener);
            SourceRecord first = open.records().next();
            if (first == null) {
                throw new SourceException(ErrorCode.FILE_NO_ROWS);
            }
            return begin(report).map(begun -> complete(run, first, begun, errorCsv));
        }
    }

    private List<RowError> warnings(OpenSource open) {
        List<RowError> warnings = new ArrayList<>(open.warnings(options));
        warnings.addAll(new UnstoredFields(open.bound(), parts.sink(), !options.houseNumberInAddress()).warnings());
        if (!writes && options.duplicates() == DuplicateStrategy.PASS_ON) {
            warnings.add(RowError.of(ErrorCode.DUPLICATES_NOT_CHECKED));
        }
        return warnings;
    }

    private String importId() {
        return continuation == null
                ? UUID.randomUUID().toString()
                : continuation.started().record().importId();
    }

    private OpenSource open(ContactSource source) {
        return continuation == null
                ? new FirstLook(source, options, validator, parts.mappings()).open()
                : continuation.open(source, parts.mappings());
    }

    /** Replacing the source by its own errors would lose everybody else. */
    private void refuseSourceAsErrorCsv(ContactSource source) {
        Path from = source.path();
        Path target = options.errorCsv();
        if (from != null && target != null && isSameFile(from, target)) {
            throw new ErrorCsvException(ErrorCode.ERROR_CSV_IS_SOURCE);
        }
    }

    private static boolean isSameFile(Path from, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(from, target);
        } catch (IOException e) {
            // Whichever of them cannot be read is reported when it is opened.
            return false;
        }
    }

    private @Nullable ErrorCsvWriter openErrorCsv(OpenSource open) {
        Path target = options.errorCsv();
        char delimiter = open.records().format().dialect().delimiter();
        return target == null
                ? null
                : ErrorCsvWriter.open(target, delimiter, open.records().dataHeader(), parts.messages(options));
    }

    private ImportResult complete(
            ImportRun run, SourceRecord first, BegunImport begun, @Nullable ErrorCsvWriter errorCsv) {
        RunReport report = begun.report();
        try {
            if (!run.walk(first, begun.delivery())) {
                throw suspended(ErrorCode.CANCELLED, begun, null);
            }
            Path written = errorCsv == null ? null : errorCsv.complete().orElse(null);
            remember(begun);
            begun.complete();
            return ImportResult.of(report.report(written, advice(report)));
        } catch (ImportSuspendedException e) {
            throw e;
        } catch (ImportException e) {
            throw suspended(e.code(), begun, e);
        } catch (RuntimeException e) {
            // A fault of our own is passed on, but the import must not look like running.
            begun.suspend();
            throw e;
        }
    }

    private List<Advice> advice(RunReport report) {
        return new Advisor(new TrialStages(options, report.source(), validator), report.tried()).advise();
    }

    /** A mapping is remembered when it brought somebody in; that of an error CSV is remembered already. */
    private void remember(BegunImport begun) {
        RunReport report = begun.report();
        OpenSource open = report.source();
        if (!begun.isNew() || report.counts().imported() == 0 || open.records().isErrorCsv()) {
            return;
        }
        try {
            new MappingMemory(parts.mappings(), options.account())
                    .remember(
                            open.records().dataColumns(),
                            open.records().format().header(),
                            open.mapping().mapping());
        } catch (RuntimeException e) {
            ImportLog.LOGGER.warn(
                    "import {}: mapping not remembered: {}",
                    report.importId(),
                    e.getClass().getName());
            report.warn(RowError.of(ErrorCode.MAPPING_NOT_REMEMBERED));
        }
    }

    private Optional<BegunImport> begin(RunReport report) {
        Consent consent = options.consent();
        if (consent == null || !writes) {
            return Optional.of(new BegunImport(null, parts.sink().check(), report, listener));
        }
        if (continuation != null) {
            StartedImport started = continuation.started();
            return Optional.of(begun(started.record(), parts.sink().resume(started), report));
        }
        StartedImport start = start(report, consent);
        return parts.sink().begin(start).map(delivery -> begun(start.record(), delivery, report));
    }

    private BegunImport begun(ImportRecord record, Delivery delivery, RunReport report) {
        ImportLog.LOGGER.info("import {} {}", record.importId(), continuation == null ? "started" : "continues");
        listener.started(record);
        return new BegunImport(record, delivery, report, listener);
    }

    private StartedImport start(RunReport report, Consent consent) {
        OpenSource open = report.source();
        ImportRecord record = new ImportRecord(
                report.importId(),
                options.account(),
                ImportState.RUNNING,
                Instant.now(),
                null,
                open.records().sha256(),
                consent,
                ImportCounts.NONE);
        ChosenMapping mapping = open.mapping();
        return new StartedImport(
                record, OptionTerms.of(options, mapping.mapping(), mapping.origin()), options.idempotencyKey());
    }

    private static ImportSuspendedException suspended(
            ErrorCode code, BegunImport begun, @Nullable ImportException cause) {
        ImportSuspendedException suspended =
                new ImportSuspendedException(code, begun.report().report(null, List.of()), cause);
        begun.suspend();
        return suspended;
    }
}
