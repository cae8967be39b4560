package com.isendu.contactimport.cli.output;

import java.util.regex.Pattern;

/** Placeholders that a sentence about a whole import cannot fill. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private Placeholders() {}

    public static String blank(String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll("…");
    }
}
