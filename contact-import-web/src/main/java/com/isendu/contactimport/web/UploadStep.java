package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import com.isendu.contactimport.web.session.ImportExecutor;
import com.isendu.contactimport.web.session.Job;
import com.isendu.contactimport.web.session.Upload;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Step 1: takes a file in. */
final class UploadStep {

    private final ImportExecutor executor;
    private final ImportOptions defaults;

    UploadStep(ImportExecutor executor, ImportOptions defaults) {
        this.executor = executor;
        this.defaults = defaults;
    }

    void show(Exchange exchange) {
        exchange.show(page(exchange, null));
    }

    private Page page(Exchange exchange, @Nullable String error) {
        return new UploadPage(
                        exchange.words(), exchange.token(), executor.engine().lastMapping(defaults.account()), error)
                .page();
    }

    void take(Exchange exchange) throws IOException {
        take(exchange, optionsOf(exchange), error -> page(exchange, error));
    }

    private ImportOptions optionsOf(Exchange exchange) {
        return defaults.toBuilder()
                .locale(exchange.words().locale())
                .reading(reading -> FormOptions.headerOf(exchange)
                        .ifPresentOrElse(reading::header, () -> reading.detect(FormatPart.HEADER)))
                .houseNumberInAddress(exchange.isTicked("house"))
                .useLastMapping(exchange.isTicked("last"))
                .build();
    }

    /** Takes the rows that were in error, corrected, with the options and the mapping that the others were imported with. */
    void takeCorrected(Exchange exchange) throws IOException {
        Upload before = exchange.upload();
        take(
                exchange,
                before.options().toBuilder()
                        .locale(exchange.words().locale())
                        .mapping(before.preview().mapping())
                        .reading(reading -> reading.detect(FormatPart.values()))
                        .consent(null)
                        .errorCsv(null)
                        .build(),
                error -> outcome(exchange, before, error));
    }

    /** The page of the rows in error, which are still to be corrected. */
    private Page outcome(Exchange exchange, Upload before, String error) {
        return before.job()
                .filter(Job::isEnded)
                .map(job -> new OutcomePage(exchange.words(), exchange.token(), before, job, error).page())
                .orElseGet(() -> page(exchange, error));
    }

    private static void take(Exchange exchange, ImportOptions options, Function<String, Page> refused)
            throws IOException {
        UploadedFile file = exchange.context().uploadedFile("file");
        if (file == null || file.filename().isEmpty()) {
            refuse(exchange, refused.apply(exchange.words().say("upload.missing")));
            return;
        }
        try (InputStream bytes = file.content()) {
            Upload upload = exchange.session().take(bytes, file.filename(), options);
            exchange.goTo("/files/" + upload.id() + (isKnown(upload) ? "/consent" : ""));
        } catch (ImportException e) {
            refuse(exchange, refused.apply(text(exchange.words(), e)));
        }
    }

    private static void refuse(Exchange exchange, Page page) {
        exchange.show(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    private static String text(Words words, ImportException failure) {
        return failure.code().equals(ErrorCode.FILE_UNREADABLE) ? words.say("refused.fault") : words.failure(failure);
    }

    /** Whether the mapping is one that was confirmed before and still fits, so that there is nothing to choose, no sheet either. */
    private static boolean isKnown(Upload upload) {
        return upload.sheets().names().isEmpty()
                && upload.preview().mappingOrigin() != MappingOrigin.PROPOSED
                && upload.preview().warnings().stream()
                        .noneMatch(warning -> warning.code().equals(ErrorCode.MAPPING_MISMATCH))
                && MappingPage.isComplete(upload.preview());
    }
}
