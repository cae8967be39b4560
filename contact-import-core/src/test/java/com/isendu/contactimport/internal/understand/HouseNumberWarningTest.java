package com.isendu.contactimport.internal.understand;

import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.Imports;
import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseNumberWarningTest {

    private static final List<String> STREETS =
            List.of("Via Tulipani", "Via Rose", "Corso Italia", "Via 25 Aprile", "Piazza Mercato", "Viale Europa");

    @Test
    void suggestsAColumnForTheNumberWhereAddressesHaveNone() {
        assertThat(preview(rows("", ";12"), true)).containsExactly(ErrorCode.HOUSE_NUMBER_IN_OWN_COLUMN);
        assertThat(preview(rows("", ";"), true)).containsExactly(ErrorCode.HOUSE_NUMBER_IN_OWN_COLUMN);
    }

    @Test
    void suggestsThatTheNumberIsPartOfTheAddressWhereItIs() {
        assertThat(preview(rows(" 12", ";"), false)).containsExactly(ErrorCode.HOUSE_NUMBER_IN_ADDRESS);
    }

    @Test
    void hasNothingToSuggestWhereTheOptionFits() {
        assertThat(preview(rows(" 12", ";"), true)).isEmpty();
        assertThat(preview(rows("", ";12"), false)).isEmpty();
    }

    @Test
    void doesNotJudgeByAFewRows() {
        assertThat(preview("email;indirizzo;civico\na@example.com;Via Tulipani;3\n", true))
                .isEmpty();
    }

    @Test
    void hasNothingToSuggestWithoutAddresses() {
        assertThat(preview(Imports.PEOPLE, true)).isEmpty();
    }

    @Test
    void isToldByTheImportTooAndChangesNothing() {
        StoringSink sink = new StoringSink();
        ImportReport report = Imports.engine(sink)
                .run(
                        source(rows(" 12", ";")),
                        Imports.options().houseNumberInAddress(false).build())
                .report();
        RowError warning = report.fileWarnings().get(0);
        assertThat(warning.code()).isEqualTo(ErrorCode.HOUSE_NUMBER_IN_ADDRESS);
        assertThat(warning.parameters()).containsEntry("rows", "6").containsEntry("count", "6");
        assertThat(report.counts().created()).isEqualTo(6);
    }

    private static List<ErrorCode> preview(String file, boolean numberInAddress) {
        ImportOptions options = ImportOptions.builder("shop")
                .houseNumberInAddress(numberInAddress)
                .defaultCountry("IT")
                .build();
        return Imports.engine(new StoringSink()).preview(source(file), options).warnings().stream()
                .map(RowError::code)
                .toList();
    }

    private static String rows(String inLine, String apart) {
        return IntStream.range(0, STREETS.size())
                .mapToObj(i -> "p" + i + "@example.com;" + STREETS.get(i) + inLine + apart + "\n")
                .collect(Collectors.joining("", "email;indirizzo;civico\n", ""));
    }
}
