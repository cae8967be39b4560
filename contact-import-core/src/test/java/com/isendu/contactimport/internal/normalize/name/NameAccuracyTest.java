package com.isendu.contactimport.internal.normalize.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.internal.normalize.name.NameCorpus.NameColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the splitting of names on the labelled ones below {@code names}; their two halves are apart. */
class NameAccuracyTest {

    private static final double RIGHT = 0.97;
    private static final double RIGHT_ALONE = 0.95;
    private static final double SPLIT = 0.90;
    private static final int FEWEST_NAMES = 1_500;
    private static final int FEWEST_OF_A_COUNTRY = 65;

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "untouched"})
    void splitsNineOfTenNamesAndNearlyAllOfThemRight(String half) {
        Map<String, Score> byCountry = new TreeMap<>();
        Score all = new Score();
        NameCorpus.read(half).forEach((country, columns) -> {
            Score score = new Score();
            columns.forEach(score::add);
            byCountry.put(country, score);
            all.add(score);
        });
        print(half, byCountry, all);

        assertThat(all.right()).isGreaterThanOrEqualTo(RIGHT);
        assertThat(all.split()).isGreaterThanOrEqualTo(SPLIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "untouched"})
    void losesNoLetterOfAnyName(String half) {
        NameCorpus.read(half).values().stream().flatMap(List::stream).forEach(column -> {
            NameSplitter splitter = new NameSplitter(column.habit());
            for (LabelledName name : column.names()) {
                NameParts parts = splitter.split(name.cell(), name.country());
                assertThat(!LabelledName.isSplit(parts) || LabelledName.keepsLetters(name.cell(), parts))
                        .as(name.cell())
                        .isTrue();
            }
        });
    }

    @Test
    void measuresEnoughNamesOfEachCountry() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String half : List.of("tuning", "untouched")) {
            NameCorpus.read(half)
                    .forEach((country, columns) -> counts.merge(
                            country,
                            columns.stream()
                                    .mapToInt(column -> column.names().size())
                                    .sum(),
                            Integer::sum));
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(FEWEST_NAMES);
        assertThat(counts).hasSizeGreaterThanOrEqualTo(20);
        assertThat(counts.values()).allMatch(count -> count >= FEWEST_OF_A_COUNTRY);
    }

    /** A column of one cell has no habit: country and words decide. */
    @ParameterizedTest
    @ValueSource(strings = {"tuning", "untouched"})
    void splitsMostNamesThatStandAlone(String half) {
        Score all = new Score();
        NameCorpus.read(half).values().stream()
                .flatMap(List::stream)
                .forEach(column -> column.names().forEach(name -> all.add(new NameColumn("", List.of(name)))));
        print(half + ", each alone", Map.of(), all);

        assertThat(all.right()).isGreaterThanOrEqualTo(RIGHT_ALONE);
    }

    private static void print(String half, Map<String, Score> byCountry, Score all) {
        StringBuilder table = new StringBuilder("names, " + half + " half: country, names, split, right where split\n");
        byCountry.forEach((country, score) -> table.append(score.row(country)));
        System.out.print(table.append(all.row("all")));
        if (half.startsWith("tuning")) {
            all.wrong.forEach(System.out::println);
        }
    }

    /** How many of the names that are to be split were, and how many that were split are right. */
    private static final class Score {

        private int names;
        private int toSplit;
        private int splitOfThose;
        private int made;
        private int right;
        private final List<String> wrong = new ArrayList<>();

        void add(NameColumn column) {
            NameSplitter splitter = new NameSplitter(column.habit());
            column.names().forEach(name -> add(name, splitter.split(name.cell(), name.country()), column));
        }

        private void add(LabelledName name, NameParts parts, NameColumn column) {
            boolean split = LabelledName.isSplit(parts);
            names++;
            toSplit += name.isToSplit() ? 1 : 0;
            splitOfThose += name.isToSplit() && split ? 1 : 0;
            made += split ? 1 : 0;
            right += split && name.isRight(parts) ? 1 : 0;
            if (split ? !name.isRight(parts) : name.isToSplit()) {
                wrong.add((split ? "wrong " : "not   ") + name.country() + " "
                        + column.habit().word() + " " + name.cell() + " -> " + parts.firstName() + " | "
                        + parts.lastName() + " " + parts + " want " + name.first() + " | " + name.last());
            }
        }

        void add(Score other) {
            names += other.names;
            toSplit += other.toSplit;
            splitOfThose += other.splitOfThose;
            made += other.made;
            right += other.right;
            wrong.addAll(other.wrong);
        }

        double right() {
            return (double) right / made;
        }

        double split() {
            return (double) splitOfThose / toSplit;
        }

        String row(String country) {
            return String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f |%n", country, names, split(), right());
        }
    }
}
