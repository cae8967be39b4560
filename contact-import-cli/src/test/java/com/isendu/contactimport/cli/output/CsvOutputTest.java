package com.isendu.contactimport.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvOutputTest {

    @Test
    void quotesWhereNeededOnly() {
        assertThat(record("plain", "a,b", "say \"x\"", "two\nlines", "cr\r", " blank ", ""))
                .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\", blank ,\n");
    }

    @Test
    void keepsCellsThatAreEmpty() {
        assertThat(record("", "", "")).isEqualTo(",,\n");
    }

    @Test
    void keepsRecordOfOneEmptyCell() {
        assertThat(record("")).isEqualTo("\"\"\n");
    }

    @Test
    void writesEachRecordAtOnce() {
        StringWriter out = new StringWriter();
        CsvOutput csv = new CsvOutput(out);

        csv.record(List.of("a"));
        out.write("between\n");
        csv.record(List.of("b"));

        assertThat(out).hasToString("a\nbetween\nb\n");
    }

    private static String record(String... cells) {
        StringWriter out = new StringWriter();
        new CsvOutput(out).record(List.of(cells));
        return out.toString();
    }
}
