package com.isendu.contactimport;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.sink.RowOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows kept back while an import runs, to try options on once it has ended: the first ones with a problem of a value, and the
 * first ones without. Not thread-safe.
 */
final class TriedRows {

    private static final long MOST_CHARS = 2_000_000;

    private final List<SourceRecord> failing = new ArrayList<>();
    private final List<SourceRecord> sound = new ArrayList<>();
    private long chars;

    /** Keeps a row that is decided, if there is room for it. */
    void keep(Candidate candidate) {
        if (chars > MOST_CHARS) {
            return;
        }
        if (candidate.outcome() != RowOutcome.REJECTED && !dropsValue(candidate)) {
            keep(candidate, sound);
        } else if (candidate.errors().stream().allMatch(error -> error.field() != null)) {
            keep(candidate, failing);
        }
    }

    private void keep(Candidate candidate, List<SourceRecord> rows) {
        if (rows.size() < Advice.MAX_ROWS) {
            SourceRecord row = candidate.toRecord();
            rows.add(row);
            chars += row.cells().stream().mapToLong(String::length).sum();
        }
    }

    List<SourceRecord> failing() {
        return failing;
    }

    List<SourceRecord> sound() {
        return sound;
    }

    /** Tells whether a field has a problem, be it that its value was dropped for it. */
    static boolean hasTrouble(Candidate candidate, Field field) {
        return candidate.hasFailed(field)
                || candidate.warnings().stream()
                        .anyMatch(warning -> warning.code().equals(ErrorCode.VALUE_DROPPED)
                                && field.key().equals(warning.field()));
    }

    private static boolean dropsValue(Candidate candidate) {
        return candidate.warnings().stream().anyMatch(warning -> warning.code().equals(ErrorCode.VALUE_DROPPED));
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "TriedRows[" + failing.size() + " failing, " + sound.size() + " sound]";
    }
}
