package com.isendu.contactimport.internal.normalize.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises long numbers that a spreadsheet has changed to scientific notation: {@code 3,93331E+11}. */
public final class ScientificNotation {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d)(?:[.,](\\d+))? ?[eE]\\+?(\\d{1,2})");

    private ScientificNotation() {}

    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    /** The number, if no digit was lost; else null. */
    public static @Nullable String allDigits(String text) {
        Matcher parts = FORM.matcher(text);
        boolean complete = parts.matches()
                && parts.group(2) != null
                && parts.group(2).length() == Integer.parseInt(parts.group(3));
        return complete ? parts.group(1) + parts.group(2) : null;
    }
}
