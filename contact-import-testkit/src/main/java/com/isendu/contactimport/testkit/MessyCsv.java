package com.isendu.contactimport.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of CSV with the irregularities of real files, for jqwik properties.
 *
 * <p>{@link #files()} are valid but hard to read: quoted delimiters and line breaks, doubled quotes, unnecessary
 * quotes, blank rows, accents and all line ends. {@link #damagedTexts()} may be invalid.
 */
public final class MessyCsv {

    private static final List<String> HEADERS = List.of(
            "first name", "last name", "phone", "company", "address", "city", "notes", "shoe size", "Größe", "città");
    private static final List<String> WORDS = List.of(
            "Ada",
            "Łukasz",
            "D'Angelo",
            "Müller",
            "São Paulo",
            "東京",
            "\uD83D\uDE00",
            "12\" screen",
            "0",
            "-1",
            "=1+1",
            "a b");
    private static final List<String> SEPARATORS =
            List.of(";", ",", "\t", "|", "\"", "\"\"", "\n", "\r\n", " ", "'", "");
    private static final List<String> DAMAGE =
            List.of("\"", "\"\"", ";", ",", "\n", "\r", "\r\n", "\u0000", "\uFEFF", "\uFFFD", "sep=;", "\t", "'");
    private static final int MAX_RECORDS = 20;
    private static final int MAX_DAMAGES = 5;

    private MessyCsv() {}

    /**
     * Returns headers: {@code email} in any position among up to seven other distinct texts.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<String>> headers() {
        return Arbitraries.of(HEADERS).set().ofMaxSize(7).flatMap(MessyCsv::withEmail);
    }

    /**
     * Returns cell values: blank, plain, and with accents, delimiters, quotes or line breaks.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> cells() {
        Arbitrary<String> messy = Combinators.combine(word(), Arbitraries.of(SEPARATORS), word())
                .as((left, separator, right) -> left + separator + right);
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(4, word()), Tuple.of(4, messy));
    }

    /**
     * Returns valid files of up to 20 records, together with their content.
     *
     * @return the arbitrary
     */
    public static Arbitrary<MessyFile> files() {
        return headers()
                .flatMap(header -> Combinators.combine(records(header), Arbitraries.of(';', ',', '\t', '|'), style())
                        .as((records, delimiter, style) -> write(header, records, delimiter, style)));
    }

    /**
     * Returns texts of {@link #files()} with one to five random changes: a character is removed, doubled or inserted.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> damagedTexts() {
        Arbitrary<List<Damage>> damages = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(DAMAGE))
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MAX_DAMAGES);
        return Combinators.combine(files(), damages).as((file, all) -> {
            String text = file.text();
            for (Damage damage : all) {
                text = damage.of(text);
            }
            return text;
        });
    }

    private static Arbitrary<String> word() {
        return Arbitraries.of(WORDS);
    }

    private static Arbitrary<List<String>> withEmail(Set<String> others) {
        return Arbitraries.integers().between(0, others.size()).map(at -> {
            List<String> header = new ArrayList<>(others);
            header.add(at, "email");
            return header;
        });
    }

    private static Arbitrary<List<List<String>>> records(List<String> header) {
        Arbitrary<List<List<String>>> cells =
                cells().list().ofSize(header.size()).list().ofMinSize(1).ofMaxSize(MAX_RECORDS);
        int email = header.indexOf("email");
        return cells.map(rows -> withAddresses(rows, email));
    }

    private static List<List<String>> withAddresses(List<List<String>> rows, int email) {
        List<List<String>> records = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> record = new ArrayList<>(row);
            record.set(email, "person" + records.size() + "@example.com");
            records.add(record);
        }
        return records;
    }

    private static Arbitrary<MessyStyle> style() {
        return Combinators.combine(
                        Arbitraries.of("\n", "\r\n", "\r"), Arbitraries.randoms(), Arbitraries.of(true, false))
                .as((lineEnd, random, lastLineEnds) -> new MessyStyle(lineEnd, random.nextLong(), lastLineEnds));
    }

    private static MessyFile write(List<String> header, List<List<String>> records, char delimiter, MessyStyle style) {
        MessyWriter writer = new MessyWriter(delimiter, style);
        writer.header(header);
        records.forEach(writer::record);
        return new MessyFile(writer.text(), delimiter, header, records, writer.blankRows());
    }

    /**
     * One random change: at a fraction of the text, a character is removed, doubled or followed by an inserted text.
     */
    private record Damage(double fraction, int kind, String inserted) {

        String of(String text) {
            if (text.isEmpty()) {
                return inserted;
            }
            int at = (int) (fraction * (text.length() - 1));
            String tail = text.substring(at + 1);
            return switch (kind) {
                case 0 -> text.substring(0, at) + tail;
                case 1 -> text.substring(0, at + 1) + text.substring(at);
                default -> text.substring(0, at + 1) + inserted + tail;
            };
        }
    }
}
