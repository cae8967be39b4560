package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.place.Regions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the place in addresses of the United States: town, state and a ZIP code of that state, {@code Springfield, IL
 * 62704}. Not thread-safe; for one line.
 */
final class AmericanPlace {

    private static final String COUNTRY = "US";
    private static final int PLUS_FOUR_LENGTH = 10;
    private static final int LONGEST_STATE = 4;
    private static final Set<String> COMPASS =
            Set.of("n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west");
    private static final double PROVEN = 0.98;
    private static final double WITHOUT_BREAK = 0.85;

    private final String text;
    private final AddressLine line;

    private AmericanPlace(String text) {
        this.text = text;
        this.line = AddressLine.of(text, COUNTRY);
    }

    /** Returns the place of an address, or null. */
    static @Nullable WholeAddress in(String text) {
        return new AmericanPlace(text).read();
    }

    private @Nullable WholeAddress read() {
        for (int i = line.size() - 1; i > 1; i--) {
            boolean ends = line.breaks(i + 1) || TownWords.announcesOther(line, i + 1);
            if (ends && isZip(line.at(i).text())) {
                return withState(i);
            }
        }
        return null;
    }

    private static boolean isZip(String word) {
        int length = AddressPlaces.POSTCODE_LENGTH;
        boolean long9 = word.length() == PLUS_FOUR_LENGTH
                && word.charAt(length) == '-'
                && Characters.isDigits(word.substring(length + 1));
        return (word.length() == length || long9) && Characters.isDigits(word.substring(0, length));
    }

    /** Returns the longest state that ends before the code: {@code West Virginia} and not {@code Virginia}. */
    private @Nullable WholeAddress withState(int zip) {
        int end = line.separates(zip - 1) ? zip - 1 : zip;
        for (int from = Math.max(1, end - LONGEST_STATE); from < end; from++) {
            String region = line.breaks(from) ? null : Regions.find(COUNTRY, line.slice(from, end));
            if (region != null) {
                boolean wrong =
                        Regions.contradicts(COUNTRY, region, line.at(zip).text());
                return wrong ? null : withTown(zip, from, line.slice(from, end));
            }
        }
        return null;
    }

    private @Nullable WholeAddress withTown(int zip, int state, String written) {
        int end = line.separates(state - 1) ? state - 1 : state;
        if (end <= 0 || line.breaks(end - 1)) {
            return null;
        }
        int start = line.segmentStart(end - 1);
        int town = HouseParts.skip(line, start, end);
        if (!isTown(town, end)) {
            town = behindStreet(start, end);
        }
        return town < 0 ? null : made(zip, town, line.slice(town, end), written, town == start);
    }

    /**
     * Returns whether a town is a separate segment; words such as {@code Elm Street} are not a town unless a street
     * with a number precedes them.
     */
    private boolean isTown(int from, int to) {
        if (!TownWords.are(line, from, to)) {
            return false;
        }
        boolean street = line.has(to - 1, AddressRole.STREET);
        return !street || (from > 0 && hasDigits(from));
    }

    private boolean hasDigits(int end) {
        for (int i = 0; i < end; i++) {
            if (line.at(i).hasDigits()) {
                return true;
            }
        }
        return false;
    }

    /** Behind the one kind of street of a segment, or -1: {@code 123 Main St NW Apt 4 Springfield}. */
    private int behindStreet(int start, int end) {
        int type = kindOfStreet(isNumberedRoad(start + 1, end) ? start + 1 : start + 2, end);
        if (type < 0 || kindOfStreet(type + 1, end) >= 0) {
            return -1;
        }
        int town = isNumberedRoad(type, end) ? type + 2 : type + 1;
        while (town < end && COMPASS.contains(line.at(town).key())) {
            town++;
        }
        town = HouseParts.skip(line, town, end);
        return TownWords.are(line, town, end) && !line.has(town, AddressRole.UNIT) ? town : -1;
    }

    private boolean isNumberedRoad(int i, int end) {
        return i + 1 < end && line.has(i, AddressRole.ROAD) && line.at(i + 1).isDigits();
    }

    private int kindOfStreet(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.has(i, AddressRole.STREET) || line.has(i, AddressRole.ROAD)) {
                return i;
            }
        }
        return -1;
    }

    private WholeAddress made(int zip, int town, String city, String state, boolean apart) {
        int from = AddressPlaces.strippedStart(text, 0, line.at(town).start());
        int to = AddressPlaces.strippedEnd(text, from, line.at(town).start());
        String more = AddressPlaces.more(text, line.at(zip).end());
        return new WholeAddress(
                COUNTRY, false, from, to, more, line.at(zip).text(), city, state, apart ? PROVEN : WITHOUT_BREAK);
    }
}
