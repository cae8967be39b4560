package com.isendu.contactimport.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineWindowProperties {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\r", "\n", "\r\n", "a", "bc", "x".repeat(4000), "y".repeat(4095))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void takesEachPhysicalLineOnce(@ForAll("texts") String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineWindow window = new LineWindow(new StringReader(text))) {
            String[] expected = LINE_END.split(text, -1);
            for (int i = 0; i < expected.length; i++) {
                assertThat(window.line()).isEqualTo(i + 1);
                lines.add(window.takeLine());
            }
            assertThat(lines).containsExactly(expected);
            assertThat(window.read(new char[1], 0, 1)).isEqualTo(-1);
        }
    }

    @Property(tries = 200)
    void takesTheLineOfTheRecordWhateverWasReadAhead(
            @ForAll("texts") String text, @ForAll @IntRange(max = 40_000) int ahead) throws IOException {
        String[] lines = LINE_END.split(text, -1);
        try (LineWindow window = new LineWindow(new StringReader(text))) {
            char[] chars = new char[997];
            int read = 0;
            for (int count = 0; count >= 0 && read < ahead; read += count) {
                count = window.read(chars, 0, chars.length);
            }
            for (String line : lines) {
                assertThat(window.takeLine()).isEqualTo(line);
            }
        }
    }
}
