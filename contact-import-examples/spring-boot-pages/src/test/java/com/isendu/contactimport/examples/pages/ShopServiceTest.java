package com.isendu.contactimport.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.spring.PlainBrowser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Employees of two shops, who sign in and import customers on the pages. */
class ShopServiceTest {

    private static final String PEOPLE = "E-mail;Nome\r\ngiulia@example.com;Giulia\r\nbroken;Marco\r\n";
    private static final Map<String, String> COLUMNS = Map.of("column-0", "email", "column-1", "first_name");

    private RunningShop shop;

    @BeforeEach
    void start() {
        shop = RunningShop.start();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void requiresALogin() throws Exception {
        PlainBrowser browser = shop.browser();

        assertThat(browser.open("/import/").uri().getPath()).isEqualTo("/login");
        assertThat(browser.upload("/import/files", PEOPLE).uri().getPath()).isEqualTo("/login");

        browser.open("/login");
        browser.post("/login", Map.of("username", "anna", "password", "guessed"));
        assertThat(browser.open("/import/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void takesAccountAndPersonFromTheLogin() throws Exception {
        HttpResponse<String> outcome = shop.signedIn("anna").imports("/import", PEOPLE, COLUMNS);

        assertThat(outcome.body()).contains("Some contacts imported");
        assertThat(shop.customers()).containsExactly("shop-42 giulia@example.com");
        assertThat(shop.bean(ImportHistory.class).imports("shop-42"))
                .singleElement()
                .extracting(ImportRecord::consent)
                .extracting(Consent::confirmedBy)
                .isEqualTo("anna");
    }

    @Test
    void showsAnEmployeeNothingOfAnotherShop() throws Exception {
        PlainBrowser anna = shop.signedIn("anna");
        PlainBrowser bruno = shop.signedIn("bruno");
        String imported = anna.imports("/import", PEOPLE, COLUMNS).uri().getPath();

        assertThat(anna.open("/import/").body()).contains("people.csv");
        assertThat(bruno.open("/import/").body()).doesNotContain("people.csv");
        assertThat(bruno.open(imported).statusCode()).isEqualTo(404);
        assertThat(bruno.post(imported + "/undo", Map.of()).statusCode()).isEqualTo(404);

        bruno.imports("/import", PEOPLE, COLUMNS);
        assertThat(shop.customers()).containsExactly("shop-42 giulia@example.com", "shop-43 giulia@example.com");
    }

    @Test
    void undoesAnImport() throws Exception {
        PlainBrowser anna = shop.signedIn("anna");
        HttpResponse<String> outcome = anna.imports("/import", PEOPLE, COLUMNS);
        assertThat(outcome.body()).contains("Undo this import");

        anna.post(outcome.uri().getPath() + "/undo", Map.of());

        assertThat(shop.customers()).isEmpty();
    }

    @Test
    void leavesTheFormsOfThePagesToTheirOwnTokenAndGuardsTheOthers() throws Exception {
        PlainBrowser anna = shop.signedIn("anna");
        HttpResponse<String> forged = anna.post("/import/files", Map.of("token", "forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("This did not work");

        assertThat(anna.post("/logout", Map.of("_csrf", "forged")).statusCode()).isEqualTo(403);
    }

    @Test
    void importsOnAnotherNodeWhatOneNodeHasTaken() throws Exception {
        String database = "jdbc:h2:mem:" + UUID.randomUUID();
        try (RunningShop front = RunningShop.startOn(database, "--contact-import.jobs.threads=0");
                RunningShop worker = RunningShop.startOn(database)) {
            HttpResponse<String> outcome = front.signedIn("anna").imports("/import", PEOPLE, COLUMNS);

            assertThat(outcome.body()).contains("Some contacts imported");
            assertThat(worker.signedIn("anna").open("/import/").body()).contains("people.csv");
        }
    }
}
