package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.internal.advise.Advisor;
import com.isendu.contactimport.internal.advise.FirstLook;
import com.isendu.contactimport.internal.advise.TrialStages;
import com.isendu.contactimport.internal.deliver.Deliverer;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.map.memory.MappingMemory;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs an import around its rows: checks everything that can prevent a run before anything is written, and reports
 * whatever stops it later to the sink and the caller. Not thread-safe; runs once.
 */
public final class ImportSession {

    private final ImportOptions options;
    private final EngineParts parts;
    private final ContactValidator validator;
    private final ImportListener listener;
    private final boolean writes;
    private final CancellationToken cancellation;
    private final @Nullable Continuation continuation;
    private final @Nullable RowChanges changes;

    private ImportSession(
            ImportOptions asked,
            EngineParts parts,
            boolean writes,
            CancellationToken cancellation,
            @Nullable Continuation continuation,
            @Nullable RowChanges changes) {
        this.options = fitting(asked, parts);
        this.parts = parts;
        this.validator = parts.validators().in(asked.locale());
        this.listener = parts.listener(asked);
        this.writes = writes;
        this.cancellation = cancellation;
        this.continuation = continuation;
        this.changes = changes;
    }

    /** Returns the options with batches that the sink takes. */
    private static ImportOptions fitting(ImportOptions asked, EngineParts parts) {
        int size = parts.sink().batchSize(asked.batchSize());
        return size == asked.batchSize()
                ? asked
                : asked.toBuilder().batchSize(size).build();
    }

    /** A check, which writes nothing but the error CSV. */
    public static ImportSession checking(ImportOptions options, EngineParts parts, CancellationToken cancellation) {
        return new ImportSession(options, parts, false, cancellation, null, null);
    }

    /** Returns a check that reports what would happen to each row. */
    public static ImportSession checking(
            ImportOptions options,
            EngineParts parts,
            CancellationToken cancellation,
            Consumer<? super RowChange> rows) {
        return new ImportSession(
                options, parts, false, cancellation, null, new RowChanges(options.existingContacts(), rows));
    }

    /** Returns an import from its beginning. */
    static ImportSession importing(ImportOptions options, EngineParts parts, CancellationToken cancellation) {
        return new ImportSession(options, parts, true, cancellation, null, null);
    }

    /** Returns an import that was begun before. */
    static ImportSession continuing(Continuation continuation, EngineParts parts, CancellationToken cancellation) {
        return new ImportSession(continuation.options(), parts, true, cancellation, continuation, null);
    }

    /** Gives the result; or nothing, when an import of the same idempotency key was begun meanwhile. */
    public Optional<ImportResult> run(ContactSource source) {
        long startNanos = System.nanoTime();
        refuseSourceAsErrorCsv(source);
        OptedOutPeople.requireKept(options.optedOut(), parts.sink());
        PlannedSource planned = plan(source);
        try (OpenSource open = open(planned);
                ErrorCsvWriter errorCsv = openErrorCsv(planned.plan())) {
            RunReport report = new RunReport(importId(), options, planned, startNanos, changes);
            warnings(planned).forEach(report::warn);
            ImportRun run =
                    new ImportRun(options, planned, validator, parts.sink(), errorCsv, report, listener, cancellation);
            if (!open.hasRows()) {
                throw new SourceException(ErrorCode.FILE_NO_ROWS);
            }
            return begin(report).map(begun -> complete(run, open, begun, errorCsv));
        }
    }

    private List<RowError> warnings(PlannedSource planned) {
        List<RowError> warnings = new ArrayList<>(planned.warnings());
        warnings.addAll(
                new UnstoredFields(planned.plan().bound(), parts.sink(), !options.houseNumberInAddress()).warnings());
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

    private PlannedSource plan(ContactSource source) {
        return continuation == null ? firstLook(source).plan() : continuation.plan(source, parts.mappings());
    }

    private OpenSource open(PlannedSource planned) {
        OpenSource open = planned.open();
        try {
            if (continuation == null) {
                firstLook(planned.source()).look(planned, open);
            }
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private FirstLook firstLook(ContactSource source) {
        return new FirstLook(source, options, validator, parts.mappings());
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

    private @Nullable ErrorCsvWriter openErrorCsv(SourcePlan plan) {
        Path target = options.errorCsv();
        char delimiter = plan.table().format().dialect().delimiter();
        return target == null
                ? null
                : ErrorCsvWriter.open(target, delimiter, plan.errorCsvHeader(), parts.messages(options));
    }

    private ImportResult complete(
            ImportRun run, OpenSource open, BegunImport begun, @Nullable ErrorCsvWriter errorCsv) {
        RunReport report = begun.report();
        try {
            if (!run.walk(open, begun.delivery())) {
                throw suspended(ErrorCode.CANCELLED, begun, null);
            }
            Path written = errorCsv == null ? null : errorCsv.complete().orElse(null);
            remember(begun);
            begun.complete();
            return ImportResult.of(report.report(written, advice(report)));
        } catch (ImportSuspendedException e) {
            throw e;
        } catch (ImportException e) {
            throw suspended(codeOf(e), begun, e);
        } catch (RuntimeException | Error e) {
            // A fault of our own is passed on, but the import must not look like running.
            begun.suspend();
            throw e;
        }
    }

    /** A connection pool gives nothing to an interrupted thread: that is the cancellation, not a fault of the sink. */
    private static ErrorCode codeOf(ImportException e) {
        boolean interrupted =
                e instanceof SinkException && Thread.currentThread().isInterrupted();
        return interrupted ? ErrorCode.CANCELLED : e.code();
    }

    private List<Advice> advice(RunReport report) {
        return new Advisor(new TrialStages(report.source(), validator), report.tried(), checking(report)).advise();
    }

    /** Asks the sink what it would do, as a check does. */
    private Consumer<List<Candidate>> checking(RunReport report) {
        Deliverer deliverer = new Deliverer(
                report.importId(),
                options.account(),
                options.existingContacts(),
                options.existingValues(),
                Set.of(),
                options.mergeKeys(),
                parts.sink().stored(report.source().plan().slots().fields()));
        Delivery check = parts.sink().check();
        return batch -> deliverer.deliver(batch, contacts -> check.deliver(contacts, ImportCounts.NONE));
    }

    /** A mapping is stored if it imported anybody; that of an error CSV is already stored. */
    private void remember(BegunImport begun) {
        RunReport report = begun.report();
        SourcePlan plan = report.source().plan();
        if (!begun.isNew() || report.counts().imported() == 0 || plan.table().isErrorCsv()) {
            return;
        }
        try {
            new MappingMemory(parts.mappings(), options.account())
                    .remember(
                            plan.table().dataColumns(),
                            plan.table().format().header(),
                            plan.mapping().mapping());
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
        SourcePlan plan = report.source().plan();
        ImportRecord record = new ImportRecord(
                report.importId(),
                options.account(),
                ImportState.RUNNING,
                Instant.now(),
                null,
                Objects.requireNonNull(plan.bytes().sha256(), "sha256"),
                consent,
                ImportCounts.NONE);
        ChosenMapping mapping = plan.mapping();
        // What was proposed is not found out once more when the import continues.
        ImportOptions chosen =
                options.toBuilder().duplicates(report.source().duplicates()).build();
        return new StartedImport(
                record, TermsCodec.write(chosen, mapping.mapping(), mapping.origin()), options.idempotencyKey());
    }

    private ImportSuspendedException suspended(ErrorCode code, BegunImport begun, @Nullable ImportException cause) {
        boolean resumable = writes && parts.sink().isResumable();
        ImportSuspendedException suspended =
                new ImportSuspendedException(code, begun.report().report(null, List.of()), resumable, cause);
        begun.suspend();
        return suspended;
    }
}
