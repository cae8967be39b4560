package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineEndsProperties {

    @Property(tries = 5_000)
    void passesTheLinesThatALoopOverTheCharactersPasses(@ForAll("texts") String text) {
        List<Integer> starts = new ArrayList<>();
        LineEnds lines = new LineEnds(text);
        while (lines.pass()) {
            starts.add(lines.at());
        }
        assertThat(starts).isEqualTo(startsByLoop(text));
        assertThat(lines.pass()).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\r", "\n", "\r\n", "\n\r", "a", "è", "\u010D\u0A0D", "x".repeat(40))
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static List<Integer> startsByLoop(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean first = text.startsWith("\r\n", i);
            if (!first && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
                starts.add(i + 1);
            }
        }
        return starts;
    }
}
