package com.isendu.contactimport.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SortedLinesTest {

    private static final SortedLines LINES = new SortedLines(SortedLines.bytesOf(
            Map.of("a", "first", "ab", "second\twith a tab", "\u00E8", "letter of two bytes", "z", "")));

    @Test
    void givesWhatStandsBehindTheTab() {
        assertThat(LINES.find("a")).isEqualTo("first");
        assertThat(LINES.find("ab")).isEqualTo("second\twith a tab");
        assertThat(LINES.find("\u00E8")).isEqualTo("letter of two bytes");
        assertThat(LINES.find("z")).isEmpty();
    }

    @Test
    void knowsNoOtherKey() {
        assertThat(LINES.find("")).isNull();
        assertThat(LINES.find("abc")).isNull();
        assertThat(LINES.find("a\tfirst")).isNull();
        assertThat(LINES.find("\uFFFF")).isNull();
        assertThat(new SortedLines(SortedLines.bytesOf(Map.of())).find("a")).isNull();
    }
}
