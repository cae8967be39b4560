package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.Request;
import com.isendu.contactimport.jobs.internal.table.StoredUpload;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person changes before a job is submitted: the sheet, the options, the file. Thread-safe. */
public final class Drafts {

    private final JobDatabase database;
    private final JobFiles files;
    private final Uploads uploads;

    public Drafts(JobDatabase database, JobFiles files, Uploads uploads) {
        this.database = database;
        this.files = files;
        this.uploads = uploads;
    }

    /** Selects another sheet of the workbook. */
    public ImportJob chooseSheet(JobRow row, @Nullable String sheet) {
        // Checks it.
        JobFile file = row.job().file().withSheet(sheet);
        return changed(
                row,
                database.write(
                        jobs -> jobs.changeSheet(row.job().account(), row.job().id(), file.sheet())));
    }

    /** Keeps what was chosen so far; a consent is given by submitting only. */
    public ImportJob keepOptions(JobRow row, ImportOptions options) {
        Submissions.requireAccount(row, options);
        ImportOptions chosen = options.toBuilder().consent(null).build();
        Map<String, String> request = Request.of(row.job().file(), chosen);
        return changed(row, database.write(jobs -> jobs.changeRequest(row.job().id(), request)));
    }

    /** What was chosen so far, or submitted. */
    public static Optional<ImportOptions> options(JobRow row) {
        return Request.hasOptions(row.request()) ? Optional.of(row.options().build()) : Optional.empty();
    }

    /** Gives a job other bytes. */
    public ImportJob replaceFile(JobRow row, InputStream bytes) {
        String name = row.job().file().name();
        return replace(row, bytes, (jobs, stored) -> jobs.replaceFile(row.job().id(), stored, name));
    }

    /** Gives a job another file, of another name. */
    ImportJob replaceFile(JobRow row, InputStream bytes, JobFile file) {
        ImportJob job = row.job();
        return replace(
                row,
                bytes,
                (jobs, stored) -> jobs.replaceFile(job.id(), stored, file.name())
                        && jobs.changeSheet(job.account(), job.id(), file.sheet()));
    }

    @FunctionalInterface
    private interface Replacement {
        boolean in(JobTable jobs, StoredUpload stored) throws SQLException;
    }

    /** What somebody else has put in its place meanwhile is known by no job, and deleted with others. */
    private ImportJob replace(JobRow row, InputStream bytes, Replacement replacement) {
        if (!row.isDraft()) {
            throw row.unfit();
        }
        StoredUpload stored = uploads.keepReplacement(row.job(), bytes);
        boolean replaced = database.writeOnce(jobs -> replacement.in(jobs, stored));
        if (!replaced) {
            files.delete(stored.key());
        } else if (row.upload() != null) {
            files.delete(row.upload());
        }
        return changed(row, replaced);
    }

    private ImportJob changed(JobRow row, boolean changed) {
        JobRow now = database.get(row.job().account(), row.job().id());
        if (!changed) {
            throw now.unfit();
        }
        return now.job();
    }
}
