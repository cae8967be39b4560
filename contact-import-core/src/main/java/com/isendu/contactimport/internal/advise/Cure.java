package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One option that is proven to bring most of the first rows in.
 *
 * @param cause why they fail without it
 * @param option its name in {@link ImportOptions}
 * @param found what it should say, as far as that is known
 * @param header the header text of the column in it; null where there is none
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
