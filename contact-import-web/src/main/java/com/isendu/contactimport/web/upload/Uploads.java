package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of people on their way to an import, kept by jobs: any node and any browser of the account goes on with
 * them. Thread-safe.
 */
public final class Uploads implements AutoCloseable {

    private final ImportEngine engine;
    private final ImportJobs jobs;
    private final OpenedFiles opened;
    private final CheckExecutor checks = new CheckExecutor();

    public Uploads(ImportEngine engine, ImportJobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
        this.opened = new OpenedFiles(jobs);
    }

    public ImportJobs jobs() {
        return jobs;
    }

    public ImportEngine engine() {
        return engine;
    }

    /**
     * Takes a file in.
     *
     * @param key names the upload, which is taken once however often it is sent; null for one that is not sent again
     * @param chosen the options, asked for once all of the file has arrived
     * @throws ImportException if it cannot be kept or read; nothing is left behind then
     */
    public Upload take(
            String account, InputStream bytes, String name, @Nullable String key, Supplier<ImportOptions> chosen) {
        Upload upload = shown(jobs.upload(account, bytes, named(name), key), chosen);
        return isMappedAsBefore(upload)
                ? LastReading.of(jobs, upload.options(), upload.preview().mapping())
                        .map(options -> change(upload, options))
                        .orElse(upload)
                : upload;
    }

    private static boolean isMappedAsBefore(Upload upload) {
        return upload.preview().mappingOrigin() != MappingOrigin.PROPOSED;
    }

    /** Takes rows in error that were corrected elsewhere, in place of those that are being corrected here. */
    public Upload takeCorrected(String account, String corrects, InputStream bytes, String name, Locale language) {
        ImportJob job = jobs.correct(account, corrects, bytes, named(name));
        opened.close(job.id());
        return shown(job, () -> optionsOf(job, language).orElseThrow());
    }

    private Upload shown(ImportJob job, Supplier<ImportOptions> chosen) {
        try {
            ImportOptions options = chosen.get();
            Upload upload = upload(job, options);
            jobs.keepOptions(job.account(), job.id(), options);
            return upload;
        } catch (RuntimeException e) {
            if (isOpen(job)) { // else it was sent again, and is imported
                discard(job);
            }
            throw e;
        }
    }

    private static boolean isOpen(ImportJob job) {
        return job.state() == JobState.UPLOADED || job.state() == JobState.REFUSED;
    }

    private static JobFile named(String name) {
        return JobFile.named(name.isEmpty() ? null : name.substring(0, Math.min(name.length(), 1000)));
    }

    /** Gives a file up that is not imported. */
    public void discard(ImportJob job) {
        opened.close(job.id());
        jobs.abandon(job.account(), job.id());
    }

    /**
     * Returns a file whose import has not begun.
     *
     * @param defaults what an import begins with, where nothing was chosen yet, with the account and the language
     * @return the file; empty where the account has none of that id, or its import has begun
     * @throws ImportException if it cannot be read
     */
    public Optional<Upload> find(ImportOptions defaults, String id) {
        return jobs.find(defaults.account(), id)
                .filter(Uploads::isOpen)
                .map(job -> upload(job, optionsOf(job, defaults.locale()).orElse(defaults)));
    }

    private Optional<ImportOptions> optionsOf(ImportJob job, Locale language) {
        return jobs.options(job.account(), job.id())
                .map(kept -> kept.toBuilder().consent(null).locale(language).build());
    }

    private Upload upload(ImportJob job, ImportOptions options) {
        OpenedFile file = opened.of(job);
        String version = versionOf(job, options);
        ImportPreview preview = file.preview(engine, options, version);
        SheetChoice sheets = SheetChoice.of(preview, () -> file.sheets(() -> jobs.sheets(job.account(), job.id())));
        return new Upload(job, options, preview, sheets, version);
    }

    private static String versionOf(ImportJob job, ImportOptions options) {
        String all = job.uploadKey() + "\n" + job.file().sheet() + "\n" + options.locale() + "\n"
                + ImportEngine.termsOf(options).values();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Keeps what was chosen.
     *
     * @throws ImportException if the file cannot be read so; what was chosen before stays
     */
    public Upload change(Upload upload, ImportOptions wanted) {
        Upload changed = upload(upload.job(), wanted);
        jobs.keepOptions(wanted.account(), upload.id(), wanted);
        return changed;
    }

    /**
     * Reads the file in another way.
     *
     * @param sheet which sheet, counted from 1; 0 to stay with the one that is read
     * @throws ImportException if the file cannot be read so; sheet and options stay what they were
     */
    public Upload reread(Upload upload, ImportOptions wanted, int sheet) {
        if (sheet == 0 || sheet == upload.sheets().chosen()) {
            return change(upload, wanted);
        }
        ImportJob other = jobs.chooseSheet(wanted.account(), upload.id(), String.valueOf(sheet));
        try {
            Upload changed = upload(other, wanted);
            jobs.keepOptions(wanted.account(), upload.id(), wanted);
            return changed;
        } catch (RuntimeException e) {
            jobs.chooseSheet(wanted.account(), upload.id(), upload.job().file().sheet());
            throw e;
        }
    }

    /** What the first rows would come to; empty where a check of all of them is as fast. */
    public Optional<ImportResult> sample(Upload upload) {
        ContactSource source = opened.of(upload.job()).source();
        try {
            return Sample.isAll(source)
                    ? Optional.empty()
                    : Optional.of(engine.check(
                            Sample.of(source, upload.preview().format().charset()), chosen(upload)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the import would come to: a check that is begun if there is none. */
    public Check check(Upload upload) {
        OpenedFile file = opened.of(upload.job());
        synchronized (file) {
            return file.check(upload.version()).orElseGet(() -> begin(file, upload));
        }
    }

    private Check begin(OpenedFile file, Upload upload) {
        Check check = new Check(engine, file.source(), chosen(upload), upload.version());
        file.begin(check);
        checks.run(check);
        return check;
    }

    /** Returns the check of what is chosen now, if somebody has asked for it. */
    public Optional<Check> begunCheck(Upload upload) {
        return opened.of(upload.job()).check(upload.version());
    }

    // What was seen on the page is what is imported, whatever another tab makes of the remembered mapping meanwhile.
    private static ImportOptions chosen(Upload upload) {
        ColumnMapping mapping = upload.preview().mapping();
        return upload.options().toBuilder().mapping(mapping).build();
    }

    /** Has a file imported. */
    public ImportJob submit(Upload upload, Consent consent) {
        ImportOptions complete = chosen(upload).toBuilder().consent(consent).build();
        ImportJob submitted = jobs.submit(complete.account(), upload.id(), complete);
        opened.close(upload.id());
        return submitted;
    }

    /** Returns the import that a job is part of, with its corrections. */
    public CorrectedImport importOf(ImportJob job) {
        ImportJob first = job;
        while (first.corrects() != null) {
            Optional<ImportJob> before = jobs.find(first.account(), first.corrects());
            if (before.isEmpty()) {
                break;
            }
            first = before.get();
        }
        return CorrectedImport.of(first, AccountImports.jobsOf(jobs, job.account()));
    }

    /** Returns the rows in error of a completed import, as they were written. */
    public CorrectionFile errorsOf(ImportJob job) {
        ContactSource source =
                ContactSource.of(() -> jobs.errorCsv(job.account(), job.id()).orElseThrow());
        ImportOptions options = jobs.options(job.account(), job.id()).orElseThrow().toBuilder()
                .reading(reading -> reading.detect(FormatPart.values()))
                .build();
        return new CorrectionFile(engine, source, options, StoreFaults::ofUnchanged);
    }

    /** Returns the rows that are being corrected in a file. */
    public CorrectionFile correctionOf(Upload upload) {
        ContactSource source = opened.of(upload.job()).source();
        return new CorrectionFile(engine, source, upload.options(), () -> storeFaults(upload.job()));
    }

    private StoreFaults storeFaults(ImportJob correction) {
        return Optional.ofNullable(correction.corrects())
                .flatMap(corrected -> jobs.find(correction.account(), corrected))
                .filter(ImportJob::hasErrorCsv)
                .map(this::errorsOf)
                .map(StoreFaults::of)
                .orElseGet(StoreFaults::unknown);
    }

    /** Changes rows that are being corrected. */
    public void edit(Upload upload, CorrectionEdit edit) {
        try (InputStream edited = correctionOf(upload).edited(edit)) {
            jobs.replaceFile(upload.job().account(), upload.id(), edited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opened.close(upload.id());
    }

    /**
     * Has the corrected rows imported; whoever confirmed the consents of the first import confirmed those of its rows
     * in error.
     */
    public ImportJob submitCorrection(Upload upload) {
        String corrects = Objects.requireNonNull(upload.job().corrects(), "corrects");
        Consent consent = jobs.options(upload.job().account(), corrects)
                .map(ImportOptions::consent)
                .orElseThrow();
        return submit(upload, consent);
    }

    /** Stops checks and closes files; imports go on, being the jobs'. */
    @Override
    public void close() {
        opened.close();
        checks.close();
    }
}
