package com.isendu.contactimport.internal.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms a house number is written in. */
final class HouseNumber {

    /** Stands for a house that has no number. */
    static final String NONE = "SNC";

    /** Says that there is no number, {@code senza numero civico} or {@code sin número}. */
    static final String NO_NUMBER =
            "(?:s\\.? ?n\\.? ?c\\.?|s/n(?:[º°]|\\.?c\\.?)?|s\\.n\\.|senza(?: numero(?: civico)?)?)";

    /** Words that only announce the number. */
    static final String ANNOUNCED =
            "(?:n\\.?[º°o]|nr\\.?|nro\\.?|no\\.?|n\\.|n|n[uú]m\\.?|num[eé]ro|numero|civico|civ\\.?|hausnummer|hausnr\\.?|huisnummer|№|#)[:.]?";

    /** Digits with suffixes, ranges and entrances: {@code 12/A}, {@code 12 bis}, {@code 13-15}, {@code 7 1/2}, {@code 15 rosso}. */
    static final String FORM = "\\d{1,4}(?: ?[½¼¾]| 1/[234])?"
            + "(?: ?(?:bis|ter|quater|rosso|nero)\\b| ?\\p{L}(?!\\p{L})\\d{0,2})?"
            + "(?: ?[/+–-] ?(?:\\d{1,4}\\p{L}?|\\p{L}{1,3}|[IVX]{1,4})(?![\\p{L}\\d])){0,3}";

    /** The same before a street, where a letter on its own may be a point of the compass: {@code 10 N Main St}. */
    static final String FORM_FIRST =
            "\\d{1,5}(?: ?[½¼¾]| 1/[234])?(?:\\p{L}(?!\\p{L}))?(?: ?[/-] ?(?:\\d{1,5}\\p{L}?|\\p{L})(?!\\p{L})){0,2}"
                    + "(?: ?(?:\\p{L} )?(?:bis|ter|quater)\\b)?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NONE_DECLARED = Pattern.compile(NO_NUMBER, FLAGS);
    private static final Pattern AFTER_WORD = Pattern.compile(ANNOUNCED + " *(\\d.*)", FLAGS);

    private HouseNumber() {}

    /** Without the announcing word; the one way of saying that there is no number. */
    static String canonical(String text) {
        if (NONE_DECLARED.matcher(text).matches()) {
            return NONE;
        }
        Matcher announced = AFTER_WORD.matcher(text);
        return announced.matches() ? announced.group(1) : text;
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
