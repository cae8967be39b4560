package com.isendu.contactimport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard as a person uses it, in a real browser. */
class WalkTest {

    private static final String[] SOME = {
        "E-mail;Nome;Cognome;Cellulare;Citta",
        "anna@shop.example;Anna;Bianchi;333 1234567;Roma",
        "broken;Bruno;Rossi;333 1234568;Milano",
        "carla@shop.example;Carla;Verdi;12;Torino"
    };

    private Served served;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        context = Browser.open("en-GB");
        page = context.newPage();
        served = Served.start();
    }

    @AfterEach
    void close() throws IOException {
        if (served != null) {
            context.close();
            served.close();
        }
    }

    @Test
    void importsSomeThenTheCorrectedFile() throws IOException {
        page.navigate(served.uri().toString());
        Browser.keep(page, "upload");
        page.getByLabel("Contact file (CSV)").setInputFiles(served.file("clienti.csv", SOME));
        button("Continue").click();

        assertThat(heading()).hasText("Link the columns");
        assertThat(page.locator("#check")).containsText("One row is ready");
        Browser.keep(page, "mapping");
        button("Import …").click();

        assertThat(heading()).hasText("Confirm the consents");
        assertThat(page.locator("#check")).containsText("One row is ready");
        Browser.keep(page, "consent");
        page.getByLabel("Your name").fill("Anna Bianchi");
        page.getByLabel("I confirm").check();
        button("Import").click();

        assertThat(heading()).hasText("Some contacts imported");
        Browser.keep(page, "some");
        Download download = page.waitForDownload(() -> page.locator("#download").click());
        String errors = Files.readString(download.path());
        assertThat(errors).contains("broken").contains("EMAIL_INVALID@A").doesNotContain("anna@shop.example");

        Path corrected = served.file(
                "corrected.csv",
                errors.replace("broken", "bruno@shop.example")
                        .replace(";12;", ";333 1234569;")
                        .split("\r\n"));
        page.getByLabel("Corrected file").setInputFiles(corrected);
        assertThat(heading()).hasText("Confirm the consents");
        page.getByLabel("I confirm").check();
        button("Import").click();
        assertThat(heading()).hasText("All contacts imported");
        Browser.keep(page, "all");
    }

    private com.microsoft.playwright.Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
