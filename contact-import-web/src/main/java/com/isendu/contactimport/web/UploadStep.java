package com.isendu.contactimport.web;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.ImportList;
import com.isendu.contactimport.web.page.MappingPage;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.page.UploadPage;
import com.isendu.contactimport.web.page.Words;
import com.isendu.contactimport.web.upload.AccountImports;
import com.isendu.contactimport.web.upload.UndoneImports;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Step 1: takes a file in, and shows what else the account has under way. */
final class UploadStep {

    private final Uploads uploads;
    private final PagesSettings settings;
    private final UploadDoor door;
    private final PartStep parts;

    UploadStep(Uploads uploads, PagesSettings settings, UploadDoor door, PartStep parts) {
        this.uploads = uploads;
        this.settings = settings;
        this.door = door;
        this.parts = parts;
    }

    void show(Exchange exchange) throws IOException {
        exchange.show(page(exchange, null));
    }

    private Page page(Exchange exchange, @Nullable String error) {
        AccountImports imports = AccountImports.of(uploads.jobs(), exchange.account());
        UndoneImports undone = UndoneImports.of(settings.history(), exchange.account());
        return new UploadPage(
                        exchange.words(),
                        exchange.token(),
                        uploads.engine().lastMapping(exchange.account()),
                        new ImportList(exchange.words(), exchange.token(), imports, undone),
                        error)
                .page();
    }

    /** A file to fill in, with the columns that are known. */
    void template(Exchange exchange) throws IOException {
        byte[] template = uploads.engine().template(exchange.defaults());
        exchange.download(
                new ByteArrayInputStream(template),
                "text/csv; charset=utf-8",
                exchange.words().say("template.file"));
    }

    void take(Exchange exchange) throws IOException {
        Taking taking = (bytes, file) ->
                uploads.take(exchange.account(), bytes, file.name(), file.key(), () -> optionsOf(exchange));
        take(exchange, taking, error -> page(exchange, error));
    }

    /** Keeps the bytes of a file. */
    @FunctionalInterface
    interface Taking {
        Upload take(InputStream bytes, SentFile file);
    }

    /**
     * Takes the file of a form.
     *
     * @param refused the page that says why it cannot be taken
     */
    void take(Exchange exchange, Taking taking, Function<String, Page> refused) throws IOException {
        try {
            Optional<SentFile> file = parts.file(exchange);
            if (file.isEmpty()) {
                refuse(exchange, refused.apply(exchange.words().say("upload.missing")));
                return;
            }
            Upload upload = door.let(exchange, file.get().bytes(), bytes -> taking.take(bytes, file.get()));
            file.get().taken().run();
            exchange.goTo("files/" + upload.id() + (isKnown(upload) ? "/consent" : ""));
        } catch (ImportException e) {
            refuse(exchange, refused.apply(text(exchange.words(), e)));
        } catch (Refusal e) {
            refuse(exchange, e);
        }
    }

    private void refuse(Exchange exchange, Refusal refusal) throws IOException {
        if (refusal.status() != Status.CONTENT_TOO_LARGE) {
            throw refusal;
        }
        long megabytes = settings.limits().mostBytes() / 1_000_000;
        exchange.refuse(refusal.status(), exchange.words().tooLarge(megabytes));
    }

    private static void refuse(Exchange exchange, Page page) throws IOException {
        exchange.show(Status.UNPROCESSABLE_CONTENT, page);
    }

    private static String text(Words words, ImportException failure) {
        return failure.code().equals(ErrorCode.FILE_UNREADABLE) ? words.say("upload.broken") : words.failure(failure);
    }

    /**
     * Returns the three options of the form. A tick that a person leaves as it is leaves it to the import to find the
     * header.
     */
    private static ImportOptions optionsOf(Exchange exchange) {
        exchange.sent().readRest();
        boolean withoutHeader = exchange.isGiven("header-shown") && !exchange.isTicked("header");
        return exchange.defaults().toBuilder()
                .reading(reading -> {
                    reading.detect(FormatPart.HEADER);
                    if (withoutHeader) {
                        reading.header(HeaderMode.ABSENT);
                    }
                })
                .houseNumberInAddress(exchange.isTicked("house"))
                .useLastMapping(exchange.isTicked("last"))
                .build();
    }

    /**
     * Whether the mapping is one that was confirmed before and still fits, so that there is nothing to choose, no sheet
     * either.
     */
    private static boolean isKnown(Upload upload) {
        return upload.sheets().names().isEmpty()
                && upload.preview().mappingOrigin() != MappingOrigin.PROPOSED
                && upload.preview().warnings().stream()
                        .noneMatch(warning -> warning.code().equals(ErrorCode.MAPPING_MISMATCH))
                && MappingPage.isComplete(upload.preview());
    }

    /** Deletes a file that is not to be imported. */
    void discard(Exchange exchange) {
        ImportJob job = uploads.jobs().find(exchange.account(), exchange.id()).orElseThrow(Refusal::unknown);
        if (job.state() == JobState.UPLOADED || job.state() == JobState.REFUSED) {
            uploads.discard(job);
        }
        exchange.goTo("");
    }
}
