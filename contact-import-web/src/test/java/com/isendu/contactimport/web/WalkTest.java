package com.isendu.contactimport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.options.ImportOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as people use them, in a real browser. */
@Tag("browser")
class WalkTest {

    private static final String HEADER = "E-mail;Nome;Cognome;Cellulare;Citta";

    private final GatedSink gated = new GatedSink();
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
            assertThat(anna.complaints()).isEmpty();
            anna.close();
            gated.let(1_000);
            served.close();
        }
    }

    private void serveSlowly() throws Exception {
        anna.close();
        served.close();
        served = Served.on(gated, Served.options().batchSize(10).build()).start();
        anna = Person.at(served, Browser.open("en-GB"));
    }

    private Path good() throws Exception {
        return served.file("clienti.csv", HEADER, "anna@shop.example;Anna;Bianchi;333 1234567;Roma");
    }

    private Path some() throws Exception {
        return served.file(
                "clienti.csv",
                HEADER,
                "anna@shop.example;Anna;Bianchi;333 1234567;Roma",
                "broken;Bruno;Rossi;333 1234568;Milano",
                "carla@shop.example;Carla;Verdi;12;Torino");
    }

    private Path many() throws Exception {
        String[] lines = IntStream.rangeClosed(0, 100)
                .mapToObj(row -> row == 0 ? "E-mail;Nome" : "person" + row + "@shop.example;Person " + row)
                .toArray(String[]::new);
        return served.file("many.csv", lines);
    }

    @Test
    void importsAll() throws Exception {
        anna.imports(good(), "All contacts imported").reads("The one row was imported.");
        assertThat(anna.page().locator("[data-count=created]")).hasText("1");
        assertThat(anna.page().locator("#download")).hasCount(0);
    }

    @Test
    void importsSomeThenTheCorrectedFileInTwoClicks() throws Exception {
        anna.imports(some(), "Some contacts imported").reads("One of 3 rows was imported; 2 in error.");
        Download download = anna.page().waitForDownload(this::download);
        assertThat(download.suggestedFilename()).isEqualTo("contacts-in-error.csv");
        String errors = Files.readString(download.path());
        assertThat(errors).contains("broken").contains("EMAIL_INVALID@A").doesNotContain("anna@shop.example");
        String corrected = errors.replace("broken", "bruno@shop.example").replace(";12;", ";333 1234569;");
        anna.choose(served.file("corrected.csv", corrected.split("\r\n")))
                .sees("Confirm the consent")
                .confirms()
                .sees("All contacts imported")
                .reads("All 3 rows were imported.");
    }

    @Test
    void importsNone() throws Exception {
        anna.imports(served.file("none.csv", HEADER, "broken;Bruno;Rossi;;"), "No contact imported")
                .reads("Nothing was stored.");
        assertThat(anna.page().locator("#correct")).isVisible();
    }

    @Test
    void importsTheSameColumnsAgainInTwoClicks() throws Exception {
        anna.imports(good(), "All contacts imported");
        anna.page().getByText("Import another file").click();
        anna.sees("Choose the file").reads("E-mail → E-mail; Nome → First name");
        anna.choose(some()).sees("Confirm the consent").confirms().sees("Some contacts imported");
    }

    @Test
    void showsTheColumnsWhenTheLastMappingDoesNotFit() throws Exception {
        anna.imports(good(), "All contacts imported").open();
        anna.choose(served.file("other.csv", "Mail;Vorname", "dora@shop.example;Dora"))
                .sees("Link the columns")
                .reads("changed since the last import");
    }

    @Test
    void tellsWhatIsMissingAsSoonAsTheEmailIsUnlinked() throws Exception {
        anna.open().choose(good()).press("Continue").sees("Link the columns");
        anna.page().getByLabel("E-mail").selectOption("");
        anna.reads("no column is linked to “E-mail”");
        assertThat(anna.button("Continue to consent")).isDisabled();
        anna.page().getByLabel("E-mail").selectOption("email");
        assertThat(anna.button("Continue to consent")).isEnabled();
    }

    @Test
    void marksTwoColumnsForOneField() throws Exception {
        anna.open().choose(good()).press("Continue").sees("Link the columns");
        anna.page().getByLabel("Citta").selectOption("last_name");
        anna.reads("Used only where these columns are blank (Cognome).");
    }

    @Test
    void redrawsTheSamplesForAnotherEncoding() throws Exception {
        Path file =
                Files.write(good(), (HEADER + "\r\nanna@shop.example;Niccol\u00f2;B;;\r\n").getBytes("windows-1252"));
        anna.open().choose(file).press("Continue").reads("Niccolò");
        format("Encoding").selectOption("windows-1251");
        anna.reads("Niccolт");
        format("Encoding").selectOption("");
        anna.reads("Niccolò");
    }

    @Test
    void keepsTheFocusOnWhatWasChanged() throws Exception {
        anna.open().choose(good()).press("Continue").sees("Link the columns");
        Locator city = anna.page().getByLabel("Citta");
        city.focus();
        city.selectOption("last_name");
        anna.reads("Used only where these columns are blank (Cognome).");
        assertThat(anna.page().getByLabel("Citta")).isFocused();
    }

    @Test
    void keepsItsPlaceAmongFortyColumnsWhenOneIsChanged() throws Exception {
        String header = IntStream.range(0, 40)
                .mapToObj(column -> column == 0 ? "E-mail" : "Column" + column)
                .collect(Collectors.joining(";"));
        anna.open()
                .choose(served.file("wide.csv", header, "anna@shop.example" + ";x".repeat(39)))
                .press("Continue")
                .reads("1 ready");
        Locator select = anna.page().locator("#column-30");
        select.scrollIntoViewIfNeeded();
        select.focus();
        double before = select.boundingBox().y;
        select.selectOption("city");
        anna.reads("You chose this.").reads("1 ready");
        org.assertj.core.api.Assertions.assertThat(select.boundingBox().y)
                .isCloseTo(before, org.assertj.core.data.Offset.offset(3.0));
        assertThat(select).isFocused();
        anna.page().locator("#unlinked").check();
        assertThat(anna.page().locator("#column-30")).isHidden();
    }

    @Test
    void correctsTheRowsInErrorByKeyboardAlone() throws Exception {
        anna.imports(some(), "Some contacts imported");
        tabTo("Correct them here");
        anna.sees("Correct the rows in error").reads("2 rows are in error");
        retype("[value=broken]", "bruno@shop.example");
        retype("[value='12']", "333 1234569");
        tabTo("Save and import the corrected rows");
        anna.sees("All contacts imported").reads("All 3 rows were imported.");
    }

    private void retype(String cell, String value) {
        anna.page().locator("input[type=text]" + cell).focus();
        anna.page().keyboard().press("Control+A");
        anna.page().keyboard().type(value);
    }

    @Test
    void showsAHostileFileAsText() throws Exception {
        Path hostile = served.file(
                "<img src=x onerror=alert(1)>.csv",
                "E-mail;\"<script>alert(2)</script>\";\"\"\"><svg onload=alert(3)>\"",
                "anna@shop.example;<img src=x onerror=alert(4)>;javascript:alert(5)",
                "broken;'';<b>bold</b>");
        anna.imports(hostile, "Some contacts imported").reads("One of 2 rows was imported");
    }

    @Test
    void cancelsAndGoesOn() throws Exception {
        serveSlowly();
        anna.open()
                .choose(many())
                .press("Continue")
                .press("Continue to consent")
                .confirms("Anna");
        gated.let(2);
        anna.sees("Importing").press("Cancel").reads("Stopping after the current rows");
        gated.let(1);
        anna.sees("The import was stopped").reads("What was imported until then is kept");
        gated.let(100);
        anna.press("Continue the import").sees("All contacts imported");
    }

    @Test
    void survivesAReloadAndASecondTab() throws Exception {
        serveSlowly();
        anna.open()
                .choose(many())
                .press("Continue")
                .press("Continue to consent")
                .confirms("Anna")
                .sees("Importing");
        anna.page().reload();
        anna.sees("Importing").reads("Import number for support");
        Page first = anna.page();
        anna.newTab().navigate(first.url());
        anna.sees("Importing");
        gated.let(100);
        anna.sees("All contacts imported");
        assertThat(first.locator("h1")).hasText("All contacts imported");
    }

    @Test
    void stopsEarlyAndLeadsBackToTheColumns() throws Exception {
        String[] lines = IntStream.rangeClosed(0, 60)
                .mapToObj(
                        row -> row == 0 ? HEADER : "p" + row + "@shop.example;A;B;07911 12345" + (row % 10) + ";London")
                .toArray(String[]::new);
        serveAbroad();
        anna.open().choose(served.file("uk.csv", lines)).press("Continue").reads("no international prefix");
        format("Default country of phone numbers without a prefix").selectOption("GB");
        anna.reads("60 ready");
    }

    private void serveAbroad() throws Exception {
        anna.close();
        served.close();
        served = Served.on(gated, ImportOptions.builder("shop-42").build()).start();
        anna = Person.at(served, Browser.open("en-GB"));
    }

    @Test
    void speaksItalian() throws Exception {
        anna.close();
        anna = Person.at(served, Browser.open("it-IT"));
        anna.open().sees("Scegli il file").choose(some()).press("Continua");
        anna.sees("Collega le colonne").reads("1 pronta · 2 in errore").press("Vai al consenso");
        anna.sees("Conferma il consenso").confirms("Anna").sees("Alcuni contatti importati");
        anna.reads("Una riga su 3 è stata importata; 2 in errore.");
        Download download = anna.page().waitForDownload(this::download);
        assertThat(Files.readString(download.path())).contains("indirizzo e-mail non è valido");
    }

    @Test
    void isUsedByKeyboardAlone() throws Exception {
        anna.open();
        anna.page().locator("#file").setInputFiles(good());
        anna.page().locator("#file").focus();
        tabTo("Continue");
        anna.sees("Link the columns").reads("1 ready");
        tabTo("Continue to consent");
        anna.sees("Confirm the consent");
        anna.page().locator("#person").focus();
        anna.page().keyboard().type("Anna");
        anna.page().keyboard().press("Tab");
        anna.page().keyboard().press("Space");
        tabTo("Import");
        anna.sees("All contacts imported");
    }

    @Test
    void keepsTheFocusInTheConfirmationUntilEscapeLeavesIt() throws Exception {
        anna.open()
                .choose(good())
                .press("Continue")
                .press("Continue to consent")
                .sees("Confirm the consent");
        assertThat(anna.page().locator("#gdpr:modal")).isVisible();
        for (int stops = 0; stops < 20; stops++) {
            anna.page().keyboard().press("Tab");
            assertThat(anna.page().locator("#main > :not(dialog) :focus")).hasCount(0);
        }
        anna.page().keyboard().press("Escape");
        anna.sees("Link the columns");
    }

    @Test
    void saysAtOnceThatTheServerDoesNotAnswer() throws Exception {
        serveSlowly();
        anna.open()
                .choose(many())
                .press("Continue")
                .press("Continue to consent")
                .confirms("Anna")
                .sees("Importing");
        anna.page().route("**/progress", route -> route.abort());
        assertThat(anna.page().locator("#offline")).isVisible();
        anna.page().unroute("**/progress");
        assertThat(anna.page().locator("#offline")).isHidden();
        assertThat(anna.complaints()).anyMatch(text -> text.contains("ERR_FAILED"));
        anna.complaints().clear();
        gated.let(100);
        anna.sees("All contacts imported");
    }

    private void download() {
        anna.page().locator("#elsewhere summary").click();
        anna.page().locator("#download").click();
    }

    /** A choice of the format, which is folded away. */
    private Locator format(String label) {
        if (anna.page().locator("#format[open]").count() == 0) {
            anna.page().locator("#format summary").click();
        }
        return anna.page().getByLabel(label);
    }

    private void tabTo(String button) {
        Locator wanted = anna.button(button);
        for (int stops = 0; stops < 60; stops++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                anna.page().keyboard().press("Enter");
                return;
            }
            anna.page().keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + button + " by Tab");
    }
}
