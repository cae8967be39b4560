package com.isendu.contactimport.internal.map.phone;

import com.isendu.contactimport.internal.map.phone.PhoneLine.Piece;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns with parts of phone numbers among those that feed a phone field. A calling code belongs to all
 * numbers after it up to the next calling code, an area code to the next number, and an extension to the previous one.
 */
public final class PhoneLines {

    private final List<Column> inSource;

    private PhoneLines(List<Column> columns) {
        this.inSource =
                columns.stream().sorted(Comparator.comparingInt(Column::index)).toList();
    }

    /** Returns the lines in the order of the columns; none where no column holds a part, or all do. */
    public static List<PhoneLine> of(List<Column> columns) {
        List<Column> numbers =
                columns.stream().filter(column -> part(column) == null).toList();
        if (numbers.isEmpty() || numbers.size() == columns.size()) {
            return List.of();
        }
        PhoneLines lines = new PhoneLines(columns);
        return numbers.stream().map(lines::line).toList();
    }

    private static @Nullable PhonePart part(Column column) {
        return PhoneParts.ofHeader(column.name());
    }

    private PhoneLine line(Column number) {
        int place = inSource.indexOf(number);
        List<Piece> before = new ArrayList<>();
        Column next = place > 0 ? inSource.get(place - 1) : number;
        boolean prefixed = isAny(next, Set.of(PhonePart.AREA_CODE, PhonePart.CALLING_OR_AREA_CODE));
        Column code = nearest(place, Set.of(PhonePart.CALLING_CODE, PhonePart.COUNTRY_OR_CALLING_CODE));
        if (code == null && !prefixed) {
            code = nearest(place, Set.of(PhonePart.CALLING_OR_AREA_CODE));
        }
        if (code != null) {
            add(before, code, false);
        }
        if (prefixed) {
            add(before, next, true);
        }
        Column after = place + 1 < inSource.size() ? inSource.get(place + 1) : number;
        return new PhoneLine(number.index(), before, part(after) == PhonePart.EXTENSION ? after.index() : -1);
    }

    private static void add(List<Piece> pieces, Column column, boolean next) {
        PhonePart part = part(column);
        if (part != null) {
            pieces.add(new Piece(column.index(), part, next));
        }
    }

    /** Returns the last one before the number, else the first one of all. */
    private @Nullable Column nearest(int place, Set<PhonePart> parts) {
        List<Column> codes =
                inSource.stream().filter(column -> isAny(column, parts)).toList();
        Column nearest = codes.isEmpty() ? null : codes.get(0);
        for (Column code : codes) {
            nearest = inSource.indexOf(code) < place ? code : nearest;
        }
        return nearest;
    }

    private static boolean isAny(Column column, Set<PhonePart> parts) {
        PhonePart part = part(column);
        return part != null && parts.contains(part);
    }
}
