package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An option that cures most of the first rows, as a trial has shown.
 *
 * @param cause why the rows fail without it
 * @param option its name in {@link ImportOptions}
 * @param found the right value, as far as known
 * @param header the header text of the column in the value; null if there is none
 */
record Cure(
        ErrorCode cause,
        String option,
        String found,
        @Nullable String header) {

    /** Returns a column as people count and as spreadsheets call it. */
    static String place(Column column) {
        return (column.index() + 1) + " (" + Column.letters(column.index()) + ")";
    }

    RowsFailAlikeException of(CommonFault fault) {
        return new RowsFailAlikeException(
                cause,
                Map.of(
                        "rows", String.valueOf(fault.rows()),
                        "failing", String.valueOf(fault.failing()),
                        "error", fault.place().toString(),
                        "option", option,
                        "found", found),
                headers(fault));
    }

    private Map<String, String> headers(CommonFault fault) {
        Map<String, String> headers = new HashMap<>();
        if (header != null) {
            headers.put("found", header);
        }
        if (fault.header() != null) {
            headers.put("error", fault.header());
        }
        return headers;
    }

    /** Shows no header text. */
    @Override
    public String toString() {
        return "Cure[" + cause + ", " + option + "]";
    }
}
