package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.web.session.Job;
import com.isendu.contactimport.web.session.Upload;
import com.isendu.contactimport.web.session.UploadedFile;
import com.isendu.contactimport.web.session.Workbooks;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Step 4: the import on its way, and what has become of it. */
final class ImportStep {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    void show(Exchange exchange) {
        Upload upload = exchange.upload();
        Job job = jobOf(upload);
        if (job.isEnded()) {
            exchange.show(new OutcomePage(exchange.words(), exchange.token(), upload, job, null).page());
        } else {
            exchange.show(new RunningPage(exchange.words(), exchange.token(), upload, job).page());
        }
    }

    /** How far it is; once it has ended, the page is loaded again and shows the outcome. */
    void progress(Exchange exchange) {
        Upload upload = exchange.upload();
        Job job = jobOf(upload);
        if (job.isEnded()) {
            exchange.goTo("/imports/" + upload.id());
        } else {
            exchange.show(new ProgressPanel(exchange.words(), upload.id(), job).panel());
        }
    }

    void cancel(Exchange exchange) {
        Upload upload = exchange.upload();
        jobOf(upload).cancel();
        exchange.goTo("/imports/" + upload.id());
    }

    void goOn(Exchange exchange) {
        Upload upload = exchange.upload();
        if (jobOf(upload).failure().orElse(null) instanceof ImportSuspendedException suspended) {
            upload.goOn(suspended.report().importId());
        }
        exchange.goTo("/imports/" + upload.id());
    }

    /** The rows in error. The name of the file says nothing of what the person has called theirs. */
    void errors(Exchange exchange) throws IOException {
        download(exchange, withErrors(exchange).errorCsv(), "text/csv; charset=utf-8", "errors.file");
    }

    /** The same as a workbook, which is made when it is asked for. */
    void errorWorkbook(Exchange exchange) throws IOException {
        UploadedFile file = withErrors(exchange);
        if (!Workbooks.areTaken()) {
            throw unknown();
        }
        try {
            download(exchange, file.writeErrorWorkbook(), WORKBOOK, "errors.workbook");
        } catch (ErrorCsvException e) {
            Upload upload = exchange.upload();
            String error = exchange.words().failure(e);
            exchange.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new OutcomePage(exchange.words(), exchange.token(), upload, jobOf(upload), error).page());
        }
    }

    private static UploadedFile withErrors(Exchange exchange) {
        UploadedFile file = exchange.upload().file();
        if (!jobOf(exchange.upload()).isEnded() || !Files.exists(file.errorCsv())) {
            throw unknown();
        }
        return file;
    }

    private static void download(Exchange exchange, Path file, String type, String name) throws IOException {
        exchange.context()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + exchange.words().say(name) + "\"")
                .result(Files.newInputStream(file));
    }

    /** Deletes the files and begins anew. */
    void finish(Exchange exchange) {
        Upload upload = exchange.upload();
        if (jobOf(upload).isEnded()) {
            exchange.session().discard(upload);
        }
        exchange.goTo("/");
    }

    private static Job jobOf(Upload upload) {
        return upload.job().orElseThrow(ImportStep::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "refused.unknown");
    }
}
