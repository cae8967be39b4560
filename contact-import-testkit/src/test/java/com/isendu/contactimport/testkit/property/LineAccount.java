package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.row.RejectedRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where every physical line of a file went: into the store, into the error CSV, or nowhere for a reason that the report
 * gives. Counts lines on its own and compares letters and digits only, so that it needs to know nothing about how CSV
 * is read.
 */
final class LineAccount {

    private static final Set<ErrorCode> MALFORMED = Set.of(
            ErrorCode.QUOTE_NOT_CLOSED, ErrorCode.STRAY_QUOTE, ErrorCode.CSV_MALFORMED, ErrorCode.RECORD_TOO_LARGE);

    private static final Pattern ADDRESS_IN_A_CELL =
            Pattern.compile("(^|[\\t;,|\"])person\\d+@example\\.com($|[\\t;,|\"])");

    private final DamagedImport imported;
    private final List<String> lines;
    private final String header;
    private final List<Entry> entries = new ArrayList<>();
    private int repetitions;

    private LineAccount(byte[] bytes, DamagedImport imported) {
        this.imported = imported;
        this.lines = PhysicalLines.ofData(
                new String(bytes, imported.report().format().charset()));
        this.header = essence(String.join("", imported.header()));
        imported.stored()
                .forEach(contact -> entries.add(new Entry(
                        contact.position().line(),
                        contact.position().record(),
                        essence(imported.valuesOf(contact)),
                        true)));
        imported.rejected()
                .forEach(row -> entries.add(new Entry(
                        row.position().line(), row.position().record(), essence(String.join("", row.cells())), false)));
        entries.sort(Comparator.comparingLong(Entry::record));
    }

    /** A record that is known to have become something. */
    private record Entry(long line, long record, String essence, boolean stored) {}

    static void settle(byte[] bytes, DamagedImport imported) {
        LineAccount account = new LineAccount(bytes, imported);
        account.countsConserve();
        account.errorCsvHoldsTheRejectedRows();
        account.malformedRowsAreVerbatim();
        account.everyLineIsAccountedFor();
    }

    private void countsConserve() {
        ImportCounts counts = imported.report().counts();
        assertThat(counts.created()).isEqualTo(imported.stored().size());
        assertThat(counts.rejected()).isEqualTo(imported.rejected().size());
        assertThat(counts.records()).isEqualTo(counts.created() + counts.skipped() + counts.rejected());
    }

    private void errorCsvHoldsTheRejectedRows() {
        char delimiter = imported.report().format().dialect().delimiter();
        List<List<String>> rows = PlainReader.rows(imported.errorCsv(), delimiter);
        assertThat(rows)
                .hasSize(imported.rejected().isEmpty() ? 0 : imported.rejected().size() + 1);
        for (int i = 1; i < rows.size(); i++) {
            int reserved = rows.get(0).size() - ReservedColumns.NAMES.size();
            RejectedRow row = imported.rejected().get(i - 1);
            List<String> cells = new ArrayList<>(rows.get(i));
            assertThat(cells.get(reserved))
                    .isEqualTo(String.valueOf(row.position().row()));
            cells.subList(reserved, reserved + ReservedColumns.NAMES.size()).clear();
            assertThat(stripped(cells.stream().map(LineAccount::unguarded).toList()))
                    .isEqualTo(stripped(row.cells()));
        }
    }

    /** All there is to see: the values are invented. */
    @Override
    public String toString() {
        return imported.report() + "\n" + imported.report().format() + "\n" + String.join("\n", lines) + "\n" + entries
                + "\n" + imported.errorCsv();
    }

    private static String unguarded(String cell) {
        return cell.replaceAll("(?<![^,;\\t\\r\\n])'", "");
    }

    private static List<String> stripped(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private void malformedRowsAreVerbatim() {
        for (RejectedRow row : imported.rejected()) {
            boolean oneLine = row.cells().size() == 1
                    && MALFORMED.contains(row.errors().get(0).code());
            if (oneLine) {
                assertThat(withoutMark(row.cells().get(0)))
                        .isEqualTo(withoutMark(lines.get((int) row.position().line() - 1)));
            }
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void everyLineIsAccountedFor() {
        int skipped = imported.report().format().skippedLines();
        long first = entries.isEmpty() ? lines.size() + 1 : entries.get(0).line();
        String before = textBetween(skipped, first);
        if (imported.report().format().headerRows() > 1) {
            // They are joined column by column.
            assertThat(before.chars().sorted().boxed().toList())
                    .isEqualTo(header.chars().sorted().boxed().toList());
        } else {
            assertThat(before).as("header%n%s", this).startsWith(header);
            explain(before.substring(header.length()));
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            long next = i + 1 < entries.size() ? entries.get(i + 1).line() : lines.size() + 1;
            String text = textBetween(entry.line() - 1, next);
            assertThat(text).as("%s%n%s", entry, this).startsWith(entry.essence());
            explain(text.substring(entry.essence().length()));
        }
        assertThat(repetitions)
                .isLessThanOrEqualTo((int) imported.report().counts().skipped());
        skippedLinesAreReported(skipped);
    }

    /** Lines, counted from 0, up to before the one counted from 1. */
    private String textBetween(long from, long before) {
        return essence(lines.subList((int) from, (int) Math.max(from, before - 1)).stream()
                .collect(Collectors.joining("\n")));
    }

    /**
     * What stands between two records that became something: the header once more, or a contact that was there before.
     */
    private void explain(String text) {
        String rest = text;
        while (!rest.isEmpty()) {
            String remaining = rest;
            boolean repeatsHeader = !header.isEmpty() && rest.startsWith(header) && warned(ErrorCode.HEADER_REPEATED);
            String known = repeatsHeader
                    ? header
                    : Stream.concat(entries.stream().filter(Entry::stored).map(Entry::essence), addresses())
                            .filter(essence -> !essence.isEmpty() && remaining.startsWith(essence))
                            .max(Comparator.comparingInt(String::length))
                            .orElse("");
            assertThat(known).as("lost: %s%n%s", rest, this).isNotEmpty();
            repetitions += repeatsHeader ? 0 : 1;
            rest = rest.substring(known.length());
        }
    }

    /** A row with no more than the address of a stored contact adds nothing to it, and is skipped. */
    private Stream<String> addresses() {
        return imported.stored().stream()
                .map(contact -> essence(contact.contact().key()));
    }

    private void skippedLinesAreReported(int skipped) {
        List<String> before = lines.subList(0, skipped);
        boolean separator = !before.isEmpty() && before.get(0).contains("sep=");
        String rest = essence(String.join("", separator ? before.subList(1, skipped) : before));
        assertThat(rest.isEmpty() || warned(ErrorCode.LINES_SKIPPED))
                .as("lines before the header are reported")
                .isTrue();
        assertThat(before)
                .as("nobody is in them%n%s", this)
                .noneMatch(line -> ADDRESS_IN_A_CELL.matcher(line).find());
    }

    private boolean warned(ErrorCode code) {
        return imported.report().fileWarnings().stream()
                .anyMatch(warning -> warning.code().equals(code));
    }

    /**
     * Letters and digits: what CSV puts around cells, and what is tidied in a value, is none of them; accents neither.
     */
    static String essence(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
