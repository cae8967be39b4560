package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.normalize.place.Regions;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds postcode, town and province in address lines if the file has no columns for them, or the row has nothing in
 * these columns. Only lines with a postcode are examined; uncertain values and values that contradict a column are not
 * used. Immutable and thread-safe.
 */
final class AddressPlaces {

    static final int POSTCODE_LENGTH = 5;
    private static final int LONGEST = 255;
    private static final double LEAST_CONFIDENCE = 0.8;
    private static final Set<String> READ = Set.of("IT", "DE", "FR", "ES", "US");
    private static final List<ContactField> PLACE =
            List.of(ContactField.POSTCODE, ContactField.CITY, ContactField.PROVINCE, ContactField.COUNTRY);

    private final boolean haveColumns;

    private AddressPlaces(boolean haveColumns) {
        this.haveColumns = haveColumns;
    }

    /** Returns the finder of an import. */
    static AddressPlaces of(NormalizeSettings settings) {
        Set<Field> mapped = settings.mapped();
        return new AddressPlaces(mapped.contains(ContactField.POSTCODE) && mapped.contains(ContactField.CITY));
    }

    /** Returns whether addresses of a country are read. */
    static boolean reads(String country) {
        return READ.contains(country);
    }

    /**
     * Finds the place in the address line of a row.
     *
     * @param candidate the row
     * @param line its address line
     * @param country the country by which the row is read, or null
     * @return the place, or null if none is certain
     */
    @Nullable
    WholeAddress find(Candidate candidate, String line, @Nullable String country) {
        if (isInColumns(candidate) || line.length() > LONGEST || !mayHoldPostcode(line)) {
            return null;
        }
        WholeAddress found = read(AddressBreaks.in(candidate, line), country);
        return found != null && found.confidence() >= LEAST_CONFIDENCE && fits(found, candidate) ? found : null;
    }

    private boolean isInColumns(Candidate candidate) {
        return haveColumns
                && (candidate.value(ContactField.POSTCODE) != null || candidate.value(ContactField.CITY) != null);
    }

    private static @Nullable WholeAddress read(String text, @Nullable String given) {
        NamedCountry named = NamedCountry.in(text, given);
        String country = named == null ? given : named.code();
        if (country == null || !reads(country)) {
            return null;
        }
        String rest = named == null ? text : text.substring(0, named.start());
        WholeAddress found = country.equals("US") ? AmericanPlace.in(rest) : EuropeanPlace.in(rest, country);
        return found == null ? null : found.named(named != null);
    }

    /** Nothing is taken from a line that contradicts a column. */
    private static boolean fits(WholeAddress found, Candidate candidate) {
        for (ContactField field : PLACE) {
            String own = candidate.value(field);
            if (own != null && !says(found, field, own)) {
                return false;
            }
        }
        return found.city().length() <= ContactField.CITY.maxLength();
    }

    private static boolean says(WholeAddress found, ContactField field, String own) {
        return switch (field) {
            case POSTCODE -> own.replace(" ", "").endsWith(found.postcode());
            case CITY -> AddressWords.key(own).equals(AddressWords.key(found.city()));
            case PROVINCE -> found.province() == null || isSameRegion(found.country(), found.province(), own);
            default -> own.equals(found.country());
        };
    }

    private static boolean isSameRegion(String country, String one, String other) {
        return one.equalsIgnoreCase(other) || Objects.equals(Regions.find(country, one), Regions.find(country, other));
    }

    private static boolean mayHoldPostcode(String line) {
        for (int i = 0; i + POSTCODE_LENGTH <= line.length(); i++) {
            if (isPostcodeAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether five digits start here that are a word, or half of one with a hyphen. */
    static boolean isPostcodeAt(String text, int start) {
        int end = start + POSTCODE_LENGTH;
        if (end > text.length() || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** Returns the end of a text without the blanks and separators before it. */
    static int strippedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && isLoose(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Returns the start of a text without the blanks and separators behind it. */
    static int strippedStart(String text, int from, int to) {
        int start = from;
        while (start < to && isLoose(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** What an address holds behind its place; null where that is nothing. */
    static @Nullable String more(String text, int from) {
        return AddressPieces.addition("", text.substring(from).replace('\n', ' '));
    }

    private static boolean isLoose(char c) {
        return Characters.isBlank(c) || ",;|-–—·•/([".indexOf(c) >= 0;
    }
}
