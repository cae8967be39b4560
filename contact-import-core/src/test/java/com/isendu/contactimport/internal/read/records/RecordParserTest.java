package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RecordParserTest {

    private static final SourceLimits SMALL = SourceLimits.DEFAULT
            .withColumns(3)
            .withCellChars(10)
            .withRecordChars(20)
            .withRecordLines(3);

    @Test
    void goesOnAtTheNextPhysicalLine() throws IOException {
        List<ParsedRecord> records = parsed("a;\"b\nc;d\ne;\"f\" g\nh;i");

        assertThat(records).extracting(ParsedRecord::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(records.get(0).fault()).isEqualTo(ErrorCode.QUOTE_NOT_CLOSED);
        assertThat(records.get(0).cells()).containsExactly("a;\"b");
        assertThat(records.get(1).cells()).containsExactly("c", "d");
        assertThat(records.get(2).fault()).isEqualTo(ErrorCode.STRAY_QUOTE);
        assertThat(records.get(3).cells()).containsExactly("h", "i");
    }

    /** The parser counts every control character as a blank around quotes. */
    @Test
    void controlCharacterBesideAQuoteIsNotDroppedAsABlank() throws IOException {
        List<ParsedRecord> records = parsed("a;b\n\"c\" ;d\n\"e\"\u0000;f\n\"g\" ;\"h\u0000\"\n");

        assertThat(records.get(1)).isEqualTo(new ParsedRecord(2, List.of("c", "d"), null));
        assertThat(records.get(2)).isEqualTo(new ParsedRecord(3, List.of("\"e\"\u0000;f"), ErrorCode.STRAY_QUOTE));
        assertThat(records.get(3)).isEqualTo(new ParsedRecord(4, List.of("g", "h\u0000"), null));
    }

    @Test
    void quoteBombCostsItsRowsAndLittleTime() {
        String text = "\"a\n".repeat(5000) + "b;c\n";
        List<ParsedRecord> records = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parsed(text));

        assertThat(records.get(records.size() - 1).cells()).containsExactly("b", "c");
        assertThat(records)
                .allMatch(record -> record.fault() != null || record.cells().size() == 2);
    }

    @Test
    void lineOfTenMegabytesIsHandedOutInPieces() throws IOException {
        String text = "a;b\n" + "x".repeat(10 << 20) + "\nc;d\n";
        List<ParsedRecord> records = parsed(text);

        assertThat(records.get(0).cells()).containsExactly("a", "b");
        assertThat(records.subList(1, records.size() - 1))
                .allMatch(record -> ErrorCode.RECORD_TOO_LARGE.equals(record.fault()) && record.line() == 2);
        assertThat(records.subList(1, records.size() - 1).stream()
                        .mapToInt(record -> record.cells().get(0).length())
                        .sum())
                .isEqualTo(10 << 20);
        assertThat(records.get(records.size() - 1)).isEqualTo(new ParsedRecord(3, List.of("c", "d"), null));
    }

    @Test
    void pieceOfAVeryLongLineEndsWithAWholeCharacter() throws IOException {
        String text = "x" + "\uD83D\uDE00".repeat(1 << 20) + "\n";
        StringBuilder pieces = new StringBuilder();
        for (ParsedRecord record : parsed(text)) {
            String piece = record.cells().get(0);
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                    .isFalse();
            pieces.append(piece);
        }
        assertThat(pieces.append('\n').toString().equals(text)).isTrue();
    }

    @Test
    void recordWithinTheLimitsIsSound() throws IOException {
        assertThat(Texts.parsed("1234567890;1;\"a\nb\nc\"\n", Dialect.delimitedBy(';'), SMALL))
                .extracting(ParsedRecord::fault)
                .containsOnlyNulls();
    }

    @Test
    void recordBeyondALimitIsTooLarge() throws IOException {
        for (String text :
                List.of("1;2;3;4", "12345678901", "1234567890;1234567890;1", "\"a\nb\nc\nd\"", "\"a\r\rb\r\n\rd\"")) {
            List<ParsedRecord> records = Texts.parsed(text + "\nx;y\n", Dialect.delimitedBy(';'), SMALL);
            assertThat(records.get(0).fault()).as(text).isEqualTo(ErrorCode.RECORD_TOO_LARGE);
            assertThat(records.get(records.size() - 1).cells()).as(text).containsExactly("x", "y");
        }
    }

    @Test
    void readsManyColumns() throws IOException {
        String line = ";".repeat(999);
        assertThat(parsed(line).get(0).cells()).hasSize(1000);
        assertThat(parsed(line + ";").get(0).fault()).isEqualTo(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void countsCarriageReturnAndLineFeedAcrossChunksAsOneLineEnd() throws IOException {
        for (int length = 8188; length <= 8196; length++) {
            List<ParsedRecord> records = parsed("x".repeat(length) + "\r\n\"a\" b\r\nc");
            assertThat(records).extracting(ParsedRecord::line).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void withoutAQuoteEveryQuoteIsData() throws IOException {
        List<ParsedRecord> records = Texts.parsed("a;\"b\n", new Dialect(';', null, null, false), SourceLimits.DEFAULT);
        assertThat(records.get(0).cells()).containsExactly("a", "\"b");
    }

    @Test
    void malformedLineWithEscapesIsGivenAsWritten() throws IOException {
        Dialect dialect = new Dialect(',', '"', '\\', false);

        List<ParsedRecord> records = Texts.parsed("\"b\\\"c\"d,e\\f\ng,h\n", dialect, SourceLimits.DEFAULT);

        assertThat(records.get(0).cells()).containsExactly("\"b\\\"c\"d,e\\f");
        assertThat(records.get(0).fault()).isEqualTo(ErrorCode.STRAY_QUOTE);
        assertThat(records.get(1).cells()).containsExactly("g", "h");
    }

    @Test
    void escapedCharactersAreData() throws IOException {
        List<ParsedRecord> records =
                Texts.parsed("\"a\\\"b\";c\\\\d;e\\", new Dialect(';', '"', '\\', false), SourceLimits.DEFAULT);
        assertThat(records.get(0).cells()).containsExactly("a\"b", "c\\d", "e\\");
    }

    @Test
    void toStringShowsNoCell() throws IOException {
        assertThat(parsed("secret;b").get(0)).hasToString("ParsedRecord[line 1, 2 cells]");
        assertThat(new Sample("secret", true)).hasToString("Sample[6 characters]");
    }

    private static List<ParsedRecord> parsed(String text) throws IOException {
        return Texts.parsed(text, Dialect.delimitedBy(';'), SourceLimits.DEFAULT);
    }
}
