package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.ContactSink;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages do with requests, whoever sends them. */
class ImportPagesTest extends PagesTest {

    private static final String PEOPLE = "E-mail;Nome\r\nanna@shop.example;Anna\r\nbroken;Bruno\r\n";

    @Test
    void walksWithoutScripts() throws Exception {
        HttpResponse<String> mapping = uploaded(PEOPLE);
        assertThat(mapping.body()).contains("Link the columns").contains("anna@shop.example");
        String address = mapping.uri().getPath();
        HttpResponse<String> consent =
                caller.post(address + "/mapping", Map.of("column-0", "email", "column-1", "first_name"));
        assertThat(consent.body()).contains("Confirm the consent");
        HttpResponse<String> begun = caller.imports(address);
        String outcome = ended(begun.uri().getPath());
        assertThat(outcome).contains("Some contacts imported").contains("One of 2 rows was imported; 1 in error.");
        assertThat(sink.contacts("shop-42")).hasSize(1);
        assertThat(caller.open(begun.uri().getPath() + "/errors.csv").body()).contains("broken;Bruno");
    }

    @Test
    void showsTheSentencesOfTheHost() throws Exception {
        ImportEngine engine = ImportEngine.builder(sink)
                .messages((key, locale) -> key.equals("EMAIL_INVALID") ? "Ask Giulia for the address." : null)
                .build();
        try (Served host = Served.on(engine).start()) {
            visit(host);
            String address = uploaded(PEOPLE).uri().getPath();
            HttpResponse<String> begun = caller.imports(address);
            assertThat(ended(begun.uri().getPath())).contains("Ask Giulia for the address.");
        }
    }

    @Test
    void startPageNamesAFaultAfterWhichAnImportIsTriedAgain() throws Exception {
        ContactSink away = batch -> {
            throw new SinkException(ErrorCode.SINK_UNAVAILABLE);
        };
        try (Served unreachable = Served.on(away).start()) {
            visit(unreachable);
            caller.imports(uploaded(PEOPLE).uri().getPath());
            String start = caller.open("/").body();
            for (int looks = 0; looks < 600 && !start.contains("Something on our side did not answer"); looks++) {
                Thread.sleep(50);
                start = caller.open("/").body();
            }
            assertThat(start).contains("Something on our side did not answer");
        }
    }

    @Test
    void importsNothingBeforeTheConfirmationIsTicked() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        HttpResponse<String> refused = caller.post(address + "/import", Map.of("person", "Anna"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"").contains("tick the confirmation first");
        assertThat(caller.open("/imports/" + id(address)).uri().getPath()).isEqualTo(address);
        assertThat(sink.contacts("shop-42")).isEmpty();
    }

    @Test
    void importsOnceThoughAskedTwice() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        caller.imports(address);
        HttpResponse<String> again = caller.imports(address);
        assertThat(ended(again.uri().getPath()))
                .contains("data-count=\"created\">1<")
                .contains("data-count=\"unchanged\">0<");
    }

    @Test
    void importsNothingElseThanWhatWasConfirmed() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        caller.open(address + "/consent");
        String seen = caller.version();
        caller.post(address, Map.of("column-0", "email", "column-1", "last_name"));
        HttpResponse<String> refused =
                caller.post(address + "/import", Map.of("person", "Anna", "agreed", "yes", "version", seen));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("the choices have changed");
        assertThat(sink.contacts("shop-42")).isEmpty();
    }

    @Test
    void checksNothingOnceItIsImported() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        String imports = caller.imports(address).uri().getPath();
        ended(imports);
        assertThat(caller.open(address + "/check").uri().getPath()).isEqualTo(imports);
    }

    @Test
    void showsOtherColumnsBeforeTheyAreImported() throws Exception {
        String address =
                uploaded("E-mail,Nome;x\r\nanna@shop.example,Anna;y\r\n").uri().getPath();
        String other = caller.open(address).body().contains(">E-mail<") ? ";" : ",";
        HttpResponse<String> shown = caller.post(address + "/mapping", Map.of("delimiter", other));
        assertThat(shown.body()).contains("Link the columns");
    }

    @Test
    void keepsTheRowsInErrorWhenTheCorrectedFileIsMissing() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        String imports = caller.imports(address).uri().getPath();
        ended(imports);
        HttpResponse<String> refused = caller.upload(imports + "/corrected", "", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose a file first").contains("Some contacts imported");
    }

    @Test
    void refusesTheNextStepWithoutAnEmailColumn() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        HttpResponse<String> refused =
                caller.post(address + "/mapping", Map.of("column-0", "", "column-1", "first_name"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("no column is linked to “E-mail”");
    }

    @Test
    void drawsTheColumnsAnewForAnotherDelimiter() throws Exception {
        String address =
                uploaded("E-mail,Nome;x\r\nanna@shop.example,Anna;y\r\n").uri().getPath();
        assertThat(caller.post(address, Map.of("delimiter", ",")).body())
                .contains(">E-mail<")
                .contains(">Nome;x<");
        assertThat(caller.post(address, Map.of("delimiter", ";")).body()).contains(">E-mail,Nome<");
    }

    @Test
    void keepsWhatWasChosenByHandWhenTheFileIsReadInAnotherWay() throws Exception {
        String address = uploaded("E-mail;Nome;Altro\r\nanna@shop.example;Anna;x\r\n")
                .uri()
                .getPath();
        Map<String, String> chosen = Map.of("column-0", "email", "column-1", "first_name", "column-2", "notes");
        caller.post(address, chosen);
        Map<String, String> other = new HashMap<>(chosen);
        other.put("charset", "windows-1252");
        assertThat(caller.post(address, other).body()).contains("<option value=\"notes\" selected=\"\">");
    }

    @Test
    void doesWhatAnAdviceSays() throws Exception {
        String rows = IntStream.range(0, 20)
                .mapToObj(row -> "p" + row + "@shop.example;" + (row < 5 ? "12" : "333 12345" + (10 + row)))
                .collect(Collectors.joining("\r\n", "E-mail;Cellulare\r\n", "\r\n"));
        String address = uploaded(rows).uri().getPath();
        assertThat(checked(address + "/check")).contains("15 ready · 5 in error", "Apply: Skip invalid values");

        caller.post(address + "/advice", Map.of("advice", "invalidValues//DROP_VALUE"));

        assertThat(checked(address + "/check")).contains("20 ready · 0 in error");
    }

    @Test
    void anAdviceLeadsBackToThePageItWasGivenOn() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        caller.open(address + "/consent");
        String advice = "invalidValues//DROP_VALUE";

        HttpResponse<String> columns = caller.post(address + "/advice", Map.of("advice", advice));
        HttpResponse<String> consent = caller.post(address + "/advice", Map.of("advice", advice, "place", "CONSENT"));

        assertThat(columns.uri().getPath()).isEqualTo(address);
        assertThat(consent.uri().getPath()).isEqualTo(address + "/consent");
    }

    @Test
    void staysAtTheColumnsWhenTheFileCannotBeReadAsAsked() throws Exception {
        String address =
                uploaded("E-mail;Nome\r\nanna@shop.example;Niccolò\r\n").uri().getPath();
        HttpResponse<String> refused = caller.post(address + "/mapping", Map.of("charset", "UTF-16BE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"").contains("Niccolò");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        HttpResponse<String> refused = uploaded("");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"").contains("Choose the file");
        assertThat(files()).isEmpty();
    }

    @Test
    void asksForAFileWhereThereIsNone() throws Exception {
        HttpResponse<String> refused = caller.upload("/files", "", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose a file first");
    }

    @Test
    void countsWhatAnImportWouldDo() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        assertThat(checked(address + "/check")).contains("1 ready · 1 in error");
        assertThat(sink.contacts("shop-42")).isEmpty();
    }

    @Test
    void showsBeforeTheImportWhichValuesAreToBeChecked() throws Exception {
        String address = uploaded("E-mail;CAP\r\nanna@gmial.com;00184\r\nbruno@shop.example;184\r\n")
                .uri()
                .getPath();
        assertThat(checked(address + "/check"))
                .contains("2 ready", "Values to check: 2")
                .contains("data-code=\"POSTCODE_ZERO_LOST\"", "data-code=\"EMAIL_DOMAIN_SUSPECTED\"");
    }

    @Test
    void countsPeopleWhoWantNoMessagesAsSkippedAndNotAsImported() throws Exception {
        String address = uploaded(
                        "E-mail;Unsubscribed\r\nanna@shop.example;no\r\nbruno@shop.example;yes\r\nbroken;no\r\n")
                .uri()
                .getPath();
        assertThat(ended(caller.imports(address).uri().getPath()))
                .contains("Rows imported: 1 of 3; skipped on purpose: 1; in error: 1.");
    }

    @Test
    void saysWhyRowsAreSkippedBeforeTheImportAndAfterIt() throws Exception {
        String people = String.join(
                "\r\n",
                "E-mail;Unsubscribed;Nome",
                "anna@shop.example;no;Anna",
                "ANNA@shop.example;no;Anna",
                "bruno@shop.example;yes;Bruno",
                "anna@shop.example;no;",
                "carla@shop.example;no;Carla");
        String address = uploaded(people).uri().getPath();
        String[] reasons = {
            "2 rows skipped: Another row of the file has the same contact, and nothing is added to it.",
            "One row skipped: According to the file, this person does not want messages."
        };
        assertThat(checked(address + "/check"))
                .contains("2 ready · 0 in error · 3 skipped")
                .contains(reasons);

        assertThat(ended(caller.imports(address).uri().getPath())).contains(reasons);
    }

    @Test
    void showsAfterTheImportWhichValuesAreToBeChecked() throws Exception {
        String address = uploaded("E-mail;CAP\r\nanna@gmial.com;00184\r\nbruno@shop.example;184\r\n")
                .uri()
                .getPath();
        assertThat(ended(caller.imports(address).uri().getPath()))
                .contains("Values to check: 2")
                .contains("data-code=\"POSTCODE_ZERO_LOST\"", "data-code=\"EMAIL_DOMAIN_SUSPECTED\"");
    }

    @Test
    void importsNobodyOfAFileOfPeopleWhoWantNoMessages() throws Exception {
        String address = uploaded("E-mail;Unsubscribed\r\nanna@shop.example;yes\r\nbruno@shop.example;yes\r\n")
                .uri()
                .getPath();
        assertThat(ended(caller.imports(address).uri().getPath()))
                .contains("No contact imported", "Rows imported: 0 of 2; skipped on purpose: 2; in error: 0.");
    }

    @Test
    void importsPeopleWhoRefuseOnlyThePhoneAndDoesNotCallThemSkipped() throws Exception {
        String address = uploaded(
                        "E-mail;Accepts Email Marketing;Accepts SMS Marketing\r\nanna@shop.example;yes;no\r\n")
                .uri()
                .getPath();
        assertThat(checked(address + "/check"))
                .contains("1 ready · 0 in error · 0 skipped", "data-code=\"PHONE_OPTED_OUT\"")
                .doesNotContain("One row skipped");
    }

    @Test
    void readsTheSameColumnsAsTheLastTime() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        caller.post(
                address + "/mapping",
                Map.of("column-0", "email", "column-1", "first_name", "country", "DE", "dates", "dd/MM/yyyy"));
        ended(caller.imports(address).uri().getPath());

        HttpResponse<String> again = caller.uploadWithLast("domani.csv", PEOPLE.getBytes(UTF_8));

        assertThat(again.body()).contains("Confirm the consent");
        assertThat(caller.open(again.uri().getPath().replace("/consent", "")).body())
                .contains("value=\"DE\" selected", "value=\"dd/MM/yyyy\" selected");
    }

    @Test
    void namesNoColumnAsChangedInTheSameFile() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        caller.post(address + "/mapping", Map.of("column-0", "email", "column-1", "first_name"));
        ended(caller.imports(address).uri().getPath());

        HttpResponse<String> again = caller.uploadWithLast("domani.csv", PEOPLE.getBytes(UTF_8));

        assertThat(caller.open(again.uri().getPath().replace("/consent", "")).body())
                .doesNotContain("id=\"drift\"");
    }

    @Test
    void escapesHostileHeadersAndCells() throws Exception {
        HttpResponse<String> mapping = uploaded("E-mail;<script>alert(1)</script>;\"\"\" onclick=\"\"x\"\r\n"
                + "anna@shop.example;<img src=x onerror=alert(2)>;'\r\n");
        assertThat(mapping.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;img src=x onerror=alert(2)&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void escapesAHostileFileName() throws Exception {
        HttpResponse<String> mapping = caller.upload("/files", "<b>x</b>.csv", PEOPLE.getBytes(UTF_8));
        assertThat(mapping.body()).contains("&lt;b&gt;x&lt;/b&gt;.csv").doesNotContain("<b>");
    }

    @Test
    void keepsAccountsApart() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        Caller other = new Caller(served.uri(), "shop-43");
        other.open("/");
        assertThat(other.open(address).statusCode()).isEqualTo(404);
        assertThat(other.post(address + "/import", Map.of("person", "Eve", "agreed", "yes", "version", "old"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.open("/").body()).doesNotContain("clienti.csv");
        assertThat(caller.open(address).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesRequestsForAnotherHost() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example", "null", "https://127.0.0.1"})
    void refusesFormsFromElsewhere(String origin) throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        HttpResponse<String> refused = caller.send(caller.to(address + "/import")
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(caller.form(Map.of("person", "Eve", "agreed", "yes", "version", "old"))));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesFormsWithoutTheToken() throws Exception {
        String address = uploaded(PEOPLE).uri().getPath();
        HttpResponse<String> refused = caller.send(caller.to(address + "/import")
                .header("Origin", caller.origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("person=Eve&agreed=yes")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(sink.contacts("shop-42")).isEmpty();
    }

    @Test
    void refusesAWrongTokenBeforeTheFileIsSent() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.uri().getPort())) {
            String form = String.join(
                    "\r\n",
                    "--b",
                    "Content-Disposition: form-data; name=\"token\"",
                    "",
                    "wrong",
                    "--b",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                    "",
                    "E-mail",
                    "");
            String head = "POST /files HTTP/1.1\r\nHost: " + served.uri().getAuthority() + "\r\nOrigin: "
                    + caller.origin() + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: 100000000\r\nConnection: close\r\n\r\n";
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + form).getBytes(UTF_8));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 403".length());
            assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 403");
        }
    }

    @Test
    void sendsItsHeadersWithEveryAnswer() throws Exception {
        for (String address : new String[] {"/", "/assets/pages.css", "/nowhere"}) {
            HttpResponse<String> answer = caller.open(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'self'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(caller.open("/").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void refusesALargerFileWhileItIsSent() throws Exception {
        try (Served small =
                Served.on(sink).pages(pages -> pages.maxFileBytes(100_000)).start()) {
            Caller sender = new Caller(small.uri());
            sender.open("/");
            HttpResponse<String> refused = sender.upload("/files", "large.csv", new byte[200_000]);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("The file is larger than");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/files/0", "/imports/0", "/assets/../module-info.class", "/webjars/x"})
    void servesNothingThatIsNotThere(String address) throws Exception {
        HttpResponse<String> answer = caller.open(address);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("at com.")
                .doesNotContain("Jetty");
    }

    @Test
    void deletesTheRowsInErrorWhenAllIsDone() throws Exception {
        String imports = caller.imports(uploaded(PEOPLE).uri().getPath()).uri().getPath();
        ended(imports);
        assertThat(caller.open(imports + "/errors.csv").statusCode()).isEqualTo(200);
        caller.post(imports + "/finish", Map.of());
        assertThat(caller.open(imports + "/errors.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksItalianToThoseWhoAskForIt() throws Exception {
        HttpResponse<String> page = caller.send(caller.to("/").header("Accept-Language", "de;q=0.3, it-CH;q=0.9"));
        assertThat(page.body()).contains("<html lang=\"it\">").contains("Scegli il file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example", "https://x.example/path", "https:opaque", "relative"})
    void refusesAnOriginThatIsNone(String origin) {
        ImportPages.Builder pages =
                ImportPages.builder(ImportEngine.builder(sink).build(), served.jobs(), request -> Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> pages.origin(URI.create(origin)));
    }

    private HttpResponse<String> uploaded(String content) throws Exception {
        return caller.upload("/files", "clienti.csv", content.getBytes(UTF_8));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
