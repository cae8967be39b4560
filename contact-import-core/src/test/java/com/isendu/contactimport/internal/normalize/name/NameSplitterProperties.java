package com.isendu.contactimport.internal.normalize.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.NameParts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a cell holds: no letter is lost, and the same cell gives the same parts. */
class NameSplitterProperties {

    private static final List<NameSplitter> SPLITTERS = List.of(
            new NameSplitter(NameHabit.UNKNOWN),
            new NameSplitter(new NameHabit(NameLanguage.IT, -60, false)),
            new NameSplitter(new NameHabit(NameLanguage.JA, 0, true)));

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word = Arbitraries.of(
                "Mario",
                "ROSSI",
                "ada",
                "de",
                "van",
                "der",
                "O'Brien",
                "D'Angelo",
                "Dott.",
                "Dott.ssa",
                "Dr.Anna",
                "Jr.",
                "PhD",
                "III",
                "M.",
                "J.K.",
                "Anna-Maria",
                "y",
                "e",
                "&",
                "GmbH",
                "(Verdi)",
                "\"Bob\"",
                "geb.",
                "Abdel",
                "bin",
                "Иванович",
                "Иван",
                "王",
                "田中",
                "김민준",
                "様",
                "・",
                "São",
                "é",
                "ß",
                "İ",
                "x",
                "12",
                "-",
                "'",
                ".",
                "Ph.D.",
                "S.r.l.",
                "Xyz");
        Arbitrary<String> gap = Arbitraries.of(" ", " ", " ", ", ", ",", "  ", "");
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(words -> gap.list().ofSize(words.size()).map(gaps -> joined(words, gaps)));
    }

    private static String joined(List<String> words, List<String> gaps) {
        StringBuilder text = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            text.append(gaps.get(i)).append(words.get(i));
        }
        return text.toString();
    }

    @Property(tries = 5_000)
    void losesNoLetter(@ForAll("names") String cell) {
        for (NameSplitter splitter : SPLITTERS) {
            for (String country : new String[] {"IT", "DE", "ES", "CN", "HU", "EG", "TR"}) {
                NameParts parts = splitter.split(cell, country);
                assertThat(!LabelledName.isSplit(parts) || LabelledName.keepsLetters(cell, parts))
                        .as(cell + " in " + country)
                        .isTrue();
            }
        }
    }

    @Property(tries = 1_000)
    void readsAnyTextAndTheSameTextTheSame(@ForAll String text) {
        String cell = text.strip();
        if (!cell.isEmpty()) {
            NameSplitter splitter = new NameSplitter(NameHabit.UNKNOWN);
            NameParts parts = splitter.split(cell, null);
            assertThat(splitter.split(cell, null)).isEqualTo(parts);
            assertThat(!LabelledName.isSplit(parts) || LabelledName.keepsLetters(cell, parts))
                    .isTrue();
        }
    }

    @Property(tries = 1_000)
    void makesNoDifferenceWhatCameBefore(@ForAll List<@From("names") String> cells) {
        NameSplitter remembering = new NameSplitter(NameHabit.UNKNOWN);
        for (String cell : cells) {
            assertThat(remembering.split(cell, "IT")).isEqualTo(new NameSplitter(NameHabit.UNKNOWN).split(cell, "IT"));
        }
    }
}
