package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.web.http.UploadBody;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A large file arrives in parts and goes on where it has broken off. */
class PartialUploadPagesTest {

    private static final String UPLOAD = "0123456789abcdef0123456789abcdef";

    /** Large enough for three parts. */
    private static byte[] large() {
        StringBuilder file = new StringBuilder("E-mail;Nome;Note\r\n");
        for (int row = 0; file.length() < 2.5 * UploadBody.PART_BYTES; row++) {
            file.append("person")
                    .append(row)
                    .append("@shop.example;Anna;")
                    .append("x".repeat(900))
                    .append("\r\n");
        }
        return file.toString().getBytes(UTF_8);
    }

    private static byte[] part(byte[] file, int number) {
        int begin = (number - 1) * UploadBody.PART_BYTES;
        return Arrays.copyOfRange(file, begin, Math.min(file.length, begin + UploadBody.PART_BYTES));
    }

    @Test
    void goesOnAfterARestartInTheMiddleOfIt() throws Exception {
        byte[] file = large();
        Served before = Served.on(new InMemoryContactSink()).start();
        Caller caller = new Caller(before.uri());
        caller.open("/");
        caller.sendPart(UPLOAD, 1, part(file, 1));
        caller.sendPart(UPLOAD, 2, part(file, 2));

        try (Served after = before.stop().start()) {
            Caller later = new Caller(after.uri());
            later.open("/");
            assertThat(later.open("/parts/" + UPLOAD).body()).isEqualTo("2");
            later.sendPart(UPLOAD, 3, part(file, 3));
            HttpResponse<String> columns =
                    later.post("/files", Map.of("upload", UPLOAD, "parts", "3", "name", "clienti.csv", "house", "yes"));

            assertThat(columns.body()).contains("clienti.csv", "Link the columns");
            String id = columns.uri().getPath().replace("/files/", "");
            try (var source = after.jobs().source("shop-42", id);
                    InputStream kept = source.open()) {
                assertThat(kept.readAllBytes()).isEqualTo(file);
            }
            assertThat(later.open("/parts/" + UPLOAD).body()).isEqualTo("0");
        }
    }

    @Test
    void isTakenOnceWhereTheAnswerToItsFormIsLost() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink()).start()) {
            Caller caller = new Caller(served.uri());
            caller.open("/");
            caller.sendPart(UPLOAD, 1, "E-mail\r\nanna@shop.example\r\n".getBytes(UTF_8));
            Map<String, String> form = Map.of("upload", UPLOAD, "parts", "1", "name", "clienti.csv");
            assertThat(caller.post("/files", form).uri())
                    .isEqualTo(caller.post("/files", form).uri());
        }
    }

    @Test
    void isRefusedWhereAPartOrAllOfItIsTooLarge() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                .pages(pages -> pages.maxFileBytes(UploadBody.PART_BYTES + 10))
                .start()) {
            Caller caller = new Caller(served.uri());
            caller.open("/");
            byte[] part = new byte[UploadBody.PART_BYTES];
            assertThat(caller.sendPart(UPLOAD, 1, new byte[part.length + 1]).statusCode())
                    .isEqualTo(413);
            assertThat(caller.sendPart(UPLOAD, 3, part).statusCode()).isEqualTo(413);
            caller.sendPart(UPLOAD, 1, part);
            caller.sendPart(UPLOAD, 2, part);
            assertThat(caller.post("/files", Map.of("upload", UPLOAD, "parts", "2", "name", "clienti.csv"))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void isOutOfReachOfOtherAccounts() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink()).start()) {
            Caller caller = new Caller(served.uri());
            caller.open("/");
            caller.sendPart(UPLOAD, 1, new byte[10]);
            Caller other = new Caller(served.uri(), "shop-43");
            other.open("/");
            assertThat(other.open("/parts/" + UPLOAD).body()).isEqualTo("0");
        }
    }

    @Test
    void sendsAPartAgainAndGoesOnWhenTheFileIsChosenAgain() throws Exception {
        String[] lines = new String(large(), UTF_8).split("\r\n");
        try (Served served = Served.on(new InMemoryContactSink()).start();
                Person anna = Person.at(served, Browser.open("en-GB"))) {
            Path file = served.file("clienti.csv", lines);
            anna.open();
            AtomicInteger broken = cutAfterTheFirstPart(anna.page());
            anna.choose(file).page().locator("#upload button").click();
            anna.page().waitForCondition(() -> broken.get() >= 2);
            anna.page().close();

            AtomicInteger sent = new AtomicInteger();
            anna.newTab().onRequest(request -> sent.addAndGet(isPart(request) ? 1 : 0));
            anna.open().choose(file).press("Continue").sees("Link the columns");
            assertThat(sent).hasValue(2);
        }
    }

    private static boolean isPart(Request request) {
        return request.method().equals("POST") && request.url().contains("/parts/");
    }

    /** Has all parts but the first one fail; counts those that did. */
    private static AtomicInteger cutAfterTheFirstPart(Page page) {
        AtomicInteger parts = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        page.route("**/parts/*", route -> {
            if (isPart(route.request()) && parts.incrementAndGet() > 1) {
                broken.incrementAndGet();
                route.abort();
            } else {
                route.resume();
            }
        });
        return broken;
    }
}
