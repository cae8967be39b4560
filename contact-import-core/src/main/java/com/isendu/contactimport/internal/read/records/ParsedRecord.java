package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as parsed, before its expected width is known.
 *
 * @param line the physical line it starts on, from 1
 * @param cells its cells; one empty cell for an empty line; for a malformed record its first physical line
 * @param fault the reason why it is malformed, or null
 */
public record ParsedRecord(
        long line, List<String> cells, @Nullable ErrorCode fault) {

    /** Returns whether the record could be parsed and holds anything. */
    public boolean isSound() {
        return fault == null && !isBlank();
    }

    /** Returns whether it is a physical line that could not be cut into cells. */
    boolean isLine() {
        return fault != null && cells.size() == 1;
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "ParsedRecord[line " + line + ", " + cells.size() + " cells]";
    }
}
