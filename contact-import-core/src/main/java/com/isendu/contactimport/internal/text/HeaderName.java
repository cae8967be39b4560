package com.isendu.contactimport.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a header text, so that case, accents, punctuation and blanks do not matter.
 */
public final class HeaderName {

    private static final char END_OF_ASCII = 0x80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}#+]+");

    private HeaderName() {}

    /**
     * Normalises a header text: NFKC, accents folded, lower case, everything but letters, digits, {@code #} and
     * {@code +} replaced by one blank.
     *
     * @param name a header text, possibly empty
     * @return the normalised name, empty when nothing is left
     */
    public static String normalize(String name) {
        String plain = normalizePlain(name);
        return plain == null ? normalizeAny(name) : plain;
    }

    /** Returns the same for a name of ASCII characters, in which nothing is to be folded; null for any other. */
    private static @Nullable String normalizePlain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= END_OF_ASCII) {
                return null;
            }
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '#' || c == '+') {
                if (blank && plain.length() > 0) {
                    plain.append(' ');
                }
                plain.append(lower);
                blank = false;
            } else {
                blank = true;
            }
        }
        return plain.toString();
    }

    /** Returns the same for any name; {@link #normalizePlain} is held against it. */
    static String normalizeAny(String name) {
        String folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTER_OR_DIGIT
                .matcher(folded.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
