package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.sink.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows kept back while an import runs, to try options on once it has ended: the first ones with a problem of a value, and the
 * first ones without. Not thread-safe.
 */
public final class TriedRows {

    private static final long MOST_CHARS = 2_000_000;

    private final List<SourceRecord> failing = new ArrayList<>();
    private final List<SourceRecord> sound = new ArrayList<>();
    private long chars;

    /** Keeps a row that is decided, if there is room for it. */
    public void keep(Candidate candidate) {
        boolean isSound = candidate.outcome() != RowOutcome.REJECTED && !dropsValue(candidate);
        List<SourceRecord> rows = isSound ? sound : failing;
        if (rows.size() < Advice.MAX_ROWS && chars <= MOST_CHARS && (isSound || failsByValues(candidate))) {
            SourceRecord row = candidate.toRecord();
            rows.add(row);
            chars += row.cells().stream().mapToLong(String::length).sum();
        }
    }

    private static boolean failsByValues(Candidate candidate) {
        return candidate.errors().stream().allMatch(error -> error.field() != null);
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
                || dropped(candidate).anyMatch(warning -> field.key().equals(warning.field()));
    }

    /** Asked of every row of an import: most have no warning. */
    private static boolean dropsValue(Candidate candidate) {
        return !candidate.warnings().isEmpty() && dropped(candidate).findAny().isPresent();
    }

    private static Stream<RowError> dropped(Candidate candidate) {
        return candidate.warnings().stream().filter(warning -> warning.code().equals(ErrorCode.VALUE_DROPPED));
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "TriedRows[" + failing.size() + " failing, " + sound.size() + " sound]";
    }
}
