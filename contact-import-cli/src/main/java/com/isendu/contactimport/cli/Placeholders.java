package com.isendu.contactimport.cli;

import java.util.regex.Pattern;

/** Placeholders that a sentence about a whole import cannot fill. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private Placeholders() {}

    static String blank(String sentence) {
        return PLACEHOLDER.matcher(sentence).replaceAll("…");
    }
}
