package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.row.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one damaged byte costs: the rows it lies in or beside, and none beyond. */
final class Casualties {

    private Casualties() {}

    /**
     * Returns whether two files are read alike, so that only rows can differ: the damage is not in the header or the
     * charset.
     */
    static boolean areReadAlike(DamagedImport before, DamagedImport after) {
        return before.width() == after.width()
                && before.header().equals(after.header())
                && before.report().format().equals(after.report().format());
    }

    /**
     * The addresses of the contacts that were imported before and are not as they were now, though the damage lies
     * neither in their lines nor beside them. Whoever got the same address as another by the damage is not among them.
     */
    static List<String> beyond(int at, EncodedFile file, DamagedImport before, DamagedImport after) {
        int line = PhysicalLines.of(new String(file.bytes(), 0, at, file.charset()))
                .size();
        Map<String, String> now = after.stored().stream()
                .collect(Collectors.toMap(contact -> contact.contact().key(), after::valuesOf));
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < before.stored().size(); i++) {
            WitnessSink.Stored contact = before.stored().get(i);
            String key = contact.contact().key();
            if (!isBeside(line, i, before)
                    && !before.valuesOf(contact).equals(now.get(key))
                    && !isRepeated(key, after)
                    && !isGivenBy(line, key, after)) {
                lost.add(key);
            }
        }
        return lost;
    }

    private static boolean isBeside(int line, int index, DamagedImport done) {
        List<WitnessSink.Stored> stored = done.stored();
        long first = stored.get(index).position().line();
        long next = index + 1 < stored.size() ? stored.get(index + 1).position().line() : Long.MAX_VALUE;
        return first - 1 <= line && line <= next;
    }

    /** The row itself, which then repeats the damaged one, is skipped without a report if it adds nothing to it. */
    private static boolean isGivenBy(int line, String key, DamagedImport done) {
        return IntStream.range(0, done.stored().size())
                .filter(index -> isBeside(line, index, done))
                .anyMatch(index -> done.stored().get(index).contact().key().equals(key));
    }

    private static boolean isRepeated(String key, DamagedImport done) {
        return done.rejected().stream()
                .filter(Casualties::repeatsAnother)
                .anyMatch(row -> row.cells().contains(key));
    }

    private static boolean repeatsAnother(RejectedRow row) {
        return row.errors().stream().anyMatch(error -> error.code().equals(ErrorCode.DUPLICATE_IN_FILE));
    }
}
