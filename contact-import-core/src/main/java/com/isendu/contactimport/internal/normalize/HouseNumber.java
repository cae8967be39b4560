package com.isendu.contactimport.internal.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms a house number is written in. */
final class HouseNumber {

    /** Stands for a house that has no number. */
    static final String NONE = "SNC";

    /** Words that only announce the number. */
    private static final String ANNOUNCED =
            "(?:n\\.?[º°o]|nr\\.?|nro\\.?|no\\.?|n\\.|n|n[uú]m\\.?|num[eé]ro|numero|civico|civ\\.?|hausnummer|hausnr\\.?|huisnummer|№|#)[:.]?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern AFTER_WORD = Pattern.compile(ANNOUNCED + " *(\\d.*)", FLAGS);

    private HouseNumber() {}

    /** Without the announcing word; the one way of saying that there is no number. */
    static String canonical(String text) {
        if (AddressWords.of(null).sayNoNumber(text)) {
            return NONE;
        }
        Matcher announced = AFTER_WORD.matcher(text);
        return announced.matches() ? announced.group(1) : text;
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
