package com.isendu.contactimport.examples.spring;

import static com.isendu.contactimport.examples.spring.RunningService.CONFIRMED;
import static com.isendu.contactimport.examples.spring.RunningService.assertProblem;
import static com.isendu.contactimport.examples.spring.RunningService.header;
import static com.isendu.contactimport.examples.spring.RunningService.location;
import static com.isendu.contactimport.examples.spring.RunningService.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two steps, and what becomes of a job. */
class ImportServiceTest {

    private static final Form PEOPLE = new Form("email,first_name\nanna@example.com,Anna\nnobody,Bruno\n");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void acceptsAnUploadAndGivesItsResult() throws Exception {
        HttpResponse<String> uploaded = service.upload("shop-1", PEOPLE);
        assertThat(uploaded.statusCode()).isEqualTo(201);
        assertThat(uploaded.body()).contains("\"state\":\"UPLOADED\"", "\"fileName\":\"people.csv\"");
        String location = location(uploaded);
        assertThat(location).startsWith("/accounts/shop-1/imports/");

        HttpResponse<String> submitted = service.post(location + "/submission", CONFIRMED);
        assertThat(submitted.statusCode()).isEqualTo(202);
        assertThat(location(submitted)).isEqualTo(location);
        assertThat(service.ended(location))
                .contains("\"state\":\"COMPLETED\"", "\"rows\":2", "\"rejected\":1", "\"rowsPerSecond\":");

        HttpResponse<String> result = service.get(location + "/result");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.body())
                .startsWith("{\"outcome\":\"PARTIALLY_IMPORTED\",\"importId\":\"")
                .contains("\"counts\":{\"records\":2,\"blank\":0,\"created\":1,", "\"errors\":{\"EMAIL_INVALID\":1}")
                .contains("\"errorCsv\":\"" + location + "/errors.csv\"")
                .doesNotContain("nobody", "Anna", "Bruno");
    }

    @Test
    void showsAPreviewInTheFormOfTheCommandLine() throws Exception {
        String location = service.uploaded("shop-1", PEOPLE);

        HttpResponse<String> preview = service.post(location + "/preview", "{}", "Accept-Language", "it");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .startsWith("{\"charset\":\"UTF-8\",\"delimiter\":\",\",\"quote\":\"\\\"\",\"escape\":null,"
                        + "\"skippedLines\":0,\"header\":true,\"columns\":[{\"index\":0,\"name\":\"email\","
                        + "\"field\":\"email\",\"confidence\":")
                .contains("\"warnings\":[]", "\"decidedBy\":{\"charset\":")
                .doesNotContain("nobody", "Anna", "Bruno");
    }

    @Test
    void importsTheColumnsThatAPersonChooses() throws Exception {
        Form form = new Form("private,work\n-,anna@example.com\n-,bruno@example.com\n");
        String location = service.uploaded("shop-1b", form);
        service.submitted(location, settings("{'mapping':{'email':['home']},'confirmedBy':'anna'}"));
        assertProblem(service.get(location + "/result"), 422, "COLUMN_UNKNOWN");
        assertProblem(
                service.post(location + "/submission", settings("{'mapping':{'email':null},'confirmedBy':'anna'}")),
                400,
                "OPTION_INVALID");

        service.submitted(location, settings("{'mapping':{'email':['#2'],'notes':['private']},'confirmedBy':'anna'}"));

        assertThat(service.get(location + "/result").body()).contains("\"created\":2");
    }

    @Test
    void refusesColumnsThatHaveChangedWhereTheLastMappingIsAskedFor() throws Exception {
        service.imported("shop-1c", new Form("email,vorname\nanna@example.com,Anna\n"));
        String location = service.uploaded("shop-1c", new Form("email,rufname\nbruno@example.com,Bruno\n"));
        String remembered = settings("{'useLastMapping':true,'confirmedBy':'anna'}");

        assertThat(service.post(location + "/preview", settings("{'useLastMapping':true}"))
                        .body())
                .contains("\"drift\":");
        assertThat(state(service.get(service.submitted(location, remembered)).body()))
                .isEqualTo("REFUSED");
        assertProblem(service.get(location + "/result"), 422, "MAPPING_MISMATCH");

        service.submitted(
                location, settings("{'mapping':{'email':['email'],'first_name':['rufname']},'confirmedBy':'anna'}"));
        assertThat(service.get(location).body()).contains("\"created\":1");
    }

    private static String settings(String json) {
        return json.replace('\'', '"');
    }

    @Test
    void givesTheRowsInError() throws Exception {
        String location = service.imported("shop-2", PEOPLE);

        HttpResponse<String> csv = service.get(location + "/errors.csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(header(csv, "Content-Disposition")).isEqualTo("attachment; filename=\"errors.csv\"");
        assertThat(csv.body()).contains("nobody,Bruno,3,EMAIL_INVALID@A").doesNotContain("anna@example.com");
    }

    @Test
    void hasNoErrorCsvWhereNoRowIsInError() throws Exception {
        String location = service.imported("shop-2b", new Form("email\nanna@example.com\n"));

        assertThat(service.get(location + "/result").body()).contains("\"errorCsv\":null", "\"errorWorkbook\":null");
        assertProblem(service.get(location + "/errors.csv"), 404, "NO_ROWS_IN_ERROR");
        assertProblem(service.get(location + "/errors.xlsx"), 404, "NO_ROWS_IN_ERROR");
    }

    @Test
    void explainsInTheLanguageOfTheRequest() throws Exception {
        String location = service.uploaded("shop-3", PEOPLE);

        HttpResponse<String> refused = service.post(location + "/submission", "{}", "Accept-Language", "it");

        assertProblem(refused, 422, "CONSENT_REQUIRED");
        assertThat(refused.body()).contains("Il consenso non è confermato");
        assertProblem(service.post(location + "/submission", settings("{'confirmedBy':' '}")), 422, "CONSENT_REQUIRED");
    }

    @Test
    void refusesAnOptionWithoutQuotingIt() throws Exception {
        String location = service.uploaded("shop-4", PEOPLE);

        HttpResponse<String> refused =
                service.post(location + "/submission", settings("{'confirmedBy':'anna','defaultCountry':'Atlantis'}"));

        assertProblem(refused, 400, "OPTION_INVALID");
        assertThat(refused.body()).doesNotContain("Atlantis");
        assertProblem(service.post(location + "/submission", "{\"defaultCountry\":"), 400, "REQUEST_INVALID");
    }

    @Test
    void tellsWhyAFileCannotBeImported() throws Exception {
        String location = service.uploaded("shop-5", new Form(""));

        assertProblem(service.post(location + "/preview", "{}"), 422, "FILE_EMPTY");
        assertThat(state(service.get(location).body())).isEqualTo("UPLOADED");
        assertProblem(service.get(location + "/result"), 409, "JOB_STATE_UNFIT");
        assertProblem(service.get(location + "/errors.csv"), 409, "JOB_STATE_UNFIT");

        service.submitted(location, CONFIRMED);

        assertThat(service.get(location).body()).contains("\"state\":\"REFUSED\"", "\"code\":\"FILE_EMPTY\"");
        assertProblem(service.get(location + "/result"), 422, "FILE_EMPTY");
        assertProblem(service.get(location + "/errors.csv"), 422, "FILE_EMPTY");
        assertProblem(service.get(location + "/errors.xlsx"), 422, "FILE_EMPTY");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        Form large = new Form("email\n" + "x".repeat(1 << 20));

        assertProblem(service.upload("shop-6", large), 413, "FILE_TOO_LARGE");
        assertThat(service.get("/accounts/shop-6/imports").body()).isEqualTo("[]");
    }

    @Test
    void refusesWhatIsNoForm() throws Exception {
        assertProblem(
                service.send(service.request("/accounts/shop-7/imports")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("email\nanna@example.com\n"))),
                415,
                "REQUEST_INVALID");
        assertProblem(
                service.send(service.request("/accounts/shop-7/imports")
                        .header("Content-Type", Form.contentType())
                        .POST(BodyPublishers.ofString("no form"))),
                400,
                "REQUEST_INVALID");
        assertProblem(service.get("/nothing"), 404, "REQUEST_INVALID");
    }

    @Test
    void keepsAccountsApart() throws Exception {
        String location = service.imported("shop-8", PEOPLE);
        String foreign = location.replace("shop-8", "shop-9");
        String importId = importId(location);

        for (String read : List.of("", "/result", "/errors.csv", "/errors.xlsx")) {
            assertProblem(service.get(foreign + read), 404, "JOB_UNKNOWN");
        }
        for (String change : List.of("/preview", "/submission", "/cancel", "/continue", "/abandon")) {
            assertProblem(service.post(foreign + change, CONFIRMED), 404, "JOB_UNKNOWN");
        }
        assertProblem(service.put(foreign + "/sheet", "{}"), 404, "JOB_UNKNOWN");
        assertProblem(service.delete(foreign + "/files"), 404, "JOB_UNKNOWN");
        assertProblem(service.post("/accounts/shop-9/history/" + importId + "/undo", ""), 404, "IMPORT_UNKNOWN");
        assertThat(service.get("/accounts/shop-9/imports").body()).isEqualTo("[]");
        assertThat(service.get("/accounts/shop-9/history").body()).isEqualTo("[]");
    }

    @Test
    void takesAccountsOfAnyCharacters() throws Exception {
        String location = service.imported("caff%C3%A8%20bar", PEOPLE);

        assertThat(location).startsWith("/accounts/caff%C3%A8%20bar/imports/");
        assertThat(service.get(location + "/result").body()).contains(location + "/errors.csv");
    }

    @Test
    void cancelsAnImportThatRunsAndContinuesIt() throws Exception {
        String location = service.uploaded(Gate.HELD, RestartTest.THOUSAND);
        service.post(location + "/submission", CONFIRMED);
        service.bean(Gate.class).awaitImport();

        assertProblem(service.get(location + "/result"), 409, "JOB_STATE_UNFIT");
        assertProblem(service.delete(location + "/files"), 409, "JOB_STATE_UNFIT");
        assertThat(service.post(location + "/cancel", "").statusCode()).isEqualTo(200);
        service.bean(Gate.class).open();

        assertThat(service.ended(location)).contains("\"state\":\"SUSPENDED\"", "\"code\":\"CANCELLED\"");
        assertProblem(service.get(location + "/result"), 409, "CANCELLED");
        service.post(location + "/continue", "");
        assertThat(service.ended(location)).contains("\"state\":\"COMPLETED\"", "\"created\":1000");
        assertProblem(service.post(location + "/continue", ""), 409, "JOB_STATE_UNFIT");
    }

    @Test
    void abandonsAJob() throws Exception {
        String location = service.uploaded("shop-10", PEOPLE);

        assertThat(service.post(location + "/abandon", "").body())
                .contains("\"state\":\"ABANDONED\"", "\"hasUpload\":false");
        assertProblem(service.post(location + "/submission", CONFIRMED), 409, "JOB_STATE_UNFIT");
        assertProblem(service.post(location + "/preview", "{}"), 410, "UPLOAD_DELETED");
        assertProblem(service.get(location + "/result"), 409, "CANCELLED");
    }

    @Test
    void listsJobsByState() throws Exception {
        String waits = service.uploaded("shop-10b", PEOPLE);
        String done = service.imported("shop-10b", PEOPLE);

        assertThat(service.get("/accounts/shop-10b/imports?state=UPLOADED&state=WAITING")
                        .body())
                .contains(idOf(waits))
                .doesNotContain(idOf(done));
        assertThat(service.get("/accounts/shop-10b/imports?skip=0&limit=1").body())
                .contains(idOf(done))
                .doesNotContain(idOf(waits));
        assertProblem(service.get("/accounts/shop-10b/imports?state=LOST"), 400, "REQUEST_INVALID");
        assertProblem(service.get("/accounts/shop-10b/imports?limit=0"), 400, "OPTION_INVALID");
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void deletesTheFilesOfAnImportThatHasEnded() throws Exception {
        String location = service.imported("shop-11", PEOPLE);

        assertThat(service.delete(location + "/files").statusCode()).isEqualTo(204);

        assertThat(service.get(location).body()).contains("\"hasUpload\":false", "\"hasErrorCsv\":false");
        assertProblem(service.get(location + "/errors.csv"), 404, "NO_ROWS_IN_ERROR");
        assertProblem(service.post(location + "/preview", "{}"), 410, "UPLOAD_DELETED");
    }

    @Test
    void importsOnceWhatIsSentTwiceWithOneKey() throws Exception {
        String first = location(service.upload("shop-12", PEOPLE, "Idempotency-Key", "form-7"));
        service.submitted(first, CONFIRMED);

        HttpResponse<String> again = service.upload("shop-12", PEOPLE, "Idempotency-Key", "form-7");

        assertThat(location(again)).isEqualTo(first);
        assertThat(state(again.body())).isEqualTo("COMPLETED");
        assertProblem(service.post(first + "/submission", CONFIRMED), 409, "JOB_STATE_UNFIT");
        assertThat(service.get("/accounts/shop-12/history").body()).containsOnlyOnce("importId");
    }

    @Test
    void undoesAnImport() throws Exception {
        String location = service.imported("shop-12b", PEOPLE);
        String undo = "/accounts/shop-12b/history/" + importId(location) + "/undo";

        assertThat(service.post(undo, "").body()).isEqualTo("{\"removed\":1,\"restored\":0,\"kept\":0}");

        assertThat(service.get("/accounts/shop-12b/history").body()).contains("\"state\":\"UNDONE\"");
    }

    private static String importId(String location) throws Exception {
        return service.get(location).body().replaceAll(".*\"importId\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void importsNobodyWhoIsSuppressed() throws Exception {
        String anna = settings("{'email':'Anna@example.com'}");
        assertThat(service.post("/accounts/shop-15/suppressions", anna).body()).contains("true");
        assertThat(service.post("/accounts/shop-15/suppressions/lookup", anna).body())
                .contains("true");
        String location = service.imported("shop-15", PEOPLE);

        assertThat(service.get(location).body()).contains("\"skipped\":1");
        assertThat(service.post("/accounts/shop-15/suppressions/removal", anna).body())
                .contains("false");
        assertThat(service.post("/accounts/shop-15/suppressions/lookup", anna).body())
                .contains("false");
        HttpResponse<String> refused = service.post("/accounts/shop-15/suppressions", settings("{'email':'secret'}"));
        assertProblem(refused, 400, "OPTION_INVALID");
        assertThat(refused.body()).doesNotContain("secret");
        assertProblem(service.post("/accounts/shop-15/suppressions", "{}"), 400, "OPTION_INVALID");
    }

    @Test
    void erasesAPersonWithTheFilesThatMayHoldThem() throws Exception {
        String location = service.imported("shop-16", PEOPLE);

        String erased = service.post("/accounts/shop-16/erasures", settings("{'email':'anna@example.com'}"))
                .body();

        assertThat(erased).contains("\"contact\":true", "\"suppressed\":true");
        assertThat(service.get(location).body()).contains("\"hasUpload\":false", "\"hasErrorCsv\":false");
    }

    @Test
    void givesAFileToFillIn() throws Exception {
        HttpResponse<String> template =
                service.send(service.request("/accounts/shop-17/template.csv").header("Accept-Language", "it"));

        assertThat(header(template, "Content-Disposition")).isEqualTo("attachment; filename=\"template.csv\"");
        assertThat(template.body()).contains("Nome").contains("example");
    }

    @Test
    void isHealthyAndMeasured() throws Exception {
        service.imported("shop-13", PEOPLE);

        assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
        assertThat(service.get("/actuator/health/contactImport").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/metrics/contact.import.rows").body()).contains("rejected");
    }

    @Test
    void leavesNoTemporaryFileBehind() throws Exception {
        List<Path> before = temporaryFiles();

        String location = service.imported("shop-14", PEOPLE);
        service.post(location + "/preview", "{}");
        service.getBytes(location + "/errors.xlsx");

        assertThat(temporaryFiles()).isSubsetOf(before);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path ->
                            path.getFileName().toString().startsWith("contact-import") && Files.isRegularFile(path))
                    .toList();
        }
    }
}
