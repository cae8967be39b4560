package com.isendu.contactimport.web;

import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.web.session.Job;
import com.isendu.contactimport.web.session.Upload;
import com.isendu.contactimport.web.session.UploadedFile;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Step 4: the import on its way, and what has become of it. */
final class ImportStep {

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
        UploadedFile file = exchange.upload().file();
        Path csv = file.errorCsv();
        if (!jobOf(exchange.upload()).isEnded() || !Files.exists(csv)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "refused.unknown");
        }
        exchange.context()
                .contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + exchange.words().say("errors.file") + "\"")
                .result(Files.newInputStream(csv));
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
        return upload.job().orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "refused.unknown"));
    }
}
