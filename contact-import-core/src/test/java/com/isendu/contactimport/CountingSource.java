package com.isendu.contactimport;

import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A source that counts how often it is opened: each time may be a download. */
final class CountingSource {

    private final byte[] bytes;
    private final AtomicInteger opened = new AtomicInteger();

    CountingSource(String text, Charset charset) {
        this.bytes = text.getBytes(charset);
    }

    CountingSource(String text) {
        this(text, StandardCharsets.UTF_8);
    }

    ContactSource source() {
        return ContactSource.of(() -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(bytes);
        });
    }

    int opened() {
        return opened.get();
    }
}
