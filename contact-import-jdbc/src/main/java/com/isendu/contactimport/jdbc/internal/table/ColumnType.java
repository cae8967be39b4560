package com.isendu.contactimport.jdbc.internal.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The type of a column.
 *
 * @param kind the kind of its values
 * @param name the type name of the database
 * @param size characters of a text, bits of an integer, digits of a decimal or binary number; 0 for no limit worth
 *     knowing
 * @param scale decimals of a decimal number
 * @param choices the values of an enumeration
 */
public record ColumnType(ColumnKind kind, String name, int size, int scale, List<String> choices) {

    /** A text without a limit. */
    public static final ColumnType TEXT = text(0);

    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    public ColumnType {
        choices = List.copyOf(choices);
    }

    /**
     * Texts.
     *
     * @param length the most characters, or 0
     */
    public static ColumnType text(int length) {
        return of(ColumnKind.TEXT, "VARCHAR", length);
    }

    public static ColumnType of(ColumnKind kind, String name, int size) {
        return new ColumnType(kind, name, size, 0, List.of());
    }

    /**
     * An enumeration.
     *
     * @param declaration as in {@code ENUM('a', 'b')}
     */
    public static ColumnType enumeration(String declaration) {
        List<String> labels = LABEL.matcher(declaration)
                .results()
                .map(label -> label.group(1).replace("''", "'"))
                .toList();
        return new ColumnType(ColumnKind.ENUM, declaration, 0, 0, labels);
    }
}
