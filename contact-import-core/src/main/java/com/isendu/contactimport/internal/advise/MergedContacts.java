package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that an import merges from several rows. A change that makes a value of one row valid may prevent
 * another row from being merged; both rows then look unchanged although their contact is not. Not thread-safe.
 */
final class MergedContacts {

    private final List<TriedRow> rows;
    private final Places places;
    /** Null until asked for. */
    private @Nullable List<Candidate> before;

    MergedContacts(List<TriedRow> rows, Places places) {
        this.rows = rows;
        this.places = places;
    }

    /** Returns whether all that was made of the rows is still made of them. */
    boolean areKeptBy(List<Candidate> after) {
        if (!places.mergeRows()) {
            return true;
        }
        if (before == null) {
            before = places.decidedWithoutChange(rows);
        }
        for (int row = 0; row < after.size(); row++) {
            if (!isKept(rows.get(row), before.get(row), after.get(row))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKept(TriedRow row, Candidate was, Candidate is) {
        return switch (row.fate()) {
            case STORED -> was.contact().equals(is.contact());
            case PARTLY_STORED -> holdsAllOf(was.contact(), is.contact());
            case SKIPPED, FAILING -> is.isClean() || !was.isClean();
            case REFUSED -> true;
        };
    }

    private boolean holdsAllOf(Contact was, Contact is) {
        for (Field field : places.slots().fields()) {
            String value = was.get(field);
            if (value != null && !value.equals(is.get(field))) {
                return false;
            }
        }
        return true;
    }
}
