package com.isendu.contactimport.jdbc.internal.table;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Validates names of tables and columns in statements: letters, digits and underscores, not quoted. They come from the
 * configuration of the host, never from a file, but are validated anyway.
 */
public final class SqlName {

    private static final int MAX_LENGTH = 63;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SqlName() {}

    /**
     * Whether a name means the same in a statement where it is not quoted, in a database that folds names to lower
     * case.
     */
    public static boolean isFolded(String name) {
        return NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
    }

    public static String checked(String name, String what) {
        return checked(name, what, MAX_LENGTH);
    }

    public static String checked(String name, String what, int maxLength) {
        Objects.requireNonNull(name, what);
        if (name.length() > maxLength || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to " + maxLength + " letters, digits and underscores, the first no digit");
        }
        return name;
    }
}
