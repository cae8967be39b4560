package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import com.isendu.contactimport.internal.normalize.place.Regions;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The town of a European address with its province, district and delivery office.
 *
 * @param townFrom the first token of the town
 * @param town as written
 * @param region the code of the province, or null
 * @param province as stored, or null
 * @param end the token after the place
 */
record PlaceEnd(
        int townFrom,
        String town,
        @Nullable String region,
        @Nullable String province,
        int end) {

    private static final Set<String> ORDINAL_ENDS = Set.of("", "e", "er", "ème", "eme");
    private static final int LONGEST_DISTRICT = 2;

    /**
     * Reads on from a town.
     *
     * @param to the token behind the words that may be the town's
     * @return null where what follows is not understood
     */
    static @Nullable PlaceEnd of(AddressLine line, String country, int from, int to) {
        int end = country.equals("FR") ? deliveryEnd(line, to) : to;
        String last = line.at(end - 1).text();
        if (holdsStreet(line, country, from, end)) {
            return null;
        }
        if (end - from > 1 && TownWords.isCode(last)) {
            String region = Regions.find(country, last);
            if (region != null && country.equals("IT")) {
                return rest(line, country, new PlaceEnd(from, line.slice(from, end - 1), region, region, end));
            }
            if (country.equals("IT") || TownWords.isCapitalsBehindSmall(line, end - 1)) {
                return null;
            }
        }
        boolean unclear = endsWithRegion(line, country, from, end);
        return unclear ? null : rest(line, country, new PlaceEnd(from, line.slice(from, end), null, null, end));
    }

    /** {@code Milazzo Messina} may be a town and its province, or a town of two words. */
    private static boolean endsWithRegion(AddressLine line, String country, int from, int to) {
        return to - from > 1
                && !line.has(to - 2, AddressRole.LINK)
                && Regions.find(country, line.at(to - 1).text()) != null
                && Regions.find(country, line.slice(from, to)) == null;
    }

    /** {@code Roma via Appia}; {@code Frankfurt am Main} and {@code Marina di Campo} are towns. */
    private static boolean holdsStreet(AddressLine line, String country, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (line.has(i, AddressRole.STREET) && !line.has(i - 1, AddressRole.LINK) && !country.equals("DE")) {
                return true;
            }
        }
        return false;
    }

    /** {@code CEDEX 02}, {@code Paris 4e}, {@code Lyon 03}. */
    private static int deliveryEnd(AddressLine line, int end) {
        return !line.breaks(end)
                        && line.breaks(end + 1)
                        && isDistrict(line.at(end).text())
                ? end + 1
                : end;
    }

    private static boolean isDistrict(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        String behind = word.substring(digits).toLowerCase(Locale.ROOT);
        return digits > 0 && digits <= LONGEST_DISTRICT && ORDINAL_ENDS.contains(behind);
    }

    private static @Nullable PlaceEnd rest(AddressLine line, String country, PlaceEnd town) {
        PlaceEnd bracketed = bracketed(line, country, town);
        PlaceEnd place =
                bracketed == null || bracketed.region != null ? bracketed : separated(line, country, bracketed);
        if (place == null) {
            return null;
        }
        int end = line.is(place.end, Kind.CLOSE) ? place.end + 1 : place.end;
        boolean complete = line.breaks(end) || line.has(end, AddressRole.CARE) || TownWords.announcesOther(line, end);
        return complete ? new PlaceEnd(place.townFrom, place.town, place.region, place.province, end) : null;
    }

    /** {@code (RM)} is the province; in Germany what is no province is part of the name, {@code Halle (Saale)}. */
    private static @Nullable PlaceEnd bracketed(AddressLine line, String country, PlaceEnd town) {
        if (!line.is(town.end, Kind.BREAK) || !line.at(town.end).text().equals("(")) {
            return town;
        }
        int close = town.end + 1;
        while (!line.breaks(close)) {
            close++;
        }
        String inside = line.slice(town.end + 1, close);
        if (!line.is(close, Kind.CLOSE) || inside.isEmpty()) {
            return town;
        }
        String region = Regions.find(country, inside);
        if (region != null) {
            return town.in(country, region, inside, close + 1);
        }
        if (country.equals("DE")) {
            return new PlaceEnd(town.townFrom, line.slice(town.townFrom, close + 1), null, null, close + 1);
        }
        return line.breaks(close + 1) ? town : null;
    }

    /** {@code , RM} or {@code - Madrid}; a code that is none of the country's is of another country. */
    private static @Nullable PlaceEnd separated(AddressLine line, String country, PlaceEnd town) {
        int start = town.end + 1;
        if (!line.separates(town.end) || line.breaks(start)) {
            return town;
        }
        int end = line.segmentEnd(start);
        String segment = line.slice(start, end);
        String region = Regions.find(country, segment);
        if (region != null) {
            return town.region == null ? town.in(country, region, segment, end) : town;
        }
        return TownWords.isCode(segment) ? null : town;
    }

    private PlaceEnd in(String country, String code, String written, int newEnd) {
        return new PlaceEnd(townFrom, town, code, country.equals("IT") ? code : written, newEnd);
    }

    /**
     * Reads back from the end of a town with its province.
     *
     * @param end the token behind them
     * @return null where the words before are no town, or more than one
     */
    static @Nullable PlaceEnd endingAt(AddressLine line, String country, int end) {
        int last = end - 1;
        if (line.is(last, Kind.CLOSE)) {
            int open = last;
            while (open > 0 && !line.is(open, Kind.BREAK)) {
                open--;
            }
            return withRegion(line, country, open, line.slice(open + 1, last));
        }
        String word = line.at(last).text();
        boolean code = TownWords.isCode(word) && country.equals("IT");
        return code ? withRegion(line, country, line.separates(last - 1) ? last - 1 : last, word) : town(line, end);
    }

    private static @Nullable PlaceEnd withRegion(AddressLine line, String country, int townEnd, String written) {
        String region = Regions.find(country, written);
        PlaceEnd town = region == null ? null : town(line, townEnd);
        return town == null || region == null ? null : town.in(country, region, written, line.size());
    }

    /** A segment of words; two of them may be town and province. */
    private static @Nullable PlaceEnd town(AddressLine line, int end) {
        int from = end > 0 ? line.segmentStart(end - 1) : 0;
        if (from < 2 || !TownWords.are(line, from, end)) {
            return null;
        }
        int before = line.segmentStart(from - 2);
        boolean two = TownWords.are(line, before, from - 1) && !line.has(before, AddressRole.STREET);
        return two ? null : new PlaceEnd(from, line.slice(from, end), null, null, line.size());
    }
}
