package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.regex.Pattern;

/** Classifies a word of an address line by its form. Patterns are applied to single words with digits only. */
public final class AddressShapes {

    private static final int LONGEST_PLAIN = 5;
    private static final int LONGEST_NUMBER = 20;
    private static final String LETTER = "[\\p{L}&&[^ªº]]";
    private static final String SUFFIX = "(?:[½¼¾]|" + LETTER + "{1,2}\\d{0,3}|[IVX]{2,4}|bis|ter|quater)?";
    private static final Pattern NUMBER = HouseNumber.pattern("(?:[1-9]\\d{0,4}(?:[.,]\\d{1,3})?|0[.,]\\d{1,3})"
            + SUFFIX + "(?:[/:+\\-–\\\\](?:\\d{1,5}" + SUFFIX + "|" + LETTER + "{1,4}\\d{0,3}))*[/\\-–]?\\.?");
    private static final Pattern GRID = Pattern.compile("[NSEW]\\d{1,4}[NSEW]\\d{1,5}");
    private static final Pattern CONTINUED =
            HouseNumber.pattern("[/+\\-–](?:\\d{1,5}" + LETTER + "{0,2}|" + LETTER + ")(?:[/\\-]\\w{1,4})*\\.?");
    private static final Pattern ORDINAL = HouseNumber.pattern(
            "\\d{1,3}(?:st|nd|rd|th|er|re|de|ste|ème|eme|ère|a?\\.?[ªº°]\\.?(?:\\d{1,2}\\.?[ªº°]?|\\p{L})?)");

    private AddressShapes() {}

    public static Kind kind(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return ofDigits(word);
        }
        if (word.length() == 1 && (first == '/' || Character.getType(first) == Character.DASH_PUNCTUATION)) {
            return Kind.DASH;
        }
        return isGrid(word) ? Kind.NUMBER : Kind.WORD;
    }

    /** {@code N6W23001}; many words begin with such a letter, but few continue with a digit. */
    private static boolean isGrid(String word) {
        return word.length() > 1
                && Character.isDigit(word.charAt(1))
                && "NSEW".indexOf(word.charAt(0)) >= 0
                && GRID.matcher(word).matches();
    }

    private static Kind ofDigits(String word) {
        if (!Character.isDigit(word.charAt(word.length() - 1))
                && ORDINAL.matcher(word).matches()) {
            return Kind.ORDINAL;
        }
        return isNumber(word) ? Kind.NUMBER : Kind.WORD;
    }

    /** Returns whether a word has the form of a house number: {@code 12/A}, {@code 13-15}, {@code 12bis}. */
    public static boolean isNumber(String word) {
        return isPlain(word)
                || (word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches());
    }

    private static boolean isPlain(String word) {
        return word.length() <= LONGEST_PLAIN && word.charAt(0) != '0' && Characters.isDigits(word);
    }

    /** Returns whether a word goes on with the number before it: {@code 12 /A}. */
    public static boolean continuesNumber(String word) {
        return "/+-–".indexOf(word.charAt(0)) >= 0 && CONTINUED.matcher(word).matches();
    }
}
