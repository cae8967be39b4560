package com.isendu.contactimport.internal.map;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises countries by their names in the languages of the header vocabulary, and by codes that are not also codes
 * of provinces.
 */
final class CountryNames {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "it", "de", "fr", "es", "pt", "nl", "pl", "da", "sv", "nb", "fi")
            .map(Locale::forLanguageTag)
            .toList();
    // Most two-letter codes are Italian provinces as well, so only these prove anything.
    private static final Set<String> UNMISTAKABLE =
            Set.of("it", "de", "es", "gb", "us", "nl", "be", "ita", "deu", "fra", "esp");
    private static final Set<String> NAMES = names(LANGUAGES.stream());

    private CountryNames() {}

    static boolean isCountry(String cell) {
        return NAMES.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The same in the other languages of headers too, whose names take a moment to gather. */
    static boolean isCountryInAnyLanguage(String cell) {
        return isCountry(cell) || OtherLanguages.NAMES.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(Stream<Locale> languages) {
        Set<String> names = new HashSet<>(UNMISTAKABLE);
        languages.forEach(language -> addNames(names, language));
        return Set.copyOf(names);
    }

    private static void addNames(Set<String> names, Locale language) {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.add(country.getDisplayCountry(language).toLowerCase(Locale.ROOT));
        }
    }

    /** Gathered when first asked for. */
    private static final class OtherLanguages {

        private static final Set<String> NAMES = names(Stream.of(
                        "cs", "sk", "hu", "ro", "hr", "sr", "sl", "tr", "el", "ru", "uk", "ja", "zh", "ko", "ar", "he")
                .map(Locale::forLanguageTag));
    }
}
