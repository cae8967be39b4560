package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.place.Countries;
import com.isendu.contactimport.internal.normalize.place.Regions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The country in an address: at its end, {@code Italia}, or before its postcode, {@code D-10115}.
 *
 * @param code ISO 3166-1 alpha-2 code
 * @param start where the name or the separator before it starts; the end of the text if the country is before the
 *     postcode
 */
record NamedCountry(String code, int start) {

    private static final int MOST_WORDS = 4;
    private static final int CODE_LENGTH = 2;
    private static final Map<String, String> MARKS =
            Map.of("D", "DE", "DE", "DE", "I", "IT", "IT", "IT", "F", "FR", "FR", "FR", "E", "ES", "ES", "ES");

    /**
     * Finds the country of an address.
     *
     * @param text the address
     * @param given the country by which the row is read, or null; a code of two letters may say the same
     * @return the country, or null if none is named
     */
    static @Nullable NamedCountry in(String text, @Nullable String given) {
        NamedCountry behind = atEnd(text, given);
        return behind == null ? beforePostcode(text) : behind;
    }

    /** The longest name at the end: {@code United States of America} before {@code America}. */
    private static @Nullable NamedCountry atEnd(String text, @Nullable String given) {
        NamedCountry found = null;
        int start = text.length();
        for (int words = 0; words < MOST_WORDS && start > 0; words++) {
            start = wordStart(text, start);
            if (start == text.length()) {
                break;
            }
            NamedCountry longer = at(text, start, given);
            found = longer == null ? found : longer;
            if (start == 0 || isSeparator(text.charAt(start - 1)) || Character.isDigit(text.charAt(start))) {
                break;
            }
        }
        return found;
    }

    private static @Nullable NamedCountry at(String text, int start, @Nullable String given) {
        String name = Characters.strip(text.substring(start), c -> c == '(' || c == ')' || Characters.isBlank(c));
        int rest = restEnd(text, start);
        String code =
                name.isEmpty() || !Character.isLetter(name.charAt(0)) || rest == 0 ? null : Countries.findCommon(name);
        boolean broken = rest > 0 && hasSeparator(text, rest, start);
        return code != null && isMeant(name, code, broken, given) ? new NamedCountry(code, rest) : null;
    }

    /**
     * A code may be a province: {@code FR} is Frosinone, too. Without a break a country that is not read here is rather
     * a town.
     */
    private static boolean isMeant(String name, String code, boolean broken, @Nullable String given) {
        if (name.length() == CODE_LENGTH) {
            boolean province = Regions.find("IT", name) != null;
            return code.equals(given) || (broken && !province && AddressPlaces.reads(code));
        }
        return broken || AddressPlaces.reads(code);
    }

    private static @Nullable NamedCountry beforePostcode(String text) {
        int hyphen = text.indexOf('-');
        while (hyphen > 0) {
            String code = ofMark(text.substring(wordStart(text, hyphen), hyphen));
            if (code != null && AddressPlaces.isPostcodeAt(text, hyphen + 1)) {
                return new NamedCountry(code, text.length());
            }
            hyphen = text.indexOf('-', hyphen + 1);
        }
        return null;
    }

    /** Returns whether a letter or two before a postcode stand for a country. */
    static boolean isMark(String mark, String country) {
        return country.equals(ofMark(mark));
    }

    private static @Nullable String ofMark(String mark) {
        return mark.length() > CODE_LENGTH ? null : MARKS.get(mark.toUpperCase(Locale.ROOT));
    }

    /** Returns the start of the word that ends before a place, blanks in between. */
    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && (Characters.isBlank(text.charAt(start - 1)) || text.charAt(start - 1) == ')')) {
            start--;
        }
        while (start > 0 && !Characters.isBlank(text.charAt(start - 1)) && !isSeparator(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int restEnd(String text, int start) {
        int end = start;
        while (end > 0 && (Characters.isBlank(text.charAt(end - 1)) || isSeparator(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean hasSeparator(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isSeparator(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return ",;|(\n-–—/".indexOf(c) >= 0;
    }
}
