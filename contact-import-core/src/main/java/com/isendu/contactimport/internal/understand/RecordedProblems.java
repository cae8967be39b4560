package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;

/**
 * Adds errors to the rows of an error CSV that an earlier import found outside their values, such as a duplicate of a
 * row that is not in the error CSV. Immutable and thread-safe.
 */
final class RecordedProblems {

    private final BoundMapping bound;

    RecordedProblems(BoundMapping bound) {
        this.bound = bound;
    }

    void join(SourceRecord record, Candidate candidate) {
        for (RowError error : record.recorded()) {
            boolean found = candidate.errors().stream().map(RowError::code).anyMatch(error.code()::equals);
            // A row may contradict an earlier one in several columns; what it shows itself it shows once.
            if (!found || error.code().equals(ErrorCode.DUPLICATE_CONTRADICTS)) {
                candidate.fail(withField(error, candidate));
            }
        }
    }

    /** An error CSV names the column only. */
    private RowError withField(RowError error, Candidate candidate) {
        if (error.code().equals(ErrorCode.DUPLICATE_IN_FILE)) {
            return new RowError(error.code(), candidate.keyField().key(), error.column(), error.parameters());
        }
        if (error.field() != null || error.column() == RowError.NO_COLUMN) {
            return error;
        }
        return bound.fields().stream()
                .filter(field -> candidate.value(field) != null && candidate.column(field) == error.column())
                .filter(field -> !candidate.isDerivedName(field))
                .map(Field::key)
                .sorted()
                .findFirst()
                .map(key -> new RowError(error.code(), key, error.column(), error.parameters()))
                .orElse(error);
    }
}
