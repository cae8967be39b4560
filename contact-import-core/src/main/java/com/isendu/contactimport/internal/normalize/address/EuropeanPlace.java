package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.place.Regions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the place in addresses with a five-digit postcode before the town: {@code 00185 Roma RM}, {@code D-10115
 * Berlin}, {@code 75002 Paris CEDEX 02}, {@code 28013 Madrid (Madrid)}. In Italy and Spain, the postcode may also
 * follow the town. Not thread-safe; for one line.
 */
final class EuropeanPlace {

    private static final int NO_POSTCODE =
            AddressRole.NUMBER.bit() | AddressRole.KEPT.bit() | AddressRole.BOX.bit() | AddressRole.BOXNUMBER.bit();
    private static final int OF_A_STREET =
            AddressRole.STREET.bit() | AddressRole.ROAD.bit() | AddressRole.BOX.bit() | AddressRole.NONE.bit();
    private static final Map<String, String> ANNOUNCERS = Map.of("IT", "cap", "DE", "plz", "ES", "cp");
    private static final Map<String, String> LAST_CODES =
            Map.of("IT", "98999", "DE", "99999", "FR", "98999", "ES", "52999");
    private static final Map<String, String> FIRST_CODES =
            Map.of("IT", "00010", "DE", "01000", "FR", "01000", "ES", "01000");
    private static final String FRENCH_GAP = "96";

    private static final double SURE = 0.95;
    private static final double PROVEN = 0.98;
    private static final double WITHOUT_BREAK = 0.9;
    private static final double OTHER_ORDER = 0.85;
    private static final double SMALL_LETTER = 0.2;

    private final String text;
    private final String country;
    private final AddressLine line;

    private EuropeanPlace(String text, String country) {
        this.text = text;
        this.country = country;
        this.line = AddressLine.of(separated(text, country), country);
    }

    /** Returns the place of an address, or null. */
    static @Nullable WholeAddress in(String text, String country) {
        return new EuropeanPlace(text, country).read();
    }

    /** {@code 28013-Madrid} and {@code D-10115} are two words each, and so is {@code Roma-RM}. */
    private static String separated(String text, String country) {
        char[] apart = text.toCharArray();
        for (int i = 1; i + 1 < apart.length; i++) {
            boolean beforeCode = AddressPlaces.isPostcodeAt(text, i + 1);
            boolean behindCode = i >= AddressPlaces.POSTCODE_LENGTH
                    && AddressPlaces.isPostcodeAt(text, i - AddressPlaces.POSTCODE_LENGTH);
            if (apart[i] == '-' && (beforeCode || behindCode)) {
                apart[i] = ' ';
            } else if (apart[i] == '-' && country.equals("IT") && isProvinceAt(text, i + 1)) {
                apart[i] = ',';
            }
        }
        return new String(apart);
    }

    private static boolean isProvinceAt(String text, int start) {
        int end = start + 2;
        boolean word = end == text.length() || (end < text.length() && !Character.isLetterOrDigit(text.charAt(end)));
        return word
                && Character.isUpperCase(text.charAt(start))
                && Regions.find("IT", text.substring(start, end)) != null;
    }

    private @Nullable WholeAddress read() {
        int last = -1;
        for (int i = line.size() - 1; i >= 0; i--) {
            if (isPostcode(i)) {
                WholeAddress found = behind(i);
                if (found != null) {
                    return found;
                }
                last = last < 0 ? i : line.size();
            }
        }
        boolean onlyOne = last >= 0 && last == line.size() - 1;
        return onlyOne && (country.equals("IT") || country.equals("ES")) ? before(last) : null;
    }

    private boolean isPostcode(int i) {
        String code = line.at(i).text();
        if (code.length() != AddressPlaces.POSTCODE_LENGTH || !Characters.isDigits(code)) {
            return false;
        }
        boolean given = code.compareTo(FIRST_CODES.get(country)) >= 0 && code.compareTo(LAST_CODES.get(country)) <= 0;
        boolean gap = country.equals("FR") && code.startsWith(FRENCH_GAP);
        boolean longer = line.is(i + 1, Kind.NUMBER) || TownWords.announcesOther(line, i - 1);
        return given && !gap && !longer && (isAnnounced(i) || !isOfSomethingElse(i - 1));
    }

    private boolean isAnnounced(int i) {
        return i > 0 && line.at(i - 1).key().equals(ANNOUNCERS.get(country));
    }

    private boolean isOfSomethingElse(int before) {
        if (before < 0 || line.separates(before)) {
            return false;
        }
        String word = line.at(before).text();
        boolean phone = word.startsWith("+") || (word.startsWith("0") && Characters.isDigits(word));
        return phone || word.endsWith(":") || line.at(before).hasAny(NO_POSTCODE);
    }

    /** Where the place begins, with what announces the postcode. */
    private int placeStart(int code) {
        int start = isAnnounced(code) ? code - 1 : code;
        int before = line.is(start - 1, Kind.DASH) ? start - 2 : start - 1;
        boolean mark = before >= 0 && NamedCountry.isMark(line.at(before).text(), country);
        boolean joined = mark && text.charAt(line.at(before).end()) == '-';
        return mark && (joined || line.breaks(before - 1)) ? before : start;
    }

    private @Nullable WholeAddress behind(int code) {
        int start = line.separates(code + 1) ? code + 2 : code + 1;
        int end = TownWords.end(line, start);
        if (!TownWords.are(line, start, end)) {
            return null;
        }
        PlaceEnd place = PlaceEnd.of(line, country, start, end);
        if (place == null || contradicts(place.region(), code)) {
            return null;
        }
        double confidence = confidence(code, start, place.region() != null);
        return made(code, placeStart(code), place, confidence);
    }

    private boolean contradicts(@Nullable String region, int code) {
        return region != null
                && Regions.contradicts(country, region, line.at(code).text());
    }

    /** Without a separator, the street must be recognised or have a number. */
    private double confidence(int code, int town, boolean proven) {
        int start = placeStart(code);
        double confidence = proven ? PROVEN : SURE;
        if (start == 0) {
            confidence = line.has(town, AddressRole.STREET) ? 0 : OTHER_ORDER;
        } else if (!line.separates(start - 1)) {
            confidence = isStreet(start) ? WITHOUT_BREAK : 0;
        }
        boolean small = line.at(town).startsSmall() && Character.isUpperCase(text.charAt(0));
        return small && !proven ? confidence - SMALL_LETTER : confidence;
    }

    private boolean isStreet(int end) {
        if (line.isTypeOnly(line.segmentStart(end - 1), end)) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (line.at(i).hasDigits() || line.at(i).hasAny(OF_A_STREET)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Via Torino 4, Milano (MI) 20123}. */
    private @Nullable WholeAddress before(int code) {
        int start = placeStart(code);
        int end = line.separates(start - 1) && !line.is(start - 1, Kind.CLOSE) ? start - 1 : start;
        PlaceEnd place = end <= 0 ? null : PlaceEnd.endingAt(line, country, end);
        if (place == null || contradicts(place.region(), code)) {
            return null;
        }
        boolean street = place.townFrom() > 0 && isStreet(place.townFrom() - 1);
        boolean town = !line.has(place.townFrom(), AddressRole.STREET);
        return street && town ? made(code, place.townFrom(), place, OTHER_ORDER) : null;
    }

    private WholeAddress made(int code, int placeStart, PlaceEnd place, double confidence) {
        int from = AddressPlaces.strippedStart(text, 0, line.at(placeStart).start());
        int to = AddressPlaces.strippedEnd(text, from, line.at(placeStart).start());
        int end = place.end() < line.size() ? line.at(place.end()).start() : text.length();
        int rest = AddressPlaces.strippedStart(text, end, text.length());
        boolean placeFirst = from == to && rest < text.length();
        return placeFirst
                ? address(code, rest, text.length(), null, place, confidence)
                : address(code, from, to, AddressPlaces.more(text, end), place, confidence);
    }

    private WholeAddress address(int code, int from, int to, @Nullable String more, PlaceEnd place, double confidence) {
        String postcode = line.at(code).text();
        return new WholeAddress(country, false, from, to, more, postcode, place.town(), place.province(), confidence);
    }
}
