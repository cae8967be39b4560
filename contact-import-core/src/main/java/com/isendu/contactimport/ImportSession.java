package com.isendu.contactimport;

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
import com.isendu.contactimport.internal.map.MappingMemory;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What surrounds the walk of the rows: everything that can keep a run from starting is tried before anything is written, and
 * whatever stops it afterwards is told to the sink and to the caller. Not thread-safe; runs once.
 */
final class ImportSession {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportEngine.class);

    private final ImportOptions options;
    private final ContactValidator validator;
    private final Effects effects;

    ImportSession(ImportOptions options, ContactValidator validator, Effects effects) {
        this.options = options;
        this.validator = validator;
        this.effects = effects;
    }

    ImportResult run(ContactSource source) {
        long startNanos = System.nanoTime();
        refuseSourceAsErrorCsv(source);
        try (OpenSource open = new FirstLook(source, options, validator, effects.mappings()).open();
                ErrorCsvWriter errorCsv = openErrorCsv(open)) {
            RunReport report = new RunReport(options, open, startNanos);
            open.warnings(options).forEach(report::warn);
            ImportRun run = new ImportRun(options, open, validator, effects, errorCsv, report);
            SourceRecord first = open.records().next();
            if (first == null) {
                throw new SourceException(ErrorCode.FILE_NO_ROWS);
            }
            return complete(run, first, report, errorCsv);
        }
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
            ImportRun run, SourceRecord first, RunReport report, @Nullable ErrorCsvWriter errorCsv) {
        ImportRecord begun = begin(report);
        try {
            if (!run.walk(first)) {
                throw suspended(ErrorCode.CANCELLED, report, begun, null);
            }
            Path written = errorCsv == null ? null : errorCsv.complete().orElse(null);
            remember(report);
            end(begun, ImportState.COMPLETED, report.counts());
            return ImportResult.of(report.report(written, advice(report)));
        } catch (ImportSuspendedException e) {
            throw e;
        } catch (ImportException e) {
            throw suspended(e.code(), report, begun, e);
        } catch (RuntimeException e) {
            // A host's constraint or view failed: its exception is passed on, but the import must not look like
            // running.
            endSuspended(report, begun);
            throw e;
        }
    }

    private List<Advice> advice(RunReport report) {
        return new Advisor(new TrialStages(options, report.source(), validator), report.tried()).advise();
    }

    /** A mapping is remembered when it brought somebody in; that of an error CSV is remembered already. */
    private void remember(RunReport report) {
        OpenSource open = report.source();
        if (!effects.writes()
                || report.counts().imported() == 0
                || open.records().isErrorCsv()) {
            return;
        }
        try {
            new MappingMemory(effects.mappings(), options.account())
                    .remember(
                            open.records().dataColumns(),
                            open.records().format().header(),
                            open.mapping().mapping());
        } catch (RuntimeException e) {
            LOGGER.warn(
                    "import {}: mapping not remembered: {}",
                    report.importId(),
                    e.getClass().getName());
            report.warn(RowError.of(ErrorCode.MAPPING_NOT_REMEMBERED));
        }
    }

    private @Nullable ImportRecord begin(RunReport report) {
        Consent consent = options.consent();
        if (consent == null || !effects.writes()) {
            return null;
        }
        ImportRecord record = report.begun(consent);
        effects.started(record);
        LOGGER.info("import {} started", record.importId());
        return record;
    }

    private void end(@Nullable ImportRecord begun, ImportState state, ImportCounts counts) {
        if (begun != null) {
            effects.finished(begun.ended(state, Instant.now(), counts));
            LOGGER.info("import {} {}: {}", begun.importId(), state, counts);
        }
    }

    private ImportSuspendedException suspended(
            ErrorCode code, RunReport report, @Nullable ImportRecord begun, @Nullable ImportException cause) {
        ImportSuspendedException suspended = new ImportSuspendedException(code, report.report(null, List.of()), cause);
        endSuspended(report, begun);
        return suspended;
    }

    private void endSuspended(RunReport report, @Nullable ImportRecord begun) {
        try {
            end(begun, ImportState.SUSPENDED, report.counts());
        } catch (RuntimeException e) {
            // The store that failed once may fail again; the caller must hear of the first fault.
            LOGGER.warn(
                    "import {}: its end could not be recorded: {}",
                    report.importId(),
                    e.getClass().getName());
        }
    }
}
