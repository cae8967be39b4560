package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void quotesWhereNeededOnly() {
        assertThat(CsvLine.of(List.of("plain", "a,b", "say \"x\"", "two\nlines", "cr\r", " blank ", "")))
                .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\", blank ,\n");
    }

    @Test
    void keepsCellsThatAreEmpty() {
        assertThat(CsvLine.of(List.of("", "", ""))).isEqualTo(",,\n");
    }

    @Test
    void keepsRecordOfOneEmptyCell() {
        assertThat(CsvLine.of(List.of(""))).isEqualTo("\"\"\n");
    }
}
