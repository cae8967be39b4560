package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ErrorMessages;
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
    private final ContactValidator validator;
    private final Effects effects;
    private final @Nullable Continuation continuation;

    /** An import from its beginning, or a check. */
    public ImportSession(ImportOptions options, ContactValidator validator, Effects effects) {
        this.options = options;
        this.validator = validator;
        this.effects = effects;
        this.continuation = null;
    }

    /** An import that was begun before. */
    public ImportSession(Continuation continuation, ContactValidator validator, Effects effects) {
        this.options = continuation.options();
        this.validator = validator;
        this.effects = effects;
        this.continuation = continuation;
    }

    /** Gives the result; or nothing, when an import of the same idempotency key was begun meanwhile. */
    public Optional<ImportResult> run(ContactSource source) {
        long startNanos = System.nanoTime();
        refuseSourceAsErrorCsv(source);
        try (OpenSource open = open(source);
                ErrorCsvWriter errorCsv = openErrorCsv(open)) {
            RunReport report = new RunReport(importId(), options, open, startNanos);
            open.warnings(options).forEach(report::warn);
            effects.warnings(options).forEach(report::warn);
            ImportRun run = new ImportRun(options, open, validator, errorCsv, report);
            SourceRecord first = open.records().next();
            if (first == null) {
                throw new SourceException(ErrorCode.FILE_NO_ROWS);
            }
            return begin(report).map(begun -> complete(run, first, begun, errorCsv));
        }
    }

    private String importId() {
        return continuation == null
                ? UUID.randomUUID().toString()
                : continuation.started().record().importId();
    }

    private OpenSource open(ContactSource source) {
        return continuation == null
                ? new FirstLook(source, options, validator, effects.mappings()).open()
                : continuation.open(source, effects.mappings());
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
                : ErrorCsvWriter.open(
                        target, delimiter, open.records().dataHeader(), ErrorMessages.in(options.locale()));
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
            begun.end(ImportState.COMPLETED);
            return ImportResult.of(report.report(written, advice(report)));
        } catch (ImportSuspendedException e) {
            throw e;
        } catch (ImportException e) {
            throw suspended(e.code(), begun, e);
        } catch (RuntimeException e) {
            // A host's constraint or view failed: its exception is passed on, but the import must not look like
            // running.
            endSuspended(begun);
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
            new MappingMemory(effects.mappings(), options.account())
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
        if (consent == null || !effects.writes()) {
            return Optional.of(new BegunImport(null, effects.check(), report));
        }
        if (continuation != null) {
            StartedImport started = continuation.started();
            Delivery delivery = effects.resume(started);
            ImportLog.LOGGER.info("import {} continues", report.importId());
            tellStart(report);
            return Optional.of(new BegunImport(started.record(), delivery, report));
        }
        StartedImport start = start(report, consent);
        return effects.begin(start).map(delivery -> {
            ImportLog.LOGGER.info("import {} started", report.importId());
            tellStart(report);
            return new BegunImport(start.record(), delivery, report);
        });
    }

    private void tellStart(RunReport report) {
        new SafeListener(options.listener()).started(report.importId());
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
        endSuspended(begun);
        return suspended;
    }

    private static void endSuspended(BegunImport begun) {
        try {
            begun.end(ImportState.SUSPENDED);
        } catch (RuntimeException e) {
            // The store that failed once may fail again; the caller must hear of the first fault.
            ImportLog.LOGGER.warn(
                    "import {}: its end could not be recorded: {}",
                    begun.report().importId(),
                    e.getClass().getName());
        }
    }
}
