package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrappingReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "\"a@x.org,Ada\" ! a@x.org,Ada",
                "\"a@x.org,\"\"Riva, Ada\"\"\" ! a@x.org,\"Riva, Ada\"",
                "\"a@x.org;Ada\";; ! a@x.org;Ada",
                "\"\"\"a\"\",b\" ! \"a\",b"
            })
    void takesQuotesAroundARowOff(String line, String row) {
        assertThat(WrappedRow.of(line)).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\",\"b\"", "\"a\";b", "a,b", "\"a,b", "\"", "", ";;", "\"a\"b\""})
    void leavesOtherLinesAsTheyAre(String line) {
        assertThat(WrappedRow.of(line)).isEqualTo(line);
    }

    @Test
    void keepsLineEndsAndEverythingElse() throws IOException {
        String text = "\"a,b\"\r\n\"c,d\"\r\r\nx\n\n\"e,\"\"f\"\"\"";
        StringWriter read = new StringWriter();
        try (UnwrappingReader reader = new UnwrappingReader(new StringReader(text))) {
            reader.transferTo(read);
        }
        assertThat(read).hasToString("a,b\r\nc,d\r\r\nx\n\ne,\"f\"");
    }

    @Test
    void handsOnAVeryLongLineInPieces() throws IOException {
        String text = "\"" + "x".repeat(3 << 20) + "\"\n";
        StringWriter read = new StringWriter();
        try (UnwrappingReader reader = new UnwrappingReader(new StringReader(text))) {
            reader.transferTo(read);
        }
        assertThat(read.toString().equals(text)).isTrue();
    }
}
