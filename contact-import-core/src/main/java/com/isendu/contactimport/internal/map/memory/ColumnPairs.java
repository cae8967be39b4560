package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.ColumnMeanings;
import com.isendu.contactimport.internal.map.HeaderLikeness;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift.Likeness;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the column of a source for each remembered column: the one with the same name, or else the only similar one.
 */
final class ColumnPairs {

    private final List<Column> columns;
    private final ColumnMeanings meanings;
    private final Map<RememberedColumn, Column> now = new HashMap<>();
    private final Map<RememberedColumn, Likeness> likenesses = new HashMap<>();
    private final Set<Column> open;

    private ColumnPairs(List<Column> columns, ColumnMeanings meanings) {
        this.columns = columns;
        this.meanings = meanings;
        this.open = new HashSet<>(columns);
    }

    static ColumnPairs of(List<RememberedColumn> remembered, List<Column> columns, ColumnMeanings meanings) {
        ColumnPairs pairs = new ColumnPairs(columns, meanings);
        pairs.pair(remembered, Likeness.SAME_CONTENTS, pairs::areMovedEmails);
        remembered.forEach(pairs::pairByName);
        pairs.pair(remembered, Likeness.SIMILAR_HEADER, pairs::isWrittenAlike);
        pairs.pair(remembered, Likeness.SAME_MEANING, (before, column) -> before.feeds(meanings.byHeader(column)));
        pairs.pair(remembered, Likeness.SAME_CONTENTS, (before, column) -> before.feeds(meanings.byCells(column)));
        return pairs;
    }

    // Without a header, the name is only a position, and e-mail addresses in another position prove that the columns
    // have moved.
    private boolean areMovedEmails(RememberedColumn before, Column column) {
        return before.feeds(ContactField.EMAIL.key())
                && meanings.byCells(column).equals(ContactField.EMAIL.key())
                && before.ref()
                        .in(columns)
                        .filter(meanings::isWithoutHeaderAndEmails)
                        .isPresent();
    }

    private void pairByName(RememberedColumn before) {
        if (!now.containsKey(before)) {
            before.ref().in(columns).filter(open::contains).ifPresent(column -> pair(before, column));
        }
    }

    private void pair(RememberedColumn before, Column column) {
        now.put(before, column);
        open.remove(column);
    }

    private void pair(
            List<RememberedColumn> remembered, Likeness likeness, BiPredicate<RememberedColumn, Column> alike) {
        for (RememberedColumn before : remembered) {
            List<Column> likely =
                    open.stream().filter(column -> alike.test(before, column)).toList();
            if (!now.containsKey(before) && likely.size() == 1) {
                pair(before, likely.get(0));
                likenesses.put(before, likeness);
            }
        }
    }

    private boolean isWrittenAlike(RememberedColumn before, Column column) {
        String meaning = meanings.byHeader(column);
        boolean meansAnother = !meaning.isEmpty() && !before.fields().isEmpty() && !before.feeds(meaning);
        return !meansAnother && HeaderLikeness.alike(before.name(), column.name());
    }

    /** What the column has become, or null. */
    @Nullable
    Column now(RememberedColumn before) {
        return now.get(before);
    }

    /** Why a column of another name is thought to be the same; null where the name is the same. */
    @Nullable
    Likeness likeness(RememberedColumn before) {
        return likenesses.get(before);
    }

    /** Returns the columns that were not there before, in their order. */
    List<Column> added() {
        return columns.stream().filter(open::contains).toList();
    }
}
