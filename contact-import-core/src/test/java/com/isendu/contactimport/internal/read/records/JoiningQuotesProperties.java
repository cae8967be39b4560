package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JoiningQuotesProperties {

    private final JoiningQuotes quotes = new JoiningQuotes('"');

    /** The same quotes see all records: what was in one says nothing about the next. */
    @Property(tries = 5_000)
    void joinWhereALaterCellEndsInWhatAnEarlierOneOpened(@ForAll("records") List<PassedCell> record) {
        quotes.reset();
        for (int i = 0; i < record.size(); i++) {
            pass(i, record.get(i));
        }
        String[] cells = record.stream().map(PassedCell::text).toArray(String[]::new);
        assertThat(quotes.haveJoined(cells)).isEqualTo(joinedByDefinition(record));
    }

    @Provide
    Arbitrary<List<PassedCell>> records() {
        return Arbitraries.of(
                        new PassedCell("", false),
                        new PassedCell("a", false),
                        new PassedCell("12\"", false),
                        new PassedCell("12\" screen", false),
                        new PassedCell("Rossi\"Bianchi", false),
                        new PassedCell(" Figli\"", false),
                        new PassedCell("\"", false),
                        new PassedCell("Rossi\"Bianchi", true),
                        new PassedCell(" Figli\"", true))
                .list()
                .ofMaxSize(6);
    }

    private void pass(int index, PassedCell cell) {
        if (cell.quoted()) {
            quotes.passQuoted(index);
        } else if (!cell.text().isEmpty()) {
            quotes.passUnquoted(cell.text().charAt(cell.text().length() - 1));
        }
    }

    private static boolean joinedByDefinition(List<PassedCell> record) {
        List<String> unquoted = record.stream()
                .filter(cell -> !cell.quoted())
                .map(PassedCell::text)
                .toList();
        for (int i = 0; i < unquoted.size(); i++) {
            boolean opens = unquoted.get(i).matches("[^\"]+\"\\S.*");
            if (opens && unquoted.subList(i + 1, unquoted.size()).stream().anyMatch(later -> later.endsWith("\""))) {
                return true;
            }
        }
        return false;
    }

    record PassedCell(String text, boolean quoted) {}
}
