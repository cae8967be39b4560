package com.isendu.contactimport.web.session;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file on its way: uploaded, shown, checked, imported. Requests and tabs share it; each method leaves it consistent. */
public final class Upload {

    private final String id;
    private final UploadedFile file;
    private final ImportExecutor executor;
    private OpenedFile opened;
    private ImportOptions options;
    private ImportPreview preview;
    private SheetChoice sheets;
    /** Goes up with each change, so that what is confirmed is what was shown. */
    private int version;

    private ImportOptions confirmed;
    private @Nullable Job check;
    private @Nullable Job job;

    /**
     * Takes a file in.
     *
     * @throws SourceException if it cannot be read
     */
    Upload(String id, UploadedFile file, ImportOptions options, ImportExecutor executor) {
        this.id = id;
        this.file = file;
        this.executor = executor;
        this.options = options;
        this.confirmed = options;
        this.opened = OpenedFile.of(file, 0);
        try {
            this.preview = preview(opened, options);
            this.sheets = sheets(preview);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private ImportPreview preview(OpenedFile from, ImportOptions wanted) {
        return executor.engine().preview(from.source(), wanted);
    }

    private SheetChoice sheets(ImportPreview shown) {
        try {
            return SheetChoice.of(file.path(), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return id;
    }

    public UploadedFile file() {
        return file;
    }

    /** What the person calls it: the file, with its sheet where it is a workbook. */
    public synchronized String name() {
        String name = preview.sourceName();
        return name == null ? file.name() : name;
    }

    /** The sheets to choose from. */
    public synchronized SheetChoice sheets() {
        return sheets;
    }

    public synchronized ImportOptions options() {
        return options;
    }

    public synchronized int version() {
        return version;
    }

    public synchronized ImportPreview preview() {
        return preview;
    }

    /**
     * Shows it with other options; a check of the old ones is given up.
     *
     * @throws SourceException if it cannot be read so; the options stay what they were
     */
    public synchronized void change(ImportOptions wanted) {
        if (job == null) {
            show(opened, wanted);
        }
    }

    private void show(OpenedFile from, ImportOptions wanted) {
        ImportPreview shown = preview(from, wanted);
        sheets = sheets(shown);
        preview = shown;
        options = wanted;
        version++;
        forgetCheck();
        if (!from.equals(opened)) {
            opened.close();
            opened = from;
        }
    }

    /**
     * Reads the file in another way, with the columns that are proposed or remembered for it. What was set beside the columns stays.
     *
     * @param wanted the options, without a mapping
     * @param before the mapping with what was set
     * @param sheet which sheet, counted from 1; 0 to stay with the one that is read
     * @throws SourceException if it cannot be read so; sheet and options stay what they were
     */
    public synchronized void reread(ImportOptions wanted, ColumnMapping before, int sheet) {
        if (job != null) {
            return;
        }
        boolean isOther = sheet != 0 && sheet != sheets.chosen();
        OpenedFile from = isOther ? OpenedFile.of(file, sheet) : opened;
        try {
            show(from, withWhatWasSet(wanted, before, from));
        } catch (RuntimeException e) {
            if (isOther) {
                from.close();
            }
            throw e;
        }
    }

    private ImportOptions withWhatWasSet(ImportOptions wanted, ColumnMapping before, OpenedFile from) {
        if (before.fixedValues().isEmpty() && before.assignedChoices().isEmpty()) {
            return wanted;
        }
        ColumnMapping fresh = preview(from, wanted).mapping();
        return wanted.toBuilder().mapping(before.withLinks(fresh.links())).build();
    }

    private void forgetCheck() {
        if (check != null) {
            check.cancel();
            check = null;
        }
    }

    /** The check of what is chosen now, begun if there is none; empty once it is imported. */
    public synchronized Optional<Job> check() {
        if (job != null) {
            return Optional.empty();
        }
        if (check == null) {
            check = new Job(opened.source(), chosen().build(), executor.engine()::check);
            executor.check(check);
        }
        return Optional.of(check);
    }

    /** The check, if somebody has looked at it. */
    synchronized Optional<Job> begunCheck() {
        return Optional.ofNullable(check);
    }

    // What was seen on the page is what is imported, whatever another tab makes of the remembered mapping meanwhile.
    private ImportOptions.Builder chosen() {
        return options.toBuilder().mapping(preview.mapping());
    }

    /**
     * Begins the import; one that was begun already, in another tab or by a second click, goes on instead.
     *
     * @param seen the version that was confirmed
     * @return false if something else would be imported than what was confirmed; nothing has begun then
     */
    public synchronized boolean begin(Consent consent, int seen) {
        if (job == null && seen != version) {
            return false;
        }
        if (job == null) {
            forgetCheck();
            start(chosen().consent(consent).errorCsv(file.errorCsv()).build(), executor.engine()::run);
        }
        return true;
    }

    /** Goes on with an import that was cancelled or that a fault of the store has stopped. */
    public synchronized void goOn(String importId) {
        if (job != null && job.isEnded() && job.result().isEmpty()) {
            start(confirmed, (source, same, cancellation) -> executor.resume(importId, source, same, cancellation));
        }
    }

    private void start(ImportOptions complete, Job.Work work) {
        Job started = new Job(opened.source(), complete, work);
        confirmed = complete;
        job = started;
        executor.run(() -> {
            started.run();
            if (started.result().isPresent()) {
                deleteContacts();
            }
        });
    }

    /** Nobody needs them once they are imported; those in error are in the error CSV. */
    private synchronized void deleteContacts() {
        opened.close();
        file.deleteContacts();
    }

    /** Back to the mapping, where the import was refused before anything was written. */
    public synchronized void reopen() {
        if (job != null && job.isRefused()) {
            job = null;
        }
    }

    /** The import, once begun. */
    public synchronized Optional<Job> job() {
        return Optional.ofNullable(job);
    }

    synchronized boolean isRunning() {
        return job != null && !job.isEnded();
    }

    /** Stops what runs and leaves no file behind. */
    public synchronized void discard() {
        forgetCheck();
        if (job != null) {
            job.cancel();
        }
        opened.close();
        file.delete();
    }
}
