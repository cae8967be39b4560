package com.isendu.contactimport.internal.map.subscription;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader.Sense;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.source.Column;
import java.util.List;

/** The columns of one subscription field. All of them are read, and a single "no" decides. Immutable. */
public final class SubscriptionColumns {

    private final int[] indexes;
    private final boolean[] refusals;

    private SubscriptionColumns(int[] indexes, boolean[] refusals) {
        this.indexes = indexes;
        this.refusals = refusals;
    }

    /**
     * Returns the columns that a mapping links to the field. An unspecific header is treated as a question that "yes"
     * answers.
     */
    public static SubscriptionColumns of(List<Column> columns) {
        int[] indexes = columns.stream().mapToInt(Column::index).toArray();
        boolean[] refusals = new boolean[indexes.length];
        for (int i = 0; i < refusals.length; i++) {
            SubscriptionHeader header = SubscriptionHeader.of(columns.get(i).name());
            refusals[i] = header != null && header.sense() == Sense.REFUSAL;
        }
        return new SubscriptionColumns(indexes, refusals);
    }

    /**
     * Sets the field to its canonical text, to the original cell if that is unclear, or to nothing if all columns are
     * blank.
     *
     * @param candidate the row
     * @param slot the field
     * @param cells the cells of the row
     */
    public void fill(Candidate candidate, int slot, List<String> cells) {
        Will strongest = Will.UNSAID;
        int decisive = indexes[0];
        for (int i = 0; i < indexes.length; i++) {
            boolean there = indexes[i] < cells.size();
            Will will = there ? SubscriptionCell.read(cells.get(indexes[i]), refusals[i]) : Will.UNSAID;
            if (will.compareTo(strongest) < 0) {
                strongest = will;
                decisive = indexes[i];
            }
        }
        String text = switch (strongest) {
            case OPTED_OUT -> Contact.OPTED_OUT;
            case SUBSCRIBED -> Contact.SUBSCRIBED;
            case UNCLEAR -> cells.get(decisive);
            case UNSAID -> null;
        };
        candidate.setAt(slot, text, decisive);
    }
}
