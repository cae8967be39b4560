package com.isendu.contactimport.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a port of its own, spoken to over HTTP as by any client. */
class ImportServiceTest {

    private static final String PEOPLE = "email,first_name\nanna@example.com,Anna\nnobody,Bruno\n";

    private static ConfigurableApplicationContext service;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(ImportService.class, Gate.class)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "--spring.servlet.multipart.max-file-size=1MB");
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void acceptsAnUploadAndGivesItsResult() throws Exception {
        HttpResponse<String> accepted = upload("shop-1", new Form(PEOPLE, Map.of("confirmedBy", "anna")));
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = location(accepted);
        assertThat(location).startsWith("/accounts/shop-1/imports/");

        assertThat(ended(location)).contains("\"state\":\"COMPLETED\"", "\"rows\":2", "\"rejected\":1");

        HttpResponse<String> result = get(location + "/result");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.body())
                .startsWith("{\"outcome\":\"PARTIALLY_IMPORTED\",\"importId\":\"")
                .contains("\"counts\":{\"records\":2,\"blank\":0,\"created\":1,", "\"errors\":{\"EMAIL_INVALID\":1}")
                .contains("\"errorCsv\":\"" + location + "/errors.csv\"")
                .doesNotContain("nobody", "Anna", "Bruno");
    }

    @Test
    void showsAPreviewInTheFormOfTheCommandLine() throws Exception {
        HttpRequest request = request("/accounts/shop-1/imports/preview")
                .header("Content-Type", Form.contentType())
                .header("Accept-Language", "it")
                .POST(new Form(PEOPLE, Map.of()).body())
                .build();

        HttpResponse<String> preview = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .startsWith("{\"charset\":\"UTF-8\",\"delimiter\":\",\",\"quote\":\"\\\"\",\"escape\":null,"
                        + "\"skippedLines\":0,\"header\":true,\"columns\":[{\"index\":0,\"name\":\"email\","
                        + "\"field\":\"email\",\"confidence\":")
                .contains("\"warnings\":[]", "\"decidedBy\":{\"charset\":")
                .doesNotContain("nobody", "Anna", "Bruno");
    }

    @Test
    void givesTheRowsInError() throws Exception {
        String location = location(upload("shop-2", new Form(PEOPLE, Map.of("confirmedBy", "anna"))));
        ended(location);

        HttpResponse<String> csv = get(location + "/errors.csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(header(csv, "Content-Disposition")).isEqualTo("attachment; filename=\"errors.csv\"");
        assertThat(csv.body()).contains("nobody,Bruno,3,EMAIL_INVALID@A").doesNotContain("anna@example.com");
    }

    @Test
    void explainsInTheLanguageOfTheRequest() throws Exception {
        HttpRequest request = request("/accounts/shop-3/imports")
                .header("Content-Type", Form.contentType())
                .header("Accept-Language", "it")
                .POST(new Form(PEOPLE, Map.of()).body())
                .build();

        HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());

        assertProblem(refused, 422, "CONSENT_REQUIRED");
        assertThat(refused.body()).contains("consensi");
    }

    @Test
    void refusesAnOptionWithoutQuotingIt() throws Exception {
        HttpResponse<String> refused =
                upload("shop-4", new Form(PEOPLE, Map.of("confirmedBy", "anna", "defaultCountry", "Atlantis")));

        assertProblem(refused, 400, "OPTION_INVALID");
        assertThat(refused.body()).doesNotContain("Atlantis");
    }

    @Test
    void tellsWhyAFileCannotBeImported() throws Exception {
        String location = location(upload("shop-5", new Form("", Map.of("confirmedBy", "anna"))));
        assertThat(ended(location)).contains("\"state\":\"REFUSED\"");

        assertProblem(get(location + "/result"), 422, "FILE_EMPTY");
        assertProblem(get(location + "/errors.csv"), 422, "FILE_EMPTY");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        String large = PEOPLE + "x".repeat(1 << 20);

        assertProblem(upload("shop-6", new Form(large, Map.of("confirmedBy", "anna"))), 413, "FILE_TOO_LARGE");
    }

    @Test
    void refusesWhatIsNoForm() throws Exception {
        HttpRequest request = request("/accounts/shop-7/imports")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(PEOPLE))
                .build();

        assertProblem(client.send(request, BodyHandlers.ofString()), 415, "REQUEST_INVALID");
    }

    @Test
    void keepsAccountsApart() throws Exception {
        String location = location(upload("shop-8", new Form(PEOPLE, Map.of("confirmedBy", "anna"))));

        assertProblem(get(location.replace("shop-8", "shop-9")), 404, "IMPORT_UNKNOWN");
    }

    @Test
    void cancelsAnImportThatRuns() throws Exception {
        String people = IntStream.range(0, 5_000)
                .mapToObj(i -> "p" + i + "@example.com\n")
                .collect(Collectors.joining("", "email\n", ""));
        String location = location(upload(Gate.HELD, new Form(people, Map.of("confirmedBy", "anna"))));

        assertProblem(get(location + "/result"), 409, "IMPORT_NOT_ENDED");
        assertThat(delete(location).statusCode()).isEqualTo(202);
        service.getBean(Gate.class).open();

        assertThat(ended(location)).contains("\"state\":\"SUSPENDED\"");
        assertProblem(get(location + "/result"), 409, "CANCELLED");
    }

    @Test
    void forgetsAnImportThatHasEndedWithItsErrorCsv() throws Exception {
        String location = location(upload("shop-11", new Form(PEOPLE, Map.of("confirmedBy", "anna"))));
        ended(location);

        assertThat(delete(location).statusCode()).isEqualTo(204);

        assertProblem(get(location), 404, "IMPORT_UNKNOWN");
        assertProblem(get(location + "/errors.csv"), 404, "IMPORT_UNKNOWN");
    }

    @Test
    void importsOnceWhatIsSentTwiceWithOneKey() throws Exception {
        Form form = new Form(PEOPLE, Map.of("confirmedBy", "anna"));
        String first = location(uploadWithKey("shop-12", form, "form-7"));
        ended(first);
        String second = location(uploadWithKey("shop-12", form, "form-7"));
        ended(second);

        assertThat(importId(get(first + "/result"))).isEqualTo(importId(get(second + "/result")));
    }

    @Test
    void describesItself() throws Exception {
        String description = get("/openapi.yaml").body();

        assertThat(description)
                .contains("/accounts/{account}/imports:")
                .contains("/accounts/{account}/imports/preview:")
                .contains("/accounts/{account}/imports/{id}:")
                .contains("/accounts/{account}/imports/{id}/result:")
                .contains("/accounts/{account}/imports/{id}/errors.csv:")
                .contains("/accounts/{account}/imports/{id}/errors.xlsx:");
    }

    @Test
    void isHealthyAndMeasured() throws Exception {
        ended(location(upload("shop-13", new Form(PEOPLE, Map.of("confirmedBy", "anna")))));

        assertThat(get("/actuator/health").body()).contains("\"UP\"");
        assertThat(get("/actuator/health/contactImport").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics/contact.import.rows").body()).contains("rejected");
    }

    @Test
    void leavesNoUploadBehind() throws Exception {
        List<Path> before = spools();

        ended(location(upload("shop-14", new Form(PEOPLE, Map.of("confirmedBy", "anna")))));

        assertThat(spools()).isSubsetOf(before);
    }

    private static List<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path ->
                            path.getFileName().toString().startsWith("contact-import") && Files.isRegularFile(path))
                    .toList();
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception");
    }

    private static HttpResponse<String> upload(String account, Form form) throws Exception {
        return client.send(post(account, form).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> uploadWithKey(String account, Form form, String key) throws Exception {
        return client.send(post(account, form).header("Idempotency-Key", key).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String account, Form form) {
        return request("/accounts/" + account + "/imports")
                .header("Content-Type", Form.contentType())
                .POST(form.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> delete(String path) throws Exception {
        return client.send(request(path).DELETE().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "*/*");
    }

    // Asks until the import has ended, as a client does; a build that hangs here is stopped by its own limit.
    private static String ended(String location) throws Exception {
        String status = get(location).body();
        while (status.contains("\"QUEUED\"") || status.contains("\"RUNNING\"")) {
            Thread.sleep(20);
            status = get(location).body();
        }
        return status;
    }

    private static String importId(HttpResponse<String> result) {
        return result.body().replaceAll(".*\"importId\":\"([^\"]+)\".*", "$1");
    }

    private static String location(HttpResponse<String> response) {
        return header(response, "Location");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
