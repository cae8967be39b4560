package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Provinces and states of countries by code and name, with the first digits of their postcodes. */
public final class Regions {

    private static final int FIELDS = 4;
    private static final int PREFIX_LENGTH = 3;
    private static final Map<String, Region> BY_NAME = read();

    private Regions() {}

    /**
     * Returns the code of a province or state by code or name.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param text a code or a name, in any case
     * @return its code, or null when no province of the country is called so
     */
    public static @Nullable String find(String country, String text) {
        if (country.equals("IT")) {
            return ItalianProvinces.find(text);
        }
        Region region = BY_NAME.get(key(country, text));
        return region == null ? null : region.code();
    }

    /** Returns whether a postcode, five digits or more, begins in another province than the one of this code. */
    public static boolean contradicts(String country, String code, String postcode) {
        if (country.equals("IT")) {
            return ItalianProvinces.contradicts(code, postcode);
        }
        Region region = BY_NAME.get(key(country, code));
        return region != null && !region.mayHave(postcode);
    }

    private static String key(String country, String name) {
        return country + ' ' + LocaleNames.fold(name);
    }

    private static Map<String, Region> read() {
        Map<String, Region> byName = new HashMap<>();
        for (String line : TextFiles.lines(Regions.class::getResourceAsStream, "regions.txt")) {
            if (!line.startsWith("#")) {
                String[] fields = line.split(" ", FIELDS);
                Region region = new Region(fields[1], List.of(fields[2].split(",", -1)));
                byName.put(key(fields[0], region.code()), region);
                for (String name : fields[FIELDS - 1].split(", ", -1)) {
                    byName.put(key(fields[0], name), region);
                }
            }
        }
        return Map.copyOf(byName);
    }

    /** A region and the first digits of its postcodes: {@code 28}, {@code 600-629}; a hyphen alone means unknown. */
    private record Region(String code, List<String> prefixes) {

        boolean mayHave(String postcode) {
            for (String prefix : prefixes) {
                int hyphen = prefix.indexOf('-');
                boolean has = hyphen == PREFIX_LENGTH
                        ? isBetween(postcode, prefix.substring(0, hyphen), prefix.substring(hyphen + 1))
                        : hyphen == 0 || postcode.startsWith(prefix);
                if (has) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBetween(String postcode, String first, String last) {
            String begin = postcode.substring(0, PREFIX_LENGTH);
            return begin.compareTo(first) >= 0 && begin.compareTo(last) <= 0;
        }
    }
}
