package com.isendu.contactimport.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of CSV as the world writes it, for jqwik properties.
 *
 * <p>{@link #files()} are hard to read but right: quoted delimiters and line breaks, doubled quotes, quotes nobody
 * needed, blank rows, accents, any line end. {@link #damagedTexts()} have lost that innocence.
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
     * Header texts: {@code email} at any place among up to seven others, none twice.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<String>> headers() {
        return Arbitraries.of(HEADERS).set().ofMaxSize(7).flatMap(MessyCsv::withEmail);
    }

    /**
     * Cell values: blank, plain, with accents, with delimiters, quotes and line breaks inside.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> cells() {
        Arbitrary<String> messy = Combinators.combine(word(), Arbitraries.of(SEPARATORS), word())
                .as((left, separator, right) -> left + separator + right);
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(4, word()), Tuple.of(4, messy));
    }

    /**
     * Files without an error, of up to 20 records, beside what they hold.
     *
     * @return the arbitrary
     */
    public static Arbitrary<MessyFile> files() {
        return headers()
                .flatMap(header -> Combinators.combine(records(header), Arbitraries.of(';', ',', '\t', '|'), style())
                        .as((records, delimiter, style) -> write(header, records, delimiter, style)));
    }

    /**
     * Texts of {@link #files()} with one to five damages anywhere: a character lost, doubled or put in.
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

    /** One damage: at a fraction of the text, a character is taken away, doubled, or followed by something. */
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
