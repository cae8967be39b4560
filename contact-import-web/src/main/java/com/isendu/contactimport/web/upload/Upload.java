package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;

/**
 * A file as a person sees it before its import: what is in it, and what was chosen for it. Does not change;
 * {@link Uploads} makes another one of it.
 *
 * @param job the job that keeps the file
 * @param options what was chosen
 * @param preview what is in the file, read so
 * @param sheets the sheets to choose from
 * @param version names what is shown, so that what is confirmed is what was shown
 */
public record Upload(ImportJob job, ImportOptions options, ImportPreview preview, SheetChoice sheets, String version) {

    public String id() {
        return job.id();
    }

    /** What the person calls it: the file, with its sheet where it is a workbook. */
    public String name() {
        String name = preview.sourceName();
        return name != null ? name : nameOf(job);
    }

    /** Returns the name of a file, which may have none. */
    public static String nameOf(ImportJob job) {
        String name = job.file().name();
        return name == null ? "" : name;
    }

    /** Whether it holds rows in error of another import, to be corrected. */
    public boolean isCorrection() {
        return job.corrects() != null;
    }

    /** Names are people's. */
    @Override
    public String toString() {
        return "Upload[" + job + "]";
    }
}
