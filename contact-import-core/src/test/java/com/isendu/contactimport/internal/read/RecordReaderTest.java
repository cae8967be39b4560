package com.isendu.contactimport.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"sep=\n\n", "sep=\"\n", "sep=\r\r\n", "sep=e\n", "sep=\uD83D\uDE00\n", "sep=\n"})
    void separatorLineThatNamesNoSeparatorDecidesNothing(String line) {
        SourceFormat format = Detection.of(Texts.source(line + "email;first name\na@example.com;Ada\n"), Texts.DEFAULTS)
                .table()
                .format();

        assertThat(format.dialect().delimiter()).isEqualTo(';');
        assertThat(format.decidedBy(FormatPart.DELIMITER)).isEqualTo(DecidedBy.DETECTION);
    }

    @Test
    void linesThatTheOptionsSkipAreRows() {
        ReadingOptions options = ReadingOptions.builder().skippedLines(2).build();
        List<SourceRecord> records = Texts.records("a\nb\nemail;name\na@example.com;Ada\n", options);

        assertThat(records).extracting(SourceRecord::position).containsExactly(new RowPosition(1, 4, 4));
    }

    @Test
    void separatorLineIsNoRowAlsoWhenTheOptionsSkipIt() {
        ReadingOptions options = ReadingOptions.builder().skippedLines(1).build();
        String text = "sep=;\nemail;name\na@example.com;Ada\n";

        assertThat(Texts.records(text, options))
                .extracting(SourceRecord::position)
                .containsExactly(new RowPosition(1, 2, 3));
        assertThat(Texts.records(text, Texts.DEFAULTS))
                .extracting(SourceRecord::position)
                .containsExactly(new RowPosition(1, 2, 3));
    }

    @Test
    void piecesOfAVeryLongLineAreOneRow() {
        List<SourceRecord> records =
                Texts.records("email;name\n" + "x".repeat(3 << 20) + "\na@example.com;Ada\n", Texts.DEFAULTS);

        assertThat(records).hasSizeGreaterThan(2);
        assertThat(records.get(records.size() - 1).position().row()).isEqualTo(3);
    }

    @Test
    void rowsBeyondTheLimitStopTheRun() {
        SourceLimits limits = SourceLimits.DEFAULT.withRows(2);
        String text = "email;name\na@example.com;Ada\nb@example.com;Bea\n";

        assertThat(Texts.records(text, Texts.within(limits))).hasSize(2);
        SourceException refused = catchThrowableOfType(
                SourceException.class, () -> Texts.records(text + "c@example.com;Cleo\n", Texts.within(limits)));
        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(refused.parameters()).isEqualTo(Map.of("limit", "2", "unit", "rows"));
    }

    @Test
    void errorCsvWhoseRowsAreAllTooLongKeepsItsColumns() {
        List<SourceRecord> records = Texts.records(
                "email;_import_row;_import_code;_import_error\n" + "a@example.com;2;ROW_TOO_LONG;why;x\n".repeat(4),
                Texts.DEFAULTS);

        assertThat(records).hasSize(4).allSatisfy(record -> {
            assertThat(record.cells()).containsExactly("a@example.com", "x");
            assertThat(record.errors()).hasSize(1);
        });
    }

    @Test
    void countsBytesAsTheyAreRead() {
        try (RecordReader reader = Texts.reader(Texts.source("\uFEFFemail\na@example.com\n"), Texts.DEFAULTS)) {
            while (reader.next() != null) {
                assertThat(reader.standing().bytesRead()).isBetween(3L, 23L);
            }
            assertThat(reader.standing().bytesRead()).isEqualTo(23);
        }
    }

    @Test
    void sourceThatBreaksLaterIsUnreadable() {
        AtomicInteger opened = new AtomicInteger();
        byte[] bytes = ("email\n" + "a@example.com\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        ContactSource source = ContactSource.of(() -> new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private final boolean breaks = opened.incrementAndGet() > 1;
            private int left = 100_000;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                left -= length;
                if (breaks && left < 0) {
                    throw new IOException("gone");
                }
                return super.read(target, offset, length);
            }
        });
        SourceException refused = catchThrowableOfType(SourceException.class, () -> readAll(source));
        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused).hasNoCause();
    }

    @Test
    void sourceThatCannotBeDecodedAnyMoreHasChanged() {
        AtomicInteger opened = new AtomicInteger();
        ContactSource source = ContactSource.of(() ->
                new ByteArrayInputStream((opened.incrementAndGet() > 1 ? "email\n\u00E8\n" : "email\na@example.com\n")
                        .getBytes(StandardCharsets.ISO_8859_1)));
        SourceException refused = catchThrowableOfType(SourceException.class, () -> readAll(source));
        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_CHANGED);
    }

    private static void readAll(ContactSource source) {
        try (RecordReader reader = Texts.reader(source, Texts.DEFAULTS)) {
            while (reader.next() != null) {
                assertThat(reader.standing().blankRows()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email\na@example.com\nb@example.com\n", "email\n", "email\nA@example.com\n", ""})
    void sourceOfOtherBytesThanWhenScannedHasChanged(String later) {
        AtomicInteger opened = new AtomicInteger();
        ContactSource source = ContactSource.of(() -> new ByteArrayInputStream(
                (opened.incrementAndGet() > 1 ? later : "email\na@example.com\n").getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> readAll(source))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_CHANGED));
    }

    @Test
    void streamThatIsGivenTwiceIsNoSource() {
        ByteArrayInputStream once = new ByteArrayInputStream("email\na@example.com\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> readAll(ContactSource.of(() -> once)))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_CHANGED));
    }

    @Test
    void personWithWrongValuesAndBlanksBelowAFullHeaderIsNoSecondHeader() {
        List<SourceRecord> records = Texts.records("""
                email;first name;last name;phone;birthday;notes
                nobody;Ada;;;yesterday;
                a@example.com;Ada;;;;
                a@example.com;Ada;;;;
                a@example.com;Ada;;;;
                a@example.com;Ada;;;;
                a@example.com;Ada;;;1990-02-28;
                a@example.com;Ada;Bianchi;+39 333 123 4567;;
                x@example.com, y@example.com;Eva;;+39 333 123 4567;1990-02-28;
                d@example.com;Refused;Rossi;+39 333 123 4567;1990-02-28;
                a@example.com;Ada;;3,93331E+11;;
                c@example.com;Eva;Rossi;+39 333 123 4567;1990-02-28;
                a@example.com;tab;Bianchi;+39 333 123 4567;;
                a@example.com;Ada;;3,93331E+11;;
                a@example.com;tab;Bianchi;+39 333 123 4567;;
                a@example.com;Ada;;;1990-02-28;
                """, Texts.DEFAULTS);

        assertThat(records).hasSize(15);
        assertThat(records.get(0).cells()).startsWith("nobody", "Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",1"})
    void brokenFirstRowWithAnAddressIsNeitherNoteNorHeader(String more) {
        String row = "\"Ada,a@example.com,\"12\"\" screen\"";
        List<SourceRecord> records = Texts.records(
                row + "\nBea,b@example.com,x" + more + "\nCia,c@example.com,y" + more + "\n", Texts.DEFAULTS);

        assertThat(records).hasSize(3);
        assertThat(records.get(0).cells()).containsExactly(row);
        assertThat(records.get(0).errors()).isNotEmpty();
    }

    @Test
    void errorCsvThatLostAReservedColumnIsStillOne() {
        String text = "email;_import_row;_import_code\na@example.com;2;EMAIL_INVALID@A\n";
        Detection found = Detection.of(Texts.source(text), Texts.DEFAULTS);

        assertThat(found.table().isErrorCsv()).isTrue();
        assertThat(found.table().dataHeader()).containsExactly("email");
        assertThat(found.samples()).containsExactly(List.of("a@example.com"));
    }

    @Test
    void errorCsvWithoutItsReservedCellsIsReadByItsData() {
        List<SourceRecord> records = Texts.records(
                "email;name;_import_row;_import_code;_import_error\na@example.com;Ada\nb@example.com;Bea;3;X@A;why;;\nc@example.com\n",
                Texts.DEFAULTS);

        assertThat(records.get(0).cells()).containsExactly("a@example.com", "Ada");
        assertThat(records.get(1).cells()).containsExactly("b@example.com", "Bea");
    }

    @Test
    void rowThatWasTooShortStaysSoUntilCorrected() {
        String mark = RowMark.of(List.of("a@example.com"));
        SourceRecord record = Texts.records(
                        "email;name;_import_row;_import_code;_import_error\na@example.com;;2;ROW_TOO_SHORT;why " + mark
                                + "\n",
                        Texts.DEFAULTS)
                .get(0);

        assertThat(record.errors().get(0).code()).isEqualTo(ErrorCode.ROW_TOO_SHORT);
        assertThat(record.errors().get(0).parameters()).isEqualTo(Map.of("expected", "2", "actual", "1"));
    }
}
