package com.isendu.contactimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five people at once, each with a file of theirs. Small ones in each build; {@code -Dcontactimport.rows=500000} makes
 * them 50 MB each, {@code -Dcontactimport.people=1} leaves one, with {@code -Dtest.jvm.args=-Xmx128m} the machine
 * small.
 */
class SeveralPeopleTest {

    private static final int PEOPLE = Integer.getInteger("contactimport.people", 5);
    private static final int ROWS = Integer.getInteger("contactimport.rows", 2_000);
    private static final ContactSink KEEPS_NOTHING = batch -> BatchOutcome.all(batch, RowOutcome.CREATED);

    @TempDir
    private Path directory;

    @Test
    void eachSeesTheirOwnImport() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (Served served = Served.on(KEEPS_NOTHING).start()) {
            List<Future<String>> outcomes = people.invokeAll(IntStream.range(0, PEOPLE)
                    .mapToObj(person -> (java.util.concurrent.Callable<String>) () -> outcome(served, person))
                    .toList());
            for (int person = 0; person < PEOPLE; person++) {
                String imported =
                        NumberFormat.getIntegerInstance(Locale.ENGLISH).format(ROWS + person);
                assertThat(outcomes.get(person).get()).contains("All " + imported + " rows were imported");
            }
        } finally {
            people.shutdown();
        }
    }

    private String outcome(Served served, int person) throws Exception {
        Caller caller = new Caller(served.uri());
        caller.open("/");
        Path file = file(person);
        long begun = System.nanoTime();
        HttpResponse<String> mapping = caller.upload("/files", "people.csv", BodyPublishers.ofFile(file));
        System.out.printf(
                Locale.ROOT,
                "%d: %d bytes, from upload to preview %d ms%n",
                person,
                Files.size(file),
                (System.nanoTime() - begun) / 1_000_000);
        change(caller, mapping.uri().getPath());
        HttpResponse<String> page = caller.imports(mapping.uri().getPath());
        while (page.body().contains("id=\"progress\"")) {
            Thread.sleep(100);
            page = caller.open(page.uri().getPath());
        }
        return page.body();
    }

    /** What a change of one column costs, with the count of the first rows that follows it. */
    private static void change(Caller caller, String address) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long begun = process.getProcessCpuTime();
        caller.post(address, Map.of("column-0", "email", "column-1", "first_name"));
        String panel = caller.open(address + "/check").body();
        System.out.printf(
                Locale.ROOT,
                "one column changed: %d ms of CPU, %d characters of its count%n",
                (process.getProcessCpuTime() - begun) / 1_000_000,
                panel.length());
    }

    private Path file(int person) throws Exception {
        Path file = directory.resolve(person + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("E-mail;Nome;Cognome;Indirizzo;Citta\r\n");
            for (int row = 0; row < ROWS + person; row++) {
                out.write(
                        "person" + row + "." + person
                                + "@a-shop-somewhere.example;Anna Maria;Bianchi Rossi;Via delle Rose Rosse 12;Castelfranco Veneto\r\n");
            }
        }
        return file;
    }
}
