package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import java.util.Map;
import java.util.TreeMap;

/**
 * The progress of undoing an import. It is stored with each step, so that a process that continues after a crash has
 * the total counts.
 *
 * @param removed contacts removed so far
 * @param restored contacts restored so far
 * @param kept contacts that could not be restored because another import has changed them; at the end, all contacts
 *     that are kept
 * @param finished whether there is nothing left to do
 */
public record UndoTally(long removed, long restored, long kept, boolean finished) {

    static final UndoTally BEGUN = new UndoTally(0, 0, 0, false);

    private static final String REMOVED = "removed";
    private static final String RESTORED = "restored";
    private static final String KEPT = "kept";
    private static final String FINISHED = "finished";

    static UndoTally of(String text) {
        Map<String, String> values = FlatJson.decode(text);
        return new UndoTally(
                Long.parseLong(values.getOrDefault(REMOVED, "0")),
                Long.parseLong(values.getOrDefault(RESTORED, "0")),
                Long.parseLong(values.getOrDefault(KEPT, "0")),
                Boolean.parseBoolean(values.get(FINISHED)));
    }

    String text() {
        return FlatJson.encode(new TreeMap<>(Map.of(
                REMOVED, String.valueOf(removed),
                RESTORED, String.valueOf(restored),
                KEPT, String.valueOf(kept),
                FINISHED, String.valueOf(finished))));
    }

    UndoTally plusRemoved(long more) {
        return new UndoTally(removed + more, restored, kept, finished);
    }

    UndoTally plusRestored(long more, long moreKept) {
        return new UndoTally(removed, restored + more, kept + moreKept, finished);
    }

    UndoTally finishedKeeping(long moreKept) {
        return new UndoTally(removed, restored, kept + moreKept, true);
    }
}
