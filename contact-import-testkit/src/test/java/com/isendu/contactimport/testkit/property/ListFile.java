package com.isendu.contactimport.testkit.property;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A list of people with hardly anything but their addresses, and stray quotes in it: the form in which two quotes that
 * belong to nobody make one sound cell of everybody between them.
 *
 * @param lines the lines, the header among them
 * @param emailColumn where the addresses are
 * @param lineEnd what ends a line
 */
record ListFile(List<String> lines, int emailColumn, String lineEnd) {

    private enum Shape {
        ADDRESS("email", "%s", 0, ""),
        ADDRESS_WITHOUT_HEADER("", "%s", 0, ""),
        ADDRESS_WITH_NAME("email", "Person <%s>", 0, ""),
        ADDRESS_AND_NAME("email;first name", "%s;Ada", 0, ";"),
        NAME_AND_ADDRESS("first name,email", "Ada,%s", 1, ","),
        NAME_AND_ADDRESS_WITHOUT_HEADER("", "Ada\t%s", 1, "\t"),
        ADDRESS_AND_BLANK("email|notes", "%s|", 0, "|"),
        THREE("first name;email;city", "Ada;%s;Roma", 1, ";"),
        QUOTED("\"email\",\"first name\"", "\"%s\",\"Ada\"", 0, ",");

        private final String header;
        private final String row;
        private final int emailColumn;
        private final String delimiter;

        Shape(String header, String row, int emailColumn, String delimiter) {
            this.header = header;
            this.row = row;
            this.emailColumn = emailColumn;
            this.delimiter = delimiter;
        }
    }

    /**
     * A stray quote.
     *
     * @param place in which line, in ten-thousandths of them
     * @param spot where in the line: at its start, at its end, before or behind a delimiter
     */
    private record Quote(int place, int spot) {

        String in(String line, String delimiter) {
            int cut = delimiter.isEmpty() ? -1 : line.indexOf(delimiter);
            return switch (cut < 0 ? spot % 2 : spot) {
                case 0 -> "\"" + line;
                case 1 -> line + "\"";
                case 2 -> line.substring(0, cut) + "\"" + line.substring(cut);
                default -> line.substring(0, cut + 1) + "\"" + line.substring(cut + 1);
            };
        }
    }

    static Arbitrary<ListFile> any() {
        Arbitrary<List<Quote>> quotes = Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 3))
                .as(Quote::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.of(Shape.values()),
                        Arbitraries.integers().between(2, 60),
                        quotes,
                        Arbitraries.of("\n", "\r\n", "\r"))
                .as(ListFile::of);
    }

    private static ListFile of(Shape shape, int people, List<Quote> quotes, String lineEnd) {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            lines.add(String.format(shape.row, "person" + person + "@example.com"));
        }
        for (Quote quote : quotes) {
            int at = quote.place * people / 10_000;
            lines.set(at, quote.in(lines.get(at), shape.delimiter));
        }
        if (!shape.header.isEmpty()) {
            lines.add(0, shape.header);
        }
        return new ListFile(lines, shape.emailColumn, lineEnd);
    }

    byte[] bytes() {
        return (String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
    }

    /** So that a failure shows what was read. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
