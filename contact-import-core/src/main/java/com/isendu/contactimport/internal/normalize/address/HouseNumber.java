package com.isendu.contactimport.internal.normalize.address;

import java.util.regex.Pattern;

/** The forms a house number is written in. */
public final class HouseNumber {

    /** Stands for a house that has no number. */
    static final String NONE = "SNC";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private HouseNumber() {}

    /** Returns a number without the word that announces it, or the canonical text for "no number". */
    static String canonical(String text) {
        if (AddressWords.of(null).sayNoNumber(text)) {
            return NONE;
        }
        return Character.isDigit(text.charAt(0)) ? text : withoutAnnouncer(AddressLine.of(text, null));
    }

    private static String withoutAnnouncer(AddressLine line) {
        int number = 0;
        while (line.has(number, AddressRole.NUMBER)) {
            number++;
        }
        return line.isNumber(number) ? line.text().substring(line.at(number).start()) : line.text();
    }

    public static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
