package com.isendu.contactimport.web;

import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Serves the pages for each test, and opens the first one as somebody without scripts. */
abstract class PagesTest {

    final InMemoryContactSink sink = new InMemoryContactSink();
    Served served;
    Caller caller;

    @BeforeEach
    void open() throws Exception {
        served = setup().start();
        visit(served);
    }

    @AfterEach
    void close() throws Exception {
        served.close();
    }

    /** How the pages are served, where a test does not say otherwise. */
    Served.Setup setup() {
        return Served.on(sink);
    }

    /** Goes on as a new caller of these pages. */
    void visit(Served pages) throws Exception {
        caller = new Caller(pages.uri());
        caller.open("/");
    }

    /** Returns the page of an import once that has ended. */
    String ended(String address) throws Exception {
        String page = caller.open(address).body();
        while (page.contains("id=\"progress\"")) {
            Thread.sleep(50);
            page = caller.open(address).body();
        }
        return page;
    }

    /** Returns the panel at an address once all rows are counted. */
    String checked(String address) throws Exception {
        String panel = "";
        for (int looks = 0; looks < 600 && !panel.contains("data-ready"); looks++) {
            Thread.sleep(20);
            panel = caller.open(address).body();
        }
        return panel;
    }

    /** Returns the files of people that are kept. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(served.uploads())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
