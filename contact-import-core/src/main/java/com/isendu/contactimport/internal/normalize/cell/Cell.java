package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value being normalised, with its candidate, which collects its errors.
 *
 * @param candidate the row
 * @param field the field
 * @param country the country whose rules apply to the row, or null if unknown
 */
public record Cell(
        Candidate candidate, Field field, @Nullable String country) {

    /** Adds a problem; the result is the null that a normaliser returns with it. */
    @Nullable
    public String fail(ErrorCode code) {
        return fail(code, Map.of());
    }

    /** Adds a problem with what its message needs to know; never a cell value. */
    @Nullable
    public String fail(ErrorCode code, Map<String, String> parameters) {
        candidate.invalid(field, code, parameters);
        return null;
    }

    /** Warns that the value is damaged, so that it replaces no stored one. */
    public void damaged(ErrorCode code) {
        warn(code, Map.of());
        candidate.damaged(field);
    }

    /** Warns that the value is left out because it cannot be read, where that is not worth the row. */
    public void leaveOut(ErrorCode code) {
        warn(ErrorCode.VALUE_DROPPED, Map.of("code", code.value()));
    }

    /** Returns the number of errors and warnings of the row. */
    public int findings() {
        return candidate.errors().size() + candidate.warnings().size();
    }

    /** Adds a warning. */
    public void warn(ErrorCode code, Map<String, String> parameters) {
        candidate.warn(field, code, parameters);
    }

    @Override
    public String toString() {
        return "Cell[" + field.key() + " of " + candidate + "]";
    }
}
