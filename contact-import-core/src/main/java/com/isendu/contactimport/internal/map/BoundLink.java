package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.phone.PhoneLine;
import com.isendu.contactimport.internal.map.subscription.SubscriptionColumns;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One field and the indexes of the cells that feed it. */
final class BoundLink {

    private final Field field;
    private final int slot;
    private final int[] indexes;
    private final Combine combine;
    private final @Nullable TypedChoice typed;
    private final List<PhoneLine> phones;
    private final @Nullable SubscriptionColumns subscription;

    /**
     * A link of some columns.
     *
     * @param field the field
     * @param slot its place in a candidate
     * @param indexes the columns, at least one
     * @param combine what the field gets of several
     * @param typed the choice by types of values, or null where no column has any
     * @param phones the numbers where some columns hold parts of them, else none; the columns are not looked at by
     *     themselves then
     * @param subscription how the columns are read where the field is a subscription, else null
     */
    BoundLink(
            Field field,
            int slot,
            int[] indexes,
            Combine combine,
            @Nullable TypedChoice typed,
            List<PhoneLine> phones,
            @Nullable SubscriptionColumns subscription) {
        this.field = field;
        this.slot = slot;
        this.indexes = indexes;
        this.combine = combine;
        this.typed = typed;
        this.phones = List.copyOf(phones);
        this.subscription = subscription;
    }

    Field field() {
        return field;
    }

    int firstColumn() {
        return indexes[0];
    }

    Stream<Integer> columns() {
        return IntStream.of(indexes).boxed();
    }

    /** Sets the field's text, null when all cells are blank, and the column to look at. */
    void fill(Candidate candidate, List<String> cells) {
        if (!phones.isEmpty()) {
            fillPhone(candidate, cells);
            return;
        }
        if (subscription != null) {
            subscription.fill(candidate, slot, cells);
            return;
        }
        int first = typed == null ? firstFilled(cells) : typed.choose(cells);
        int column = first < 0 ? indexes[0] : first;
        candidate.setAt(slot, first < 0 ? null : text(cells, first), column);
    }

    private void fillPhone(Candidate candidate, List<String> cells) {
        for (PhoneLine phone : phones) {
            String text = phone.text(cells);
            if (text != null) {
                candidate.setAt(slot, text, phone.number());
                return;
            }
        }
        candidate.setAt(slot, null, phones.get(0).number());
    }

    private int firstFilled(List<String> cells) {
        for (int index : indexes) {
            if (filled(cells, index) != null) {
                return index;
            }
        }
        return -1;
    }

    private String text(List<String> cells, int first) {
        return switch (combine) {
            case FIRST_NON_BLANK -> cells.get(first);
            case JOIN -> indexes.length == 1 ? cells.get(first) : joined(cells);
        };
    }

    private String joined(List<String> cells) {
        StringBuilder joined = new StringBuilder();
        for (int index : indexes) {
            String cell = filled(cells, index);
            if (cell != null) {
                joined.append(joined.isEmpty() ? "" : " ").append(cell.strip());
            }
        }
        return joined.toString();
    }

    static @Nullable String filled(List<String> cells, int index) {
        return index < cells.size() && !cells.get(index).isBlank() ? cells.get(index) : null;
    }
}
