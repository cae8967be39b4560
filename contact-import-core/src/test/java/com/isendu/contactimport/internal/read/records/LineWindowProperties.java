package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
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

    /** Plays the parser: reads, begins records on lines it has got to, and at times finds one malformed. */
    @Property(tries = 2_000)
    void takesTheLineThatTheRecordStartsOnAndGoesOnBehindIt(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20_000) int chunk, @ForAll Random random)
            throws IOException {
        String[] lines = LINE_END.split(text, -1);
        try (LineWindow window = new LineWindow(new TrickleReader(text, chunk))) {
            int handed = 0;
            for (int record = 1; record <= lines.length; record++) {
                handed += readSome(window, text, handed, random);
                record += random.nextInt(lineBegun(text, handed) - record + 1);
                window.recordStarts(record);
                handed += random.nextBoolean() ? readSome(window, text, handed, random) : 0;

                assertThat(window.takeLine()).isEqualTo(lines[record - 1]);
                handed = offsetBehind(text, record);
                assertThat(window.line()).isEqualTo(Math.min(record + 1, lines.length));
            }
        }
    }

    private static int readSome(LineWindow window, String text, int from, Random random) throws IOException {
        char[] read = new char[1 + random.nextInt(random.nextBoolean() ? 5 : 20_000)];
        int count = Math.max(window.read(read, 0, read.length), 0);
        assertThat(new String(read, 0, count)).isEqualTo(text.substring(from, from + count));
        return count;
    }

    /**
     * The line that a parser is on which has read so far; it takes a CR for a line end before it knows what follows.
     */
    private static int lineBegun(String text, int handed) {
        return LINE_END.split(text.substring(0, handed), -1).length;
    }

    private static int offsetBehind(String text, int line) {
        Matcher lineEnd = LINE_END.matcher(text);
        for (int i = 0; i < line; i++) {
            if (!lineEnd.find()) {
                return text.length();
            }
        }
        return lineEnd.end();
    }
}
