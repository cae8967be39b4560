package com.isendu.contactimport.web;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.PartialUpload;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes a large file in parts, so that it goes on where a connection has broken off. The script of the pages sends
 * them, then the form with their number in place of the file.
 */
final class PartStep {

    private final ImportJobs jobs;
    private final UploadDoor door;

    PartStep(ImportJobs jobs, UploadDoor door) {
        this.jobs = jobs;
        this.door = door;
    }

    /** Reports how many parts are here. */
    void count(Exchange exchange) throws IOException {
        exchange.answer(String.valueOf(upload(exchange, exchange.id()).count()));
    }

    /** Keeps a part. */
    void take(Exchange exchange) throws IOException {
        int number = exchange.number("part");
        if (number < 1) {
            throw Refusal.badForm();
        }
        requireRoom(number);
        PartialUpload upload = upload(exchange, exchange.id());
        int taken = door.letPart(exchange, exchange.sent().file(), bytes -> {
            upload.put(number, bytes);
            return number;
        });
        exchange.answer(String.valueOf(taken));
    }

    private void requireRoom(int parts) {
        if (parts > door.mostParts()) {
            throw new Refusal(Status.CONTENT_TOO_LARGE, "refused.tooLarge");
        }
    }

    /** The file that a form has sent: in parts before, or behind its fields; empty where there is none. */
    Optional<SentFile> file(Exchange exchange) throws IOException {
        int parts = exchange.number("parts");
        if (parts < 1) {
            Optional<String> name = exchange.sent().fileName();
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SentFile(name.get(), exchange.sent().file(), null, () -> {}));
        }
        requireRoom(parts);
        String id = exchange.form("upload");
        PartialUpload upload = upload(exchange, id);
        return Optional.of(new SentFile(exchange.form("name"), upload.open(parts), id, () -> upload.delete(parts)));
    }

    private PartialUpload upload(Exchange exchange, String id) {
        if (!id.matches("[0-9a-f-]{16,64}")) {
            throw Refusal.badForm();
        }
        return jobs.partialUpload(exchange.account(), id);
    }
}
