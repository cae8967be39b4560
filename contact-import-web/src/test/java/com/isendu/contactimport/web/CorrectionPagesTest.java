package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.net.http.HttpResponse;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows in error corrected on the page, without scripts. */
class CorrectionPagesTest extends PagesTest {

    private static final Pattern CELL = Pattern.compile("name=\"was-(cell-\\d+-\\d+)\" value=\"([^\"]*)\"");

    @Test
    void importsTheRowsThatWereCorrectedAndKeepsTheOthersInError() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\ncarla;Carla\r\n");
        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        assertThat(rows.body()).contains("2 rows are in error", "value=\"bruno\"", "value=\"carla\"", "aria-invalid");

        String outcome = ended(saved(rows, Map.of("bruno", "bruno@shop.example"), "import"));

        assertThat(outcome).contains("2 of 3 rows were imported; 1 in error.", "data-count=\"created\">2<");
        assertThat(sink.contacts("shop-42"))
                .extracting(contact -> contact.email())
                .containsExactlyInAnyOrder("anna@shop.example", "bruno@shop.example");
        assertThat(outcome).contains(": carla");
    }

    @Test
    void namesACustomFieldByItsLabel() throws Exception {
        CustomField loyalty = CustomField.builder("loyalty_no")
                .label("Loyalty number")
                .required(true)
                .build();
        try (Served shop =
                Served.on(sink, Served.options().customFields(loyalty).build()).start()) {
            visit(shop);
            String imports = imported("E-mail;Loyalty number\r\nanna@shop.example;7\r\nbruno@shop.example;\r\n");

            assertThat(caller.post(imports + "/correct", Map.of()).body())
                    .contains("Loyalty number")
                    .doesNotContain("custom.loyalty_no");
        }
    }

    @Test
    void namesAColumnWithoutAHeaderInTheLanguageOfThePage() throws Exception {
        try (Served shop =
                Served.on(sink).visitor(visitor -> visitor.in(Locale.ITALIAN)).start()) {
            visit(shop);
            String people = IntStream.range(10, 30)
                    .mapToObj(row -> "p" + row + "@shop.example;333 12345" + row + "\r\n")
                    .collect(Collectors.joining());
            String imports = imported(people + "bruno;12\r\n");

            assertThat(caller.post(imports + "/correct", Map.of()).body())
                    .contains(">Colonna 2<")
                    .doesNotContain("Column ");
            assertThat(caller.open(imports + "/errors.csv").body())
                    .as("the names by which the corrected file is recognised")
                    .contains("Column 2");
        }
    }

    @Test
    void goesOnWithACorrectionThatWasSaved() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\ncarla;Carla\r\n");
        saved(caller.post(imports + "/correct", Map.of()), Map.of("bruno", "bruno@shop.example"), "save");

        Caller other = new Caller(served.uri());
        assertThat(other.open("/").body()).contains("being corrected");
        assertThat(other.post(imports + "/correct", Map.of()).body())
                .contains("one row is in error, one is corrected.", "value=\"bruno@shop.example\"");
    }

    @Test
    void replacesAValueInAllRows() throws Exception {
        String rows = IntStream.range(0, 45)
                .mapToObj(row -> "p" + row + "@shop.example;" + (row < 40 ? "31/02/1980" : "1980-01-02"))
                .collect(Collectors.joining("\r\n", "E-mail;Compleanno\r\n", "\r\n"));
        String imports = imported(rows);
        HttpResponse<String> page = caller.post(imports + "/correct", Map.of());
        assertThat(page.body()).contains("40 rows are in error", "Page 1 of 2");

        String cell = cellWith(page.body(), "31/02/1980");
        HttpResponse<String> replaced = caller.post(
                page.uri().getPath(),
                form(page, Map.of(cell, "1980-02-28", "was-" + cell, "31/02/1980", "everywhere", cell)));

        assertThat(replaced.body()).contains("no row is in error any more, 40 are corrected.");
        assertThat(ended(saved(replaced, Map.of(), "import"))).contains("All 45 rows were imported.");
    }

    /** As many as {@code -Dcontactimport.rows} says; prints how long each step takes. */
    @Test
    void correctsThousandsOfRows() throws Exception {
        int count = Integer.getInteger("contactimport.rows", 3_000);
        String rows = IntStream.range(0, count)
                .mapToObj(row -> "p" + row + "@shop.example;31/02/1980")
                .collect(Collectors.joining("\r\n", "E-mail;Compleanno\r\n", "\r\n"));
        String imports = imported(rows + "anna@shop.example;1980-01-02\r\n");
        long begun = System.nanoTime();
        HttpResponse<String> page = caller.post(imports + "/correct", Map.of());
        long opened = System.nanoTime();
        String cell = cellWith(page.body(), "31/02/1980");
        HttpResponse<String> replaced = caller.post(
                page.uri().getPath(),
                form(page, Map.of(cell, "1980-02-28", "was-" + cell, "31/02/1980", "everywhere", cell)));
        long saved = System.nanoTime();
        String outcome = ended(saved(replaced, Map.of(), "import"));
        System.out.printf(
                Locale.ROOT,
                "%d rows in error: %d ms to open, %d ms to replace a value in all, %d ms to import%n",
                count,
                (opened - begun) / 1_000_000,
                (saved - opened) / 1_000_000,
                (System.nanoTime() - saved) / 1_000_000);
        assertThat(outcome)
                .contains("data-count=\"created\">"
                        + NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count + 1L) + "<");
    }

    @Test
    void countsARowThatIsLeftOutAsSkipped() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\ncarla;Carla\r\n");
        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        Map<String, String> left = new HashMap<>(form(rows, Map.of("out-0", "yes", "import", "yes")));

        String outcome = ended(caller.post(rows.uri().getPath(), left));

        assertThat(outcome)
                .contains("Rows imported: 1 of 3; skipped on purpose: 1; in error: 1.")
                .contains("data-count=\"skipped\">1<", "data-count=\"rejected\">1<", ": carla");
    }

    @Test
    void doesNotCallAllContactsImportedWhereARowIsLeftOut() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\ncarla;Carla\r\n");
        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        String cell = cellWith(rows.body(), "carla");
        Map<String, String> sent =
                Map.of("out-0", "yes", cell, "carla@shop.example", "was-" + cell, "carla", "import", "yes");

        String outcome = ended(caller.post(rows.uri().getPath(), form(rows, sent)));

        assertThat(outcome)
                .contains("<h1 tabindex=\"-1\">Import complete</h1>")
                .contains("Rows imported: 2 of 3; skipped on purpose: 1; in error: 0.")
                .contains("One row skipped: You left it out of the correction.");
    }

    @Test
    void countsAWarningOfACorrectedRowOnce() throws Exception {
        String imports = imported("E-mail;CAP\r\nanna@shop.example;184\r\nbruno;185\r\ncarla@shop.example;00187\r\n");
        assertThat(caller.open(imports).body()).contains("Values to check: 2");

        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        assertThat(ended(saved(rows, Map.of("bruno", "bruno@shop.example"), "import")))
                .contains("Values to check: 2");
    }

    @Test
    void leavesOutTheWarningOfARowWhoseValueWasCorrected() throws Exception {
        String imports = imported("E-mail;CAP\r\nanna@shop.example;184\r\nbruno;185\r\ncarla@shop.example;00187\r\n");
        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        assertThat(ended(saved(rows, Map.of("bruno", "bruno@shop.example", "185", "00185"), "import")))
                .contains("Values to check: 1");
    }

    @Test
    void countsACorrectedRowOfAPersonWhoWantsNoMessagesAsSkipped() throws Exception {
        String imports = imported("E-mail;Unsubscribed\r\nanna@shop.example;no\r\nbruno;yes\r\ncarla;no\r\n");
        HttpResponse<String> saved =
                saved(caller.post(imports + "/correct", Map.of()), Map.of("bruno", "bruno@shop.example"), "save");

        assertThat(saved.body())
                .contains("one row is in error, one is corrected.")
                .contains("data-row=\"skipped\"><legend>Row 3 is skipped: wants no messages<")
                .doesNotContain("Row 3: ready");
    }

    @Test
    void keepsWhatWasTypedAndTickedWhenAnAdviceIsApplied() throws Exception {
        String phones = IntStream.range(0, 12)
                .mapToObj(row -> "p" + row + "@shop.example;12\r\n")
                .collect(Collectors.joining());
        String imports = imported(
                "E-mail;Cellulare\r\nanna@shop.example;333 1234567\r\nbruno;333 1234568\r\ncarla;333 1234569\r\n"
                        + phones);
        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        String address = rows.uri().getPath();
        assertThat(checked(address.replace("/rows", "/check?place=ROWS")))
                .contains("form=\"rows\" formaction=\"" + address.substring(1) + "\" name=\"advice\"")
                .contains("value=\"invalidValues//DROP_VALUE\"");

        String cell = cellWith(rows.body(), "bruno");
        HttpResponse<String> applied = caller.post(
                address,
                form(
                        rows,
                        Map.of(
                                cell,
                                "bruno@shop.example",
                                "was-" + cell,
                                "bruno",
                                "out-1",
                                "yes",
                                "advice",
                                "invalidValues//DROP_VALUE")));

        assertThat(applied.body())
                .contains("no row is in error any more, 13 are corrected.", "value=\"bruno@shop.example\"")
                .doesNotContain("value=\"carla\"");
    }

    @Test
    void showsTheRowsOfOneErrorOnly() throws Exception {
        String imports = imported("E-mail;Cellulare\r\nbruno;333 1234567\r\ncarla@shop.example;12\r\n");
        String address = caller.post(imports + "/correct", Map.of()).uri().getPath();
        assertThat(caller.open(address + "?code=EMAIL_INVALID").body())
                .contains("value=\"bruno\"")
                .doesNotContain("value=\"carla@shop.example\"");
    }

    @Test
    void showsARowThatTheStoreRefusedUntilItIsChanged() throws Exception {
        served.close();
        served = Served.on(
                        InMemoryContactSink.refusing(contact -> contact.email().startsWith("bruno@")))
                .start();
        visit(served);
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno@shop.example;Bruno\r\n");
        String refusal = "The contact store refused the contact.";
        assertThat(caller.open(imports).body()).contains("1 in error", refusal);

        HttpResponse<String> rows = caller.post(imports + "/correct", Map.of());
        assertThat(rows.body()).contains(": one row is in error.", refusal, "value=\"Bruno\"");
        assertThat(caller.open(rows.uri().getPath() + "?code=SINK_REJECTED").body())
                .contains("value=\"Bruno\"");

        HttpResponse<String> changed = saved(rows, Map.of("bruno@shop.example", "bruna@shop.example"), "save");
        assertThat(changed.body())
                .contains("no row is in error any more, one is corrected.")
                .doesNotContain(refusal);
        assertThat(ended(saved(changed, Map.of(), "import"))).contains("All 2 rows were imported.");
    }

    @Test
    void guardsAFormulaThatIsTypedIntoACell() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\n");
        HttpResponse<String> saved =
                saved(caller.post(imports + "/correct", Map.of()), Map.of("Bruno", "=1+1"), "import");
        String again = ended(saved);
        assertThat(caller.open(saved.uri().getPath() + "/errors.csv").body()).contains("'=1+1");
        assertThat(again).contains("1 in error");
    }

    @Test
    void changesNoRowByAFormOfAPageBeforeThem() throws Exception {
        String imports = imported("E-mail;Nome\r\nanna@shop.example;Anna\r\nbruno;Bruno\r\ncarla;Carla\r\n");
        HttpResponse<String> first = caller.post(imports + "/correct", Map.of());
        Map<String, String> old = form(first, Map.of("cell-0-0", "other@shop.example", "was-cell-0-0", "bruno"));
        caller.post(first.uri().getPath(), form(first, Map.of("out-0", "yes")));

        HttpResponse<String> refused = caller.post(first.uri().getPath(), old);

        assertThat(refused.body())
                .contains("value=\"carla\"", "Not saved: the rows have changed meanwhile")
                .doesNotContain("other@shop.example");
    }

    private String imported(String content) throws Exception {
        String address = caller.upload("/files", "clienti.csv", content.getBytes(UTF_8))
                .uri()
                .getPath();
        HttpResponse<String> begun = caller.imports(address);
        ended(begun);
        return begun.uri().getPath();
    }

    /** Types into cells that hold these values, and presses a button. */
    private HttpResponse<String> saved(HttpResponse<String> page, Map<String, String> typed, String button)
            throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(button, "yes"));
        for (Map.Entry<String, String> value : typed.entrySet()) {
            String cell = cellWith(page.body(), value.getKey());
            fields.put(cell, value.getValue());
            fields.put("was-" + cell, value.getKey());
        }
        return caller.post(page.uri().getPath(), form(page, fields));
    }

    private Map<String, String> form(HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        Matcher version =
                Pattern.compile("name=\"version\" value=\"([\\w-]+)\"").matcher(page.body());
        assertThat(version.find()).isTrue();
        form.put("version", version.group(1));
        return form;
    }

    private static String cellWith(String page, String value) {
        Matcher cells = CELL.matcher(page);
        while (cells.find()) {
            if (cells.group(2).equals(value)) {
                return cells.group(1);
            }
        }
        throw new AssertionError("no cell with that value");
    }

    private String ended(HttpResponse<String> page) throws Exception {
        HttpResponse<String> now = page;
        for (int looks = 0; looks < 600 && now.body().contains("id=\"progress\""); looks++) {
            Thread.sleep(50);
            now = caller.open(page.uri().getPath());
        }
        return now.body();
    }
}
