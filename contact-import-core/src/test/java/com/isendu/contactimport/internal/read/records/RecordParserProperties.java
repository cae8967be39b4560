package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class RecordParserProperties {

    private static final SourceLimits LIMITS = SourceLimits.DEFAULT
            .withColumns(5)
            .withCellChars(20_000)
            .withRecordChars(30_000)
            .withRecordLines(4);

    @Property(tries = 500)
    void everyRecordIsWhatAParserThatBeginsAtItsLineFindsFirst(
            @ForAll("damaged") String text,
            @ForAll("dialects") Dialect dialect,
            @ForAll @IntRange(min = 1, max = 20_000) int chunk)
            throws IOException {
        for (ParsedRecord record : parse(new TrickleReader(text, chunk), dialect)) {
            String rest = text.substring(offsetOfLine(text, record.line()));
            ParsedRecord first = first(rest, dialect);
            assertThat(record.cells()).isEqualTo(first.cells());
            assertThat(record.fault()).isIn(sameFaults(first.fault()));
        }
    }

    @Property(tries = 500)
    void noCharacterButTheSyntaxIsLost(
            @ForAll("damaged") String text,
            @ForAll("dialects") Dialect dialect,
            @ForAll @IntRange(min = 1, max = 20_000) int chunk)
            throws IOException {
        StringBuilder found = new StringBuilder();
        for (ParsedRecord record : parse(new TrickleReader(text, chunk), dialect)) {
            record.cells().forEach(found::append);
        }
        assertThat(data(found)).isEqualTo(data(text));
    }

    /** Small parts so that faults are many, and long ones so that records cross the chunks of window and parser. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> small = Arbitraries.of(
                "a", "b c", ";", ";", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "\"x\ny\"", "\"u;v\"", "\n\n\n");
        Arbitrary<String> large = Arbitraries.of(
                "l".repeat(8_190), "m;".repeat(4_097), "\"n;\no\"".repeat(140), "\r\n".repeat(300), "p".repeat(20_001));
        return Arbitraries.frequencyOf(Tuple.of(40, small), Tuple.of(1, large))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(new Dialect(';', '"', null, false), new Dialect(';', '"', null, true));
    }

    /**
     * A quoted cell beyond the limit may fill the parser's buffer before its closing quote, depending on what was read
     * before. The parser then reports it by its first line.
     */
    private static List<@Nullable ErrorCode> sameFaults(@Nullable ErrorCode fault) {
        if (ErrorCode.RECORD_TOO_LARGE.equals(fault)) {
            return List.of(ErrorCode.RECORD_TOO_LARGE, ErrorCode.QUOTE_NOT_CLOSED, ErrorCode.STRAY_QUOTE);
        }
        boolean quote = ErrorCode.QUOTE_NOT_CLOSED.equals(fault) || ErrorCode.STRAY_QUOTE.equals(fault);
        return quote ? List.of(fault, ErrorCode.RECORD_TOO_LARGE) : Collections.singletonList(fault);
    }

    private static ParsedRecord first(String text, Dialect dialect) throws IOException {
        try (RecordParser parser = new RecordParser(new StringReader(text), dialect, LIMITS)) {
            return Objects.requireNonNull(parser.next());
        }
    }

    private static List<ParsedRecord> parse(Reader reader, Dialect dialect) throws IOException {
        List<ParsedRecord> records = new ArrayList<>();
        try (RecordParser parser = new RecordParser(reader, dialect, LIMITS)) {
            for (ParsedRecord next = parser.next(); next != null; next = parser.next()) {
                records.add(next);
            }
        }
        return records;
    }

    private static String data(CharSequence text) {
        return text.chars()
                .filter(c -> ";\"\r\n ".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int offsetOfLine(String text, long line) {
        int at = 0;
        for (long current = 1; current < line; current++) {
            while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }
}
