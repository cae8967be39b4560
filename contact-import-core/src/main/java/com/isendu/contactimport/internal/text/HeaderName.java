package com.isendu.contactimport.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reduces a header text to what identifies it, so that case, accents, punctuation and blanks do not matter.
 */
public final class HeaderName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}#+]+");

    private HeaderName() {}

    /**
     * Normalises a header text: NFKC, accents folded, lower case, everything but letters, digits, {@code #} and {@code +}
     * replaced by one blank.
     *
     * @param name a header text, possibly empty
     * @return the normalised name, empty when nothing is left
     */
    public static String normalize(String name) {
        String folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTER_OR_DIGIT
                .matcher(folded.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
