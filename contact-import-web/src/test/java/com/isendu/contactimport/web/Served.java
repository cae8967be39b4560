package com.isendu.contactimport.web;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A wizard on a store in memory, and files to give it. */
final class Served implements AutoCloseable {

    private final ImportWizard wizard;
    private final Path directory;

    private Served(ImportWizard wizard) throws IOException {
        this.wizard = wizard;
        this.directory = Files.createTempDirectory("served");
    }

    static Served start() throws IOException {
        return start(new InMemoryContactSink());
    }

    static Served start(Sink sink) throws IOException {
        return new Served(on(sink).start());
    }

    static Served start(ImportWizard.Builder wizard) throws IOException {
        return new Served(wizard.start());
    }

    static ImportWizard.Builder on(Sink sink) {
        return on(sink, options().build());
    }

    static ImportWizard.Builder on(Sink sink, ImportOptions options) {
        return ImportWizard.builder(ImportEngine.builder(sink).build(), options);
    }

    static ImportOptions.Builder options() {
        return ImportOptions.builder("shop-42").defaultCountry("IT");
    }

    URI uri() {
        return wizard.uri();
    }

    String page(String address) {
        return wizard.uri().resolve(address).toString();
    }

    /** A file of these lines. */
    Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        wizard.close();
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
