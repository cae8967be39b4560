package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.OutcomePage;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.page.ProgressPanel;
import com.isendu.contactimport.web.page.RunningPage;
import com.isendu.contactimport.web.page.StoppedPage;
import com.isendu.contactimport.web.page.UndonePage;
import com.isendu.contactimport.web.upload.CorrectedImport;
import com.isendu.contactimport.web.upload.RowsInError;
import com.isendu.contactimport.web.upload.UndoneImports;
import com.isendu.contactimport.web.upload.Uploads;
import com.isendu.contactimport.web.upload.WarningCounts;
import com.isendu.contactimport.web.upload.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 4: the import on its way, and what has become of it. */
final class ImportStep {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Uploads uploads;
    private final ImportJobs jobs;
    private final PagesSettings settings;
    private final UploadStep upload;

    ImportStep(Uploads uploads, PagesSettings settings, UploadStep upload) {
        this.uploads = uploads;
        this.jobs = uploads.jobs();
        this.settings = settings;
        this.upload = upload;
    }

    void show(Exchange exchange) throws IOException {
        ImportJob job = job(exchange);
        ImportJob last = uploads.importOf(job).last();
        if (job.state() == JobState.UPLOADED) {
            exchange.goTo("files/" + job.id());
        } else if (!last.id().equals(job.id()) && last.state() == JobState.COMPLETED) {
            exchange.goTo("imports/" + last.id());
        } else {
            exchange.show(page(exchange, job, null));
        }
    }

    private Page page(Exchange exchange, ImportJob job, @Nullable String error) {
        if (job.state().isActive()) {
            return new RunningPage(
                            exchange.words(),
                            exchange.token(),
                            job,
                            !exchange.query("cancelling").isEmpty())
                    .page();
        }
        if (job.state() != JobState.COMPLETED) {
            return new StoppedPage(exchange.words(), exchange.token(), job).page();
        }
        if (isUndone(job)) {
            return new UndonePage(exchange.words(), job, settings.returnUrl()).page();
        }
        CorrectedImport whole = uploads.importOf(job);
        return new OutcomePage(
                        exchange.words(),
                        exchange.token(),
                        whole,
                        job,
                        found(exchange, whole, job),
                        new OutcomePage.WayOut(
                                settings.returnUrl(),
                                settings.history()
                                        .filter(ImportHistory::canUndo)
                                        .isPresent()),
                        error)
                .page();
    }

    private OutcomePage.Found found(Exchange exchange, CorrectedImport whole, ImportJob job) {
        return new OutcomePage.Found(
                job.hasErrorCsv() ? RowsInError.of(uploads.errorsOf(job)) : null,
                WarningCounts.of(whole, uploads::errorsOf),
                jobs.options(job.account(), job.id()).orElseGet(exchange::defaults));
    }

    private boolean isUndone(ImportJob job) {
        return UndoneImports.of(settings.history(), job.account()).contains(job);
    }

    /** How far it is; once it has ended, the page is loaded again and shows the outcome. */
    void progress(Exchange exchange) throws IOException {
        ImportJob job = job(exchange);
        if (job.state().isActive()) {
            exchange.show(new ProgressPanel(exchange.words(), job).panel());
        } else {
            exchange.goTo("imports/" + job.id());
        }
    }

    void cancel(Exchange exchange) {
        ImportJob job = job(exchange);
        if (job.state().isActive()) {
            jobs.cancel(exchange.account(), job.id());
        }
        exchange.goTo("imports/" + job.id() + "?cancelling=yes");
    }

    void goOn(Exchange exchange) {
        ImportJob job = job(exchange);
        if (job.state() == JobState.SUSPENDED) {
            jobs.resume(exchange.account(), job.id());
        }
        exchange.goTo("imports/" + job.id());
    }

    /** The rows in error. The name of the file says nothing of what the person has called theirs. */
    void errors(Exchange exchange) throws IOException {
        try (InputStream errors = errorCsv(exchange)) {
            exchange.download(
                    errors, "text/csv; charset=utf-8", exchange.words().say("errors.file"));
        }
    }

    private InputStream errorCsv(Exchange exchange) {
        return jobs.errorCsv(exchange.account(), job(exchange).id()).orElseThrow(Refusal::unknown);
    }

    /** The same as a workbook, which is made when it is asked for. */
    void errorWorkbook(Exchange exchange) throws IOException {
        if (!Workbooks.areTaken()) {
            throw Refusal.unknown();
        }
        try (InputStream errors = errorCsv(exchange);
                ByteArrayOutputStream workbook = new ByteArrayOutputStream()) {
            Workbooks.write(errors, workbook);
            exchange.response().setContentType(WORKBOOK);
            exchange.response()
                    .setHeader(
                            "Content-Disposition",
                            "attachment; filename=\"" + exchange.words().say("errors.workbook") + "\"");
            workbook.writeTo(exchange.response().getOutputStream());
        } catch (ErrorCsvException e) {
            String error = exchange.words().failure(e);
            exchange.show(Status.UNPROCESSABLE_CONTENT, page(exchange, job(exchange), error));
        }
    }

    /**
     * Takes the rows that were in error, corrected elsewhere, with the options and the mapping that the others were
     * imported with.
     */
    void takeCorrected(Exchange exchange) throws IOException {
        ImportJob job = job(exchange);
        UploadStep.Taking taking = (bytes, file) -> uploads.takeCorrected(
                exchange.account(),
                job.id(),
                bytes,
                file.name(),
                exchange.words().locale());
        upload.take(exchange, taking, error -> page(exchange, job, error));
    }

    /** Takes back what the import has written, its corrections first. */
    void undo(Exchange exchange) {
        ImportHistory history = settings.history().orElseThrow(Refusal::unknown);
        ImportJob job = job(exchange);
        List<ImportJob> written = new ArrayList<>(uploads.importOf(job).jobs());
        Collections.reverse(written);
        for (ImportJob part : written) {
            String importId = part.importId();
            if (importId != null) {
                history.undo(exchange.account(), importId);
            }
        }
        exchange.goTo("imports/" + job.id());
    }

    /** Deletes the files and begins anew. */
    void finish(Exchange exchange) {
        ImportJob job = job(exchange);
        if (job.state().isEnded()) {
            if (job.state() != JobState.COMPLETED) {
                jobs.abandon(exchange.account(), job.id());
            }
            jobs.deleteFiles(exchange.account(), job.id());
        }
        exchange.goTo("");
    }

    private ImportJob job(Exchange exchange) {
        return jobs.find(exchange.account(), exchange.id())
                .filter(job -> job.state() != JobState.ABANDONED)
                .orElseThrow(Refusal::unknown);
    }
}
