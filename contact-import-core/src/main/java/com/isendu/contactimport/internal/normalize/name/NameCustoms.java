package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.internal.text.TextFiles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The naming customs of a country. Immutable.
 *
 * @param languages the languages of names, bits of {@link NameLanguage}; 0 if unknown
 * @param order the evidence that the given name is first; negative if the surname is
 * @param twoSurnames whether two surnames are usual
 */
record NameCustoms(int languages, int order, boolean twoSurnames) {

    private static final Map<String, String> FILE =
            TextFiles.properties(NameCustoms.class::getResourceAsStream, "customs.properties");
    private static final Map<String, NameCustoms> KNOWN = new ConcurrentHashMap<>();
    private static final int USUAL_ORDER = 12;
    private static final NameCustoms NONE = new NameCustoms(0, USUAL_ORDER, false);

    /**
     * Returns the customs by which a name is read.
     *
     * @param country ISO 3166-1 alpha-2 code, or null
     * @param language what the column is in where no country is known, or null
     */
    static NameCustoms of(@Nullable String country, @Nullable NameLanguage language) {
        if (country != null) {
            return KNOWN.computeIfAbsent(country, NameCustoms::ofCountry);
        }
        return language == null ? NONE : ofLanguage(language);
    }

    static NameCustoms ofLanguage(NameLanguage language) {
        return KNOWN.computeIfAbsent(language.code(), NameCustoms::ofLanguages);
    }

    private static NameCustoms ofCountry(String country) {
        String languages = FILE.get("country." + country);
        return languages == null ? NONE : ofLanguages(languages);
    }

    /** The first language counts for order and number of surnames. */
    private static NameCustoms ofLanguages(String languages) {
        String[] codes = languages.split(" *, *", -1);
        int mask = 0;
        for (String code : codes) {
            mask |= NameLanguage.mask(code);
        }
        String order = FILE.getOrDefault("first." + codes[0], "0");
        return new NameCustoms(mask, Integer.parseInt(order), "2".equals(FILE.get("surnames." + codes[0])));
    }

    boolean speak(NameLanguage language) {
        return language.isIn(languages);
    }
}
