package com.isendu.contactimport.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedHeaderTest {

    private static final List<String> HEADER = List.of("email", "=x", "a;+b", "'c");

    @Test
    void headerOfAnErrorCsvIsThatOfItsOriginal() {
        Table table = table(errorCsv(List.of("nobody", "=1", "x;=1+1", "'s-Hertogenbosch")));

        assertThat(table.dataHeader()).isEqualTo(HEADER);
        assertThat(table.dataColumns()).extracting(Column::name).isEqualTo(HEADER);
    }

    @Test
    void nothingInAnErrorCsvStartsLikeAFormulaWhereverItIsCut() {
        byte[] written = errorCsv(List.of("@x", "a\n=1", "x;=1+1;\"=2\"", "\n\uFF1D1"));

        assertThat(new String(written, StandardCharsets.UTF_8).split("[,;\t\r\n]"))
                .allSatisfy(cut -> assertThat(cut).doesNotMatch("(?s)\"*[=+@\uFF1D-].*"));
    }

    private static byte[] errorCsv(List<String> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowError error = RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 0);
        try (ErrorCsvWriter writer = ErrorCsvWriter.to(out, ',', HEADER, ErrorMessages.english())) {
            writer.write(new RejectedRow(new RowPosition(1, 2, 2), cells, List.of(error)));
            writer.complete();
        }
        return out.toByteArray();
    }

    private static Table table(byte[] bytes) {
        ContactSource source = ContactSource.of(() -> new ByteArrayInputStream(bytes));
        return Detection.of(source, ReadingOptions.builder().build()).table();
    }
}
