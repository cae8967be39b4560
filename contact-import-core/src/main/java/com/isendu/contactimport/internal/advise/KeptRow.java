package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.advise.TriedRow.Fate;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored part of a decided row.
 *
 * @param record the row as read
 * @param fate the outcome of the row
 * @param key the key of its contact, or null
 * @param errors its errors
 * @param warnings its warnings
 */
record KeptRow(SourceRecord record, Fate fate, @Nullable String key, List<RowError> errors, List<RowError> warnings) {

    static KeptRow of(SourceRecord record, Candidate decided, Fate fate) {
        return new KeptRow(record, fate, decided.key(), decided.errors(), decided.warnings());
    }

    /** Returns whether a field has an error or its value was dropped. */
    boolean hasTrouble(Field field) {
        return hasTrouble(errors, warnings, field);
    }

    /** Returns whether a field of a candidate has an error or its value was dropped. */
    static boolean hasTrouble(Candidate candidate, Field field) {
        return hasTrouble(candidate.errors(), candidate.warnings(), field);
    }

    private static boolean hasTrouble(List<RowError> errors, List<RowError> warnings, Field field) {
        for (RowError error : errors) {
            if (field.key().equals(error.field())) {
                return true;
            }
        }
        for (RowError warning : warnings) {
            if (isDropped(warning) && field.key().equals(warning.field())) {
                return true;
            }
        }
        return false;
    }

    static boolean isDropped(RowError warning) {
        return warning.code().equals(ErrorCode.VALUE_DROPPED);
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "KeptRow[" + record + ", " + fate + "]";
    }
}
