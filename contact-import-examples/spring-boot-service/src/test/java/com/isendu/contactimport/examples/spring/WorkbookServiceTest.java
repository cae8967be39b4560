package com.isendu.contactimport.examples.spring;

import static com.isendu.contactimport.examples.spring.RunningService.assertProblem;
import static com.isendu.contactimport.examples.spring.RunningService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workbooks sent to the service and received from it. */
class WorkbookServiceTest {

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
    void previewNamesFileAndSheet() throws Exception {
        String location = service.uploaded("shop-1", workbook());

        assertThat(preview(location).body())
                .startsWith("{\"source\":\"people.xlsx \u203A Clienti\",")
                .contains("\"warnings\":[\"SHEETS_LEFT_OUT\"");
        assertThat(service.put(location + "/sheet", "{\"sheet\":\"2\"}").body()).contains("\"sheet\":\"2\"");
        assertThat(preview(location).body()).startsWith("{\"source\":\"people.xlsx \u203A Old ones\",");
        service.put(location + "/sheet", "{\"sheet\":\"old ones\"}");
        assertThat(preview(location).body()).startsWith("{\"source\":\"people.xlsx \u203A Old ones\",");
    }

    @Test
    void importsTheSheetThatAPersonChooses() throws Exception {
        String location = service.uploaded("shop-1b", workbook());
        service.put(location + "/sheet", "{\"sheet\":\"2\"}");

        service.submitted(location, RunningService.CONFIRMED);

        assertThat(service.get(location).body()).contains("\"created\":2", "\"rejected\":0");
        assertProblem(service.put(location + "/sheet", "{\"sheet\":\"1\"}"), 409, "JOB_STATE_UNFIT");
    }

    @Test
    void givesTheRowsInErrorAsAWorkbookThatCanBeSentAgain() throws Exception {
        String location = service.imported("shop-2", workbook());
        assertThat(service.get(location + "/result").body())
                .contains("\"errorWorkbook\":\"" + location + "/errors.xlsx\"");

        HttpResponse<byte[]> errors = service.getBytes(location + "/errors.xlsx");

        assertThat(errors.statusCode()).isEqualTo(200);
        assertThat(header(errors, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(header(errors, "Content-Disposition")).isEqualTo("attachment; filename=\"errors.xlsx\"");
        String again = service.uploaded("shop-2", new Form(BodyPublishers.ofByteArray(errors.body()), "errors.xlsx"));
        service.submitted(again, "{\"confirmedBy\":\"anna\",\"useLastMapping\":true}");
        assertThat(service.get(again + "/result").body())
                .contains("\"outcome\":\"NONE_IMPORTED\"", "\"errors\":{\"EMAIL_INVALID\":1}");
    }

    @Test
    void refusesASheetThatIsNotThereWithTheNamesOfTheOthers() throws Exception {
        String location = service.uploaded("shop-3", workbook());
        service.put(location + "/sheet", "{\"sheet\":\"None\"}");

        HttpResponse<String> refused = preview(location);

        assertProblem(refused, 422, "SHEET_NOT_FOUND");
        assertThat(refused.body()).contains("\"names\":[\"Clienti\",\"Old ones\"]");
    }

    @Test
    void refusesSheetZero() throws Exception {
        String location = service.uploaded("shop-4", workbook());

        assertProblem(service.put(location + "/sheet", "{\"sheet\":\"0\"}"), 400, "OPTION_INVALID");
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
        Form form = new Form(BodyPublishers.ofByteArray(archive.toByteArray()), "lists.zip");

        HttpResponse<String> refused = preview(service.uploaded("shop-5", form));

        assertProblem(refused, 422, "ARCHIVE_HOLDS_SEVERAL");
        assertThat(refused.body()).contains("\"names\":[\"a.csv\",\"b.csv\"]");
    }

    private static HttpResponse<String> preview(String location) throws Exception {
        return service.post(location + "/preview", "{}");
    }

    private static Form workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill(workbook.newWorksheet("Clienti"), "anna@example.com", "nobody");
            fill(workbook.newWorksheet("Old ones"), "carla@example.com", "dora@example.com");
        }
        return new Form(BodyPublishers.ofByteArray(bytes.toByteArray()), "people.xlsx");
    }

    private static void fill(Worksheet sheet, String first, String second) {
        sheet.value(0, 0, "email");
        sheet.value(0, 1, "first_name");
        sheet.value(1, 0, first);
        sheet.value(1, 1, "A");
        sheet.value(2, 0, second);
        sheet.value(2, 1, "B");
    }
}
