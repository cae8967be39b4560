package com.isendu.contactimport.jdbc.internal.dialect;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of constraints in messages of databases that report them nowhere else. */
final class ConstraintName {

    private ConstraintName() {}

    /** Returns the first group of a pattern that is made so that it cannot match a value of the row, or null. */
    static @Nullable String first(Pattern pattern, SQLException exception) {
        if (!blamesConstraint(exception)) {
            return null;
        }
        Matcher name = pattern.matcher(Objects.requireNonNullElse(exception.getMessage(), ""));
        return name.find() ? name.group(1) : null;
    }

    private static boolean blamesConstraint(SQLException exception) {
        String state = exception.getSQLState();
        return state == null || state.startsWith("23");
    }
}
