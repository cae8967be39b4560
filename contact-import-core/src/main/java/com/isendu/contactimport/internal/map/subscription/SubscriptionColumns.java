package com.isendu.contactimport.internal.map.subscription;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader.Sense;
import com.isendu.contactimport.source.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of one subscription field: all of them are read, and one that says no decides. Immutable. */
public final class SubscriptionColumns {

    private final int[] indexes;
    private final boolean[] refusals;

    private SubscriptionColumns(int[] indexes, boolean[] refusals) {
        this.indexes = indexes;
        this.refusals = refusals;
    }

    /** The columns that a mapping links to the field. A header that says nothing is taken for a question that yes answers. */
    public static SubscriptionColumns of(List<Column> columns) {
        int[] indexes = columns.stream().mapToInt(Column::index).toArray();
        boolean[] refusals = new boolean[indexes.length];
        for (int i = 0; i < refusals.length; i++) {
            SubscriptionHeader header = SubscriptionHeader.of(columns.get(i).name());
            refusals[i] = header != null && header.sense() == Sense.REFUSAL;
        }
        return new SubscriptionColumns(indexes, refusals);
    }

    /** The column whose cell decides in a row, or -1 where none says anything. */
    public int decisive(List<String> cells) {
        int decisive = -1;
        Will strongest = Will.UNSAID;
        for (int i = 0; i < indexes.length; i++) {
            Will will = will(cells, i);
            if (will.compareTo(strongest) < 0) {
                strongest = will;
                decisive = indexes[i];
            }
        }
        return decisive;
    }

    /** What the field gets of the row: its canonical text, or the cell as it stands where it cannot be understood. */
    public @Nullable String text(List<String> cells, int column) {
        for (int i = 0; i < indexes.length; i++) {
            if (indexes[i] == column) {
                return text(will(cells, i), cells.get(column));
            }
        }
        return null;
    }

    private Will will(List<String> cells, int i) {
        return indexes[i] < cells.size() ? SubscriptionCell.read(cells.get(indexes[i]), refusals[i]) : Will.UNSAID;
    }

    private static @Nullable String text(Will will, String cell) {
        return switch (will) {
            case OPTED_OUT -> Contact.OPTED_OUT;
            case SUBSCRIBED -> Contact.SUBSCRIBED;
            case UNCLEAR -> cell;
            case UNSAID -> null;
        };
    }
}
