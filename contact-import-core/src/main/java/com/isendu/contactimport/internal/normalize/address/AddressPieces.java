package com.isendu.contactimport.internal.normalize.address;

import org.jspecify.annotations.Nullable;

/** Removes separators from the pieces of an address line. */
final class AddressPieces {

    private static final String SEPARATORS = " ,;|-–—/";
    private static final String NUMBER_SEPARATORS = " .,;-/";
    private static final String MARKS = SEPARATORS + ".()[]";

    private AddressPieces() {}

    static String street(String piece) {
        return strip(piece, SEPARATORS);
    }

    static String number(String piece) {
        return strip(piece, NUMBER_SEPARATORS);
    }

    /** Returns the text before and after street and number, or null if there is none. */
    static @Nullable String addition(String before, String behind) {
        String first = part(before);
        String second = part(behind);
        if (first.isEmpty() || second.isEmpty()) {
            String only = first + second;
            return only.isEmpty() ? null : only;
        }
        return first + "; " + second;
    }

    private static String part(String piece) {
        if (strip(piece, MARKS).isEmpty()) {
            return "";
        }
        String bare = strip(piece, SEPARATORS);
        boolean inBrackets = bare.startsWith("(") && bare.indexOf(')') == bare.length() - 1;
        return inBrackets ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    private static String strip(String piece, String marks) {
        int start = 0;
        int end = piece.length();
        while (start < end && marks.indexOf(piece.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && marks.indexOf(piece.charAt(end - 1)) >= 0) {
            end--;
        }
        return piece.substring(start, end);
    }
}
