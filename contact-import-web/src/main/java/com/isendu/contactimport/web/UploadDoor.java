package com.isendu.contactimport.web;

import com.isendu.contactimport.web.http.Places;
import com.isendu.contactimport.web.http.UploadBody;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets files in: only so many of an address at a time, none that is too large, none that comes too slowly. Thread-safe.
 */
final class UploadDoor {

    private final PagesSettings.UploadLimits limits;
    private final Places places;

    UploadDoor(PagesSettings.UploadLimits limits) {
        this.limits = limits;
        this.places = new Places(limits.mostOfOneAddress());
    }

    /** What becomes of the bytes. */
    @FunctionalInterface
    interface Use<T> {
        T of(InputStream bytes) throws IOException;
    }

    /** Lets a file in, and closes it. */
    <T> T let(Exchange exchange, InputStream file, Use<T> use) throws IOException {
        return let(exchange, file, limits.mostBytes(), use);
    }

    /** Lets a part of a file in, and closes it. */
    <T> T letPart(Exchange exchange, InputStream part, Use<T> use) throws IOException {
        return let(exchange, part, UploadBody.PART_BYTES, use);
    }

    private <T> T let(Exchange exchange, InputStream body, long mostBytes, Use<T> use) throws IOException {
        String address = exchange.request().getRemoteAddr();
        places.take(address);
        try (InputStream bytes = new UploadBody(body, mostBytes, limits.leastRate())) {
            return use.of(bytes);
        } finally {
            places.leave(address);
        }
    }

    /** How many parts a file has at most. */
    long mostParts() {
        return limits.mostBytes() / UploadBody.PART_BYTES + 1;
    }
}
