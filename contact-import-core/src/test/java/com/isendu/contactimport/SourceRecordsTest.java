package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.isendu.contactimport.SourceRecords.Entry;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.Column;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRecordsTest {

    private static final String ERROR_CSV =
            "email;name;_import_row;_import_code;_import_error\n'a;Ada;2;EMAIL_INVALID@A;why\n\"b\" c;;;;\n";

    @Test
    void showsEveryCellAsItIsWrittenAndCutsMalformedLineAsPersonWould() {
        try (SourceRecords records =
                SourceRecords.open(source(ERROR_CSV), ReadingOptions.builder().build())) {
            assertThat(records.headerCells()).hasSize(5).startsWith("email");
            assertThat(records.columns()).extracting(Column::name).isEqualTo(records.headerCells());
            assertThat(records.format().header()).isTrue();
            assertThat(records.warnings()).isEmpty();
            Entry first = records.next();
            assertThat(first.cells()).containsExactly("'a", "Ada", "2", "EMAIL_INVALID@A", "why");
            assertThat(first.errors()).isEmpty();
            assertThat(first).hasToString("Entry[row 2]");
            Entry malformed = records.next();
            assertThat(malformed.cells()).containsExactly("\"b\" c", "", "", "", "");
            assertThat(malformed.errors()).extracting(RowError::code).containsExactly(ErrorCode.STRAY_QUOTE);
            assertThat(records.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(records::next);
        }
    }

    @Test
    void leavesOutTheMarkThatEndsAFileAndKeepsOneWithinQuotes() {
        assertThat(lastCellOf("email;name\nada@example.com;Ada\u001A")).isEqualTo("Ada");
        assertThat(lastCellOf("email;name\nada@example.com;\"Ada\"\u001A\r\n")).isEqualTo("Ada");
        assertThat(lastCellOf("email;name\nada@example.com;Ada\n" + "\u0000".repeat(20_000)))
                .isEqualTo("Ada");
        assertThat(lastCellOf("email;name\nada@example.com;Ada" + "\u0000".repeat(20_000) + "!"))
                .hasSize(20_004);
        assertThat(lastCellOf("email;name\nada@example.com;\"Ada\u001A\" \n")).contains("Ada\u001A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email|notes\fperson0@example.com|\nperson1@example.com|\nperson2@example.com|\n",
                "email\fperson0@example.com\"\"\nperson1@example.com\nperson2@example.com\n"
            })
    void refusesHeaderThatHoldsTheFirstPerson(String text) {
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SourceRecords.open(
                        source(text),
                        ReadingOptions.builder().header(HeaderMode.PRESENT).build()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.HEADER_HOLDS_ROW));
    }

    private static String lastCellOf(String text) {
        try (SourceRecords records =
                SourceRecords.open(source(text), ReadingOptions.builder().build())) {
            return records.next().cells().get(1);
        }
    }

    @Test
    void previewShowsColumnsAndNoText() {
        ImportPreview preview = Imports.engine(new StoringSink())
                .preview(source(Imports.PEOPLE), ImportOptions.builder("shop").build());

        assertThat(preview.columns()).extracting(Column::name).containsExactly("email", "first name");
        assertThat(preview.toString()).contains("2 columns").doesNotContain("first name", "Ada");
    }

    @Test
    void headerThatIsDeniedIsAWarning() {
        ImportPreview preview = Imports.engine(new StoringSink())
                .preview(
                        source(Imports.PEOPLE),
                        ImportOptions.builder("shop")
                                .reading(reading -> reading.header(HeaderMode.ABSENT))
                                .build());

        assertThat(preview.warnings()).extracting(RowError::code).containsExactly(ErrorCode.DATA_LOOKS_LIKE_HEADER);
    }
}
