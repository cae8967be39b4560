package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that the columns of a source seem to contain, by headers and by cells. */
public final class ColumnMeanings {

    private static final double MOSTLY_EMAILS = 0.8;
    private static final double HALF = 0.5;

    private final List<Column> columns;
    private final List<List<String>> samples;
    private final boolean header;
    private final ContentGuesses contents;
    private final Map<Column, String> byHeader = new HashMap<>();

    public ColumnMeanings(List<Column> columns, List<List<String>> samples, boolean header, FieldSlots slots) {
        this.columns = columns;
        this.samples = samples;
        this.header = header;
        this.contents = new ContentGuesses(samples);
        if (header) {
            Assignment.of(HeaderGuesses.of(columns, slots).guesses())
                    .forEach(guess -> byHeader.put(
                            columns.get(guess.place()), guess.field().key()));
        }
    }

    /** Returns the key of the field that the header means, empty when it means none. */
    public String byHeader(Column column) {
        return byHeader.getOrDefault(column, "");
    }

    /** Returns the key of the field that the cells look like, empty when they look like none. */
    public String byCells(Column column) {
        return contents.guess(columns.indexOf(column))
                .map(Guess::field)
                .map(Field::key)
                .orElse("");
    }

    public boolean holdsEmails(Column column) {
        return sample(column).share(CellShape::isEmail) >= MOSTLY_EMAILS;
    }

    /** Returns whether the cells are surely no e-mail addresses, not even broken ones. */
    public boolean holdsNoEmails(Column column) {
        CellSample sample = sample(column);
        return sample.isEnough()
                && sample.share(CellShape::isEmail) < HALF
                && sample.share(CellShape::isNoAddressAtAll) >= HALF;
    }

    /** Returns whether the source has no header and this column no e-mails. */
    public boolean isWithoutHeaderAndEmails(Column column) {
        return !header && !holdsEmails(column);
    }

    private CellSample sample(Column column) {
        return CellSample.of(columns.indexOf(column), samples);
    }
}
