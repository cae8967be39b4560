package com.isendu.contactimport.web.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows that the contact store refused. Their cells show no fault, so only the error CSV knows: they stay in
 * error until somebody changes them.
 */
@FunctionalInterface
public interface StoreFaults {

    /** Returns the row, with the faults that the store found if it is as the import left it. */
    CorrectionRow addTo(CorrectionRow row);

    /** Adds nothing, because the error CSV is not kept any more. */
    static StoreFaults unknown() {
        return row -> row;
    }

    /** Adds the recorded faults to the rows of an error CSV that nobody has changed. */
    static StoreFaults ofUnchanged() {
        return row -> row.isReady() ? row.with(row.recorded()) : row;
    }

    /** Adds the faults of an error CSV to the rows of a correction that are the same in both. */
    static StoreFaults of(CorrectionFile errors) {
        record Refused(int cells, List<RowFault> faults) {}
        Map<String, Refused> byNumber = new HashMap<>();
        errors.forEachUnderstood(row -> {
            if (row.isReady()) {
                byNumber.put(row.row(), new Refused(row.cells().hashCode(), row.recorded()));
            }
        });
        return row -> {
            Refused refused = byNumber.get(row.row());
            if (refused == null
                    || !row.isReady()
                    || refused.cells != row.cells().hashCode()) {
                return row;
            }
            return row.with(refused.faults);
        };
    }
}
