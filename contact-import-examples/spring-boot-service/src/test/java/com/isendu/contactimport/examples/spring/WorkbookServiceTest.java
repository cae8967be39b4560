package com.isendu.contactimport.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Workbooks sent to the service and received from it. */
class WorkbookServiceTest {

    private static final String PREVIEW = "/accounts/shop-1/imports/preview";

    private static ConfigurableApplicationContext service;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(ImportService.class, Gate.class)
                .properties("spring.main.banner-mode=off")
                .run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void previewNamesFileAndSheet() throws Exception {
        assertThat(post(PREVIEW, workbook(Map.of())).body())
                .startsWith("{\"source\":\"people.xlsx \u203A Clienti\",")
                .contains("\"warnings\":[\"SHEETS_LEFT_OUT\"");
        assertThat(post(PREVIEW, workbook(Map.of("sheet", "2"))).body())
                .startsWith("{\"source\":\"people.xlsx \u203A Old ones\",");
        assertThat(post(PREVIEW, workbook(Map.of("sheet", "old ones"))).body())
                .startsWith("{\"source\":\"people.xlsx \u203A Old ones\",");
    }

    @Test
    void givesTheRowsInErrorAsAWorkbookThatCanBeSentAgain() throws Exception {
        String location = imported("shop-2", workbook(Map.of("confirmedBy", "anna")));
        assertThat(get(location + "/result").body()).contains("\"errorWorkbook\":\"" + location + "/errors.xlsx\"");

        HttpResponse<byte[]> errors =
                client.send(request(location + "/errors.xlsx").build(), BodyHandlers.ofByteArray());

        assertThat(errors.statusCode()).isEqualTo(200);
        assertThat(errors.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(errors.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"errors.xlsx\"");
        Form again = new Form(
                BodyPublishers.ofByteArray(errors.body()),
                "errors.xlsx",
                Map.of("confirmedBy", "anna", "useLastMapping", "true"));
        assertThat(get(imported("shop-2", again) + "/result").body())
                .contains("\"outcome\":\"NONE_IMPORTED\"", "\"errors\":{\"EMAIL_INVALID\":1}");
    }

    @Test
    void refusesASheetThatIsNotThereWithTheNamesOfTheOthers() throws Exception {
        HttpResponse<String> refused = post(PREVIEW, workbook(Map.of("sheet", "None")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"SHEET_NOT_FOUND\"", "\"names\":[\"Clienti\",\"Old ones\"]");
    }

    @Test
    void refusesSheetZero() throws Exception {
        assertThat(post(PREVIEW, workbook(Map.of("sheet", "0"))).body()).contains("\"code\":\"OPTION_INVALID\"");
    }

    @Test
    void refusesAnArchiveOfSeveralFilesWithTheirNames() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            for (String name : List.of("a.csv", "b.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("email\nanna@example.com\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        Form form =
                new Form(BodyPublishers.ofByteArray(archive.toByteArray()), "lists.zip", Map.of("confirmedBy", "anna"));

        HttpResponse<String> refused = post("/accounts/shop-3/imports", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"ARCHIVE_HOLDS_SEVERAL\"", "\"names\":[\"a.csv\",\"b.csv\"]");
    }

    private static Form workbook(Map<String, String> values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill(workbook.newWorksheet("Clienti"), "anna@example.com", "nobody");
            fill(workbook.newWorksheet("Old ones"), "carla@example.com", "dora@example.com");
        }
        return new Form(BodyPublishers.ofByteArray(bytes.toByteArray()), "people.xlsx", values);
    }

    private static void fill(Worksheet sheet, String first, String second) {
        sheet.value(0, 0, "email");
        sheet.value(0, 1, "first_name");
        sheet.value(1, 0, first);
        sheet.value(1, 1, "A");
        sheet.value(2, 0, second);
        sheet.value(2, 1, "B");
    }

    /** Imports a file and gives the address of its import, which has ended. */
    private static String imported(String account, Form form) throws Exception {
        String location = post("/accounts/" + account + "/imports", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String status = get(location).body();
        while (status.contains("\"QUEUED\"") || status.contains("\"RUNNING\"")) {
            Thread.sleep(20);
            status = get(location).body();
        }
        return location;
    }

    private static HttpResponse<String> post(String path, Form form) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", Form.contentType())
                .POST(form.body())
                .build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
