package com.isendu.contactimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many clicks an import takes, from the file to the outcome; prints how long it takes and how much is loaded. */
@Tag("browser")
class ClicksTest {

    private static final String HEADER = "E-mail;Nome;Cognome;Cellulare;Citta";

    private Served served;
    private Person anna;

    @BeforeEach
    void open() throws Exception {
        var context = Browser.open("en-GB");
        served = Served.start();
        anna = Person.at(served, context);
    }

    @AfterEach
    void close() throws Exception {
        if (served != null) {
            anna.close();
            served.close();
        }
    }

    @Test
    void areFourTheFirstTimeAndTwoWithTheLastMappingOrForACorrection() throws Exception {
        Path file =
                served.file("clienti.csv", HEADER, "anna@shop.example;Anna;Bianchi;333 1234567;Roma", "broken;B;R;;");
        anna.open();
        weigh("the first page");
        begin();
        anna.choose(file).press("Continue").sees("Link the columns");
        weigh("the columns");
        anna.press("Continue to consent").confirms("Anna").sees("Some contacts imported");
        end("the first import", 4);

        begin();
        anna.press("Correct them here").sees("Correct the rows in error");
        anna.page().locator("[value=broken][type=text]").fill("bruno@shop.example");
        anna.press("Save and import the corrected rows").sees("All contacts imported");
        end("a correction", 2);

        anna.open();
        begin();
        anna.choose(file).sees("Confirm the consent").confirms().sees("Some contacts imported");
        end("an import with the last mapping", 2);
    }

    private long begun;
    private int clicksBefore;

    private void begin() {
        begun = System.nanoTime();
        clicksBefore = anna.clicks();
    }

    private void end(String walk, int clicks) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d clicks, %.1f seconds without pauses%n",
                walk,
                anna.clicks() - clicksBefore,
                (System.nanoTime() - begun) / 1e9);
        assertThat(anna.clicks() - clicksBefore).isEqualTo(clicks);
    }

    private void weigh(String page) {
        Object bytes = anna.page()
                .evaluate("[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        System.out.printf(Locale.ROOT, "%s: %s bytes%n", page, bytes);
    }
}
