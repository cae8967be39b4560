package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.JsonForm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResultOutputTest {

    @Test
    void writesJsonInTheOrderOfTheContract() {
        assertThat(JsonForm.text(JsonForm.of(Reports.some())))
                .isEqualTo("{\"outcome\":\"PARTIALLY_IMPORTED\",\"importId\":\"import-1\",\"counts\":{\"records\":1234,"
                        + "\"blank\":2,\"created\":1230,\"updated\":1,\"unchanged\":0,\"skipped\":1,\"rejected\":2},"
                        + "\"errors\":{\"EMAIL_INVALID\":2},\"warnings\":{\"HOUSE_NUMBER_MISSING\":7},"
                        + "\"errorCsv\":\"list-errors.csv\",\"millis\":1250,\"advice\":[{\"option\":\"defaultCountry\","
                        + "\"field\":\"phone\",\"failing\":412,\"choices\":[{\"value\":\"IT\",\"header\":null,\"cured\":409},"
                        + "{\"value\":\"AT\",\"header\":null,\"cured\":399}]},{\"option\":\"datePattern\",\"field\":\"birthday\","
                        + "\"failing\":87,\"choices\":[{\"value\":\"d MMM yyyy\",\"header\":null,\"cured\":87}]},{\"option\":\"mapping\","
                        + "\"field\":\"email\",\"failing\":30,\"choices\":[{\"value\":\"3 (C)\",\"header\":\"Contact\",\"cured\":29}]},"
                        + "{\"option\":\"invalidValues\",\"field\":null,\"failing\":12,"
                        + "\"choices\":[{\"value\":\"DROP_VALUE\",\"header\":null,\"cured\":5}]}]}");
    }

    @Test
    void writesNullWithoutErrorCsv() {
        assertThat(JsonForm.text(JsonForm.of(Reports.all())))
                .startsWith("{\"outcome\":\"ALL_IMPORTED\",")
                .contains("\"errors\":{},")
                .endsWith(",\"errorCsv\":null,\"millis\":1250,\"advice\":[]}");
        assertThat(JsonForm.text(JsonForm.of(Reports.none()))).startsWith("{\"outcome\":\"NONE_IMPORTED\",");
    }

    @Test
    void saysOutcomeInWords() {
        assertThat(text(Reports.all(), "import", Locale.ENGLISH))
                .startsWith("All contacts are imported: 3 of 3 rows, none is in error.");
        assertThat(text(Reports.some(), "import", Locale.ENGLISH))
                .startsWith("1,231 of 1,234 rows are imported, one was skipped, 2 are in error.");
        assertThat(text(Reports.none(), "import", Locale.ENGLISH))
                .startsWith("Nothing is imported: all 2 rows are in error.");
    }

    @Test
    void saysThatCheckWritesNothing() {
        assertThat(text(Reports.some(), "check", Locale.ENGLISH))
                .startsWith(
                        "1,231 of 1,234 rows can be imported, one would be skipped, 2 are in error. Nothing was written.");
    }

    @Test
    void speaksItalian() {
        assertThat(text(Reports.some(), "import", Locale.ITALIAN))
                .startsWith("Sono state importate 1.231 righe su 1.234, una è saltata; 2 righe sono in errore.")
                .contains("Correggile in quel file e importalo di nuovo.");
        assertThat(text(Reports.none(), "check", Locale.ITALIAN)).contains("tutte le 2 righe");
    }

    @Test
    void speaksEnglishWhereLanguageIsMissing() {
        assertThat(text(Reports.all(), "import", Locale.JAPANESE)).startsWith("All contacts are imported");
    }

    @Test
    void listsCodesAndSaysWhereTheErrorCsvIs() {
        assertThat(text(Reports.some(), "import", Locale.ENGLISH))
                .containsPattern("(?m)^ +2  EMAIL_INVALID: ")
                .containsPattern("(?m)^ +7  HOUSE_NUMBER_MISSING: ")
                .containsPattern("(?m)^ +1,230  created")
                .contains("The rows in error are in list-errors.csv");
    }

    @Test
    void givesAdviceWithTheOptionToSet() {
        assertThat(text(Reports.some(), "check", Locale.ENGLISH))
                .contains(
                        "Choose IT as the default country to import 409 of 412 rows with an error in “Phone”. With AT: 399. --country IT")
                .contains("--date-pattern \"d MMM yyyy\"")
                .contains("--map email=#3")
                .contains("--on-invalid drop");
        assertThat(text(Reports.all(), "check", Locale.ENGLISH)).doesNotContain("Advice");
    }

    @Test
    void leavesNoPlaceholderOpen() {
        assertThat(text(Reports.some(), "import", Locale.ENGLISH)).doesNotContainPattern("\\{\\w*}");
        assertThat(text(Reports.some(), "import", Locale.ITALIAN)).doesNotContainPattern("\\{\\w*}");
    }

    @Test
    void exitsByOutcome() {
        assertThat(ExitCode.of(Reports.all())).isZero();
        assertThat(ExitCode.of(Reports.some())).isEqualTo(3);
        assertThat(ExitCode.of(Reports.none())).isEqualTo(4);
    }

    private static String text(ImportResult result, String verb, Locale locale) {
        StringWriter out = new StringWriter();
        new ReportText(locale, new PrintWriter(out)).print(result, verb);
        return out.toString();
    }
}
