package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.testkit.MessyCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Contact lists with everything that goes wrong in them: invalid values, repeated people, rows of another form. */
final class People {

    static final List<String> HEADER = List.of("email", "first name", "last name", "phone", "birthday", "notes");
    static final ColumnMapping MAPPING = ColumnMapping.builder()
            .map(ContactField.EMAIL, "email")
            .map(ContactField.FIRST_NAME, "first name")
            .map(ContactField.LAST_NAME, "last name")
            .map(ContactField.PHONE, "phone")
            .map(ContactField.BIRTHDAY, "birthday")
            .map(ContactField.NOTES, "notes")
            .build();
    /** The sink of {@link Trial} refuses who is called so. */
    static final String REFUSED = "Refused";

    private static final Arbitrary<String> EMAILS = mostly(
            List.of(
                    "a@example.com",
                    "A@Example.COM",
                    "b@example.com",
                    "c@example.com",
                    "d@example.com",
                    "e@example.com"),
            List.of("", "nobody", "x@example.com, y@example.com"));
    private static final Arbitrary<String> NAMES =
            mostly(List.of("Ada", "Eva", REFUSED), List.of("=1+1", "'quoted", "", "x".repeat(101), "tab\u0001"));
    private static final Arbitrary<String> PHONES =
            mostly(List.of("", "+39 333 123 4567"), List.of("333 1234567", "12", "3,93331E+11"));
    private static final Arbitrary<String> BIRTHDAYS =
            mostly(List.of("", "1990-02-28"), List.of("1990-02-30", "03/04/1990", "yesterday"));
    private static final List<String> MALFORMED =
            List.of("\"a@example.com\"x;Ada;;;;", "b@example.com;\"Eva\" B;;;;", "c@example.com;\"never closed;;;;");

    private People() {}

    /** Files with rows of any kind; three of the right width, so that the header is not at fault. */
    static Arbitrary<List<String>> lines() {
        Arbitrary<String> sound = row().map(People::line);
        Arbitrary<String> bent = Combinators.combine(
                        row(), Arbitraries.integers().between(1, 8))
                .as((cells, width) -> line(resized(cells, width)));
        Arbitrary<String> any =
                Arbitraries.frequencyOf(Tuple.of(10, sound), Tuple.of(1, bent), Tuple.of(1, Arbitraries.of(MALFORMED)));
        return Combinators.combine(sound.list().ofSize(3), any.list().ofMaxSize(15))
                .as((first, others) ->
                        Stream.concat(first.stream(), others.stream()).toList())
                .flatMap(People::withRepetitions);
    }

    private static Arbitrary<List<String>> withRepetitions(List<String> lines) {
        return Arbitraries.of(lines).list().ofMaxSize(5).map(again -> {
            List<String> all = new ArrayList<>(lines);
            all.addAll(again);
            return all;
        });
    }

    private static Arbitrary<String> mostly(List<String> right, List<String> wrong) {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(right)), Tuple.of(1, Arbitraries.of(wrong)));
    }

    /** Rows of the right width. */
    static Arbitrary<List<List<String>>> rows() {
        return row().list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<List<String>> row() {
        return Combinators.combine(
                        EMAILS,
                        NAMES,
                        Arbitraries.of("", "Rossi", "Bianchi"),
                        PHONES,
                        BIRTHDAYS,
                        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(1, MessyCsv.cells())))
                .as(List::of);
    }

    private static List<String> resized(List<String> cells, int width) {
        List<String> resized = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (resized.size() < width) {
            resized.add("surplus");
        }
        return resized;
    }

    /** A file with the header, semicolons and CRLF. */
    static String text(List<String> lines) {
        return line(HEADER) + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    static String line(List<String> cells) {
        return String.join(";", cells.stream().map(People::quoted).toList());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
