package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks on the pages, sent and received over HTTP. */
class WorkbookPagesTest extends PagesTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<List<String>> CUSTOMERS =
            List.of(List.of("E-mail", "Nome"), List.of("anna@shop.example", "Anna"), List.of("broken", "Bruno"));
    private static final List<List<String>> OLD =
            List.of(List.of("Posta", "Azienda"), List.of("carla@shop.example", "Carla srl"));

    @Test
    void theFirstPageAsksForWorkbooksToo() throws Exception {
        assertThat(caller.open("/").body())
                .contains("accept=\".csv,.txt,.tsv,text/csv,text/plain,.xlsx,.xlsm,.gz,.zip\"")
                .contains("Contact file (CSV or Excel)");
    }

    @Test
    void importsAWorkbookByItsContentAndGivesTheErrorsAsOne() throws Exception {
        HttpResponse<String> mapping = uploaded("clienti.csv", workbook(Map.of("Clienti", CUSTOMERS)));
        assertThat(mapping.body())
                .contains("clienti.csv \u203A Clienti", "anna@shop.example")
                .doesNotContain("id=\"sheet\"", "id=\"delimiter\"", "id=\"charset\"");
        String imports = imported(mapping);
        String outcome = ended(imports);
        assertThat(outcome).contains("Some contacts imported").contains(imports.substring(1) + "/errors.xlsx");

        HttpResponse<byte[]> errors = caller.download(imports + "/errors.xlsx");

        assertThat(errors.headers().firstValue("Content-Type")).contains(WORKBOOK);
        assertThat(errors.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"contacts-in-error.xlsx\"");
        assertThat(errors.body()).startsWith('P', 'K');
        assertThat(caller.open(imports + "/errors.csv").body()).contains("broken,Bruno");
    }

    @Test
    void takesTheErrorsBackAsAWorkbook() throws Exception {
        String imports = imported(uploaded("clienti.xlsx", workbook(Map.of("Clienti", CUSTOMERS))));
        ended(imports);
        byte[] errors = caller.download(imports + "/errors.xlsx").body();

        HttpResponse<String> again = caller.upload(imports + "/corrected", "contacts-in-error.xlsx", errors);

        assertThat(again.body()).contains("Confirm the consent");
        assertThat(ended(imported(again))).contains("One of 2 rows was imported; 1 in error.");
    }

    @Test
    void offersTheSheetsOfAWorkbookThatHasSeveral() throws Exception {
        HttpResponse<String> mapping = uploaded("clienti.xlsx", workbook(sheets()));

        assertThat(mapping.body())
                .contains("<option value=\"1\" selected=\"\">Clienti &lt;b&gt;</option>")
                .contains("<option value=\"2\">Old ones</option>")
                .contains(">E-mail<");
    }

    @Test
    void readsTheSheetThatIsChosen() throws Exception {
        String address = uploaded("clienti.xlsx", workbook(sheets())).uri().getPath();

        HttpResponse<String> other = caller.post(address, Map.of("sheet", "2"));

        assertThat(other.body())
                .contains("clienti.xlsx \u203A Old ones", ">Posta<")
                .contains("<option value=\"2\" selected=\"\">Old ones</option>");
        HttpResponse<String> chosen =
                caller.post(address + "/mapping", Map.of("sheet", "2", "column-0", "email", "column-1", "company"));
        assertThat(chosen.body()).contains("Confirm the consent", "clienti.xlsx \u203A Old ones");
        assertThat(ended(imported(chosen))).contains("All contacts imported");
        assertThat(sink.contacts("shop-42"))
                .singleElement()
                .satisfies(contact -> assertThat(contact.email()).isEqualTo("carla@shop.example"));
    }

    @Test
    void showsTheColumnsOfAnotherSheetBeforeTheyAreImported() throws Exception {
        String address = uploaded("clienti.xlsx", workbook(sheets())).uri().getPath();

        assertThat(caller.post(address + "/mapping", Map.of("sheet", "2", "column-0", "email"))
                        .body())
                .contains("Link the columns", ">Posta<");
    }

    @Test
    void refusesASheetThatIsNotThere() throws Exception {
        String address = uploaded("clienti.xlsx", workbook(sheets())).uri().getPath();

        assertThat(caller.post(address, Map.of("sheet", "3")).statusCode()).isEqualTo(400);
    }

    @Test
    void takesAPackedFile() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("E-mail;Nome\r\nanna@shop.example;Anna\r\n".getBytes(UTF_8));
        }

        assertThat(uploaded("clienti.csv.gz", packed.toByteArray()).body())
                .contains("Link the columns", "anna@shop.example", "id=\"delimiter\"");
    }

    @Test
    void namesTheFilesOfAnArchiveThatHoldsSeveral() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            for (String name : List.of("a.csv", "b<i>.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("E-mail\r\nanna@shop.example\r\n".getBytes(UTF_8));
            }
        }

        HttpResponse<String> refused = uploaded("lists.zip", archive.toByteArray());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The archive contains 2 files.", "a.csv, b&lt;i&gt;.csv");
    }

    @Test
    void deletesTheFileWhenItIsImportedAndTheWorkbookOfErrorsWhenAllIsDone() throws Exception {
        String imports = imported(uploaded("clienti.xlsx", workbook(Map.of("Clienti", CUSTOMERS))));
        ended(imports);
        caller.download(imports + "/errors.xlsx");

        caller.post(imports + "/finish", Map.of());

        assertThat(files()).isEmpty();
        assertThat(caller.open(imports + "/errors.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksItalian() throws Exception {
        assertThat(caller.send(caller.to("/").header("Accept-Language", "it")).body())
                .contains("File dei contatti (CSV o Excel)");
    }

    private static Map<String, List<List<String>>> sheets() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Clienti <b>", CUSTOMERS);
        sheets.put("Old ones", OLD);
        return sheets;
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
            }
        }
    }

    private HttpResponse<String> uploaded(String name, byte[] content) throws Exception {
        return caller.upload("/files", name, content);
    }

    /** Confirms what a page of the file shows; gives the address of the import. */
    private String imported(HttpResponse<String> page) throws Exception {
        String address = page.uri().getPath().replaceFirst("^(/files/[^/]+).*", "$1");
        return caller.imports(address).uri().getPath();
    }
}
