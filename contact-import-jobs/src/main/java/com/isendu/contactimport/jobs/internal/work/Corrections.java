package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.Origin;
import com.isendu.contactimport.jobs.internal.table.Request;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs in which rows in error of other jobs are corrected: one for each that is completed. Thread-safe. */
public final class Corrections {

    private static final String KEY = "correct-";

    private final ImportEngine engine;
    private final JobDatabase database;
    private final JobFiles files;
    private final Uploads uploads;
    private final Drafts drafts;

    public Corrections(ImportEngine engine, JobDatabase database, JobFiles files, Uploads uploads, Drafts drafts) {
        this.engine = engine;
        this.database = database;
        this.files = files;
        this.uploads = uploads;
        this.drafts = drafts;
    }

    /** Returns the job that corrects another one; a new one begins with the rows in error. */
    public ImportJob correct(JobRow corrected) {
        Optional<JobRow> last = lastOf(corrected);
        Optional<JobRow> usable = last.filter(Corrections::isUsable);
        return usable.isPresent() ? usable.get().job() : ofErrorCsv(corrected, last);
    }

    /** Returns the job that corrects another one, with a file that was corrected elsewhere. */
    public ImportJob correct(JobRow corrected, InputStream bytes, JobFile file) {
        Optional<JobRow> last = lastOf(corrected);
        Optional<JobRow> usable = last.filter(Corrections::isUsable);
        if (usable.isEmpty()) {
            return begin(corrected, last, bytes, file);
        }
        return usable.get().isDraft()
                ? drafts.replaceFile(usable.get(), bytes, file)
                : usable.get().job();
    }

    private Optional<JobRow> lastOf(JobRow corrected) {
        if (corrected.job().state() != JobState.COMPLETED) {
            throw corrected.unfit();
        }
        return database.read(jobs -> jobs.lastCorrectionOf(corrected.job()));
    }

    /** Neither given up nor left without a file to submit. */
    private static boolean isUsable(JobRow correction) {
        return correction.isDraft()
                ? correction.upload() != null
                : correction.job().state() != JobState.ABANDONED;
    }

    private ImportJob ofErrorCsv(JobRow corrected, Optional<JobRow> last) {
        FileKey errors = corrected.errors();
        if (errors == null) {
            throw new JobException(ErrorCode.UPLOAD_DELETED);
        }
        try (InputStream bytes = files.bytes(errors)) {
            return begin(corrected, last, bytes, corrected.job().file().withSheet(null));
        } catch (SourceException | IOException e) {
            // The unreadable file is one of the store, not one of a person.
            throw new JobException(ErrorCode.UPLOAD_STORE_UNAVAILABLE);
        }
    }

    /** Requests that come at once follow the same job, and so have the same key. */
    private ImportJob begin(JobRow corrected, Optional<JobRow> last, InputStream bytes, JobFile file) {
        ImportJob job = corrected.job();
        String key = KEY + last.map(JobRow::job).orElse(job).id();
        return uploads.upload(job.account(), bytes, file, request(corrected, file), new Origin(key, null, job.id()));
    }

    private Map<String, String> request(JobRow corrected, JobFile file) {
        ImportOptions options = corrected.options().consent(null).build();
        ColumnMapping mapping = options.mapping() == null ? chosenMapping(corrected.job()) : options.mapping();
        return Request.of(
                file,
                options.toBuilder()
                        .mapping(mapping)
                        .reading(reading -> reading.detect(FormatPart.values()))
                        .build());
    }

    /**
     * Returns the mapping that the engine has chosen where the options had none; null where the history does not know
     * it any more.
     */
    private @Nullable ColumnMapping chosenMapping(ImportJob job) {
        return job.importId() == null
                ? null
                : engine.optionsOf(job.account(), job.importId())
                        .map(ImportOptions::mapping)
                        .orElse(null);
    }
}
