package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.RecordParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects where the width of the records changes permanently, by looking ahead from the first record with another
 * width.
 */
final class SecondTable {

    private static final int ROWS_AHEAD = 20;
    private static final int FEWEST_ROWS = 5;
    private static final int FEWEST_ROWS_OF_FIRST_TABLE = 3;

    private final RecordParser parser;
    private final WidthRule widths;
    private final Deque<ParsedRecord> ahead = new ArrayDeque<>();
    private long soundRows;

    SecondTable(RecordParser parser, WidthRule widths) {
        this.parser = parser;
        this.widths = widths;
    }

    /** The next record, one that was looked at before or a new one; null at the end. */
    @Nullable
    ParsedRecord next() {
        return ahead.isEmpty() ? parser.next() : ahead.poll();
    }

    /**
     * Returns whether a second table begins with the record that {@link #next()} gave last. A sound file is never
     * looked ahead in: only a row that is in error for its width can be the first of another table.
     */
    boolean beginsWith(ParsedRecord parsed) {
        if (parsed.fault() != null) {
            return false;
        }
        if (parsed.cells().size() == widths.width()) {
            soundRows++;
            return false;
        }
        return soundRows >= FEWEST_ROWS_OF_FIRST_TABLE
                && !widths.fit(parsed.cells()).errors().isEmpty()
                && isFollowedByItsLike(parsed.cells().size());
    }

    /** Reports whether there were enough rows before for another table to begin. */
    boolean isBehindFirstRows() {
        return soundRows >= FEWEST_ROWS_OF_FIRST_TABLE;
    }

    /** The records begin in the middle of a table, behind a row as wide as it. */
    void beginsBehindFirstRows() {
        soundRows = FEWEST_ROWS_OF_FIRST_TABLE;
        parser.beginsBehind(widths.width());
    }

    private boolean isFollowedByItsLike(int width) {
        ParsedRecord next = ahead.size() < ROWS_AHEAD ? parser.next() : null;
        while (next != null) {
            ahead.add(next);
            next = ahead.size() < ROWS_AHEAD ? parser.next() : null;
        }
        List<ParsedRecord> rows =
                ahead.stream().filter(record -> !record.isBlank()).toList();
        return rows.size() + 1 >= FEWEST_ROWS
                && rows.stream()
                        .allMatch(row -> row.fault() == null && row.cells().size() == width);
    }
}
