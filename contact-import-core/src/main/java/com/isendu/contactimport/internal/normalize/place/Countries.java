package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries by code and name. Loading the names in all languages takes a second, so they are loaded only for a
 * rare name.
 */
public final class Countries {

    private static final List<String> CODES = List.of(Locale.getISOCountries());
    private static final Map<String, String> KNOWN = known();

    private Countries() {}

    /** Returns the ISO 3166-1 alpha-2 code of a country, or null for an unknown name. */
    public static @Nullable String find(String text) {
        String name = LocaleNames.fold(text);
        String code = KNOWN.get(name);
        return code != null ? code : Rare.NAMES.get(name);
    }

    /**
     * Returns the code of a country by its local names and those in the common languages; null for a rare name, which
     * would take time to find.
     */
    public static @Nullable String findCommon(String text) {
        return KNOWN.get(LocaleNames.fold(text));
    }

    private static Map<String, String> known() {
        Map<String, String> known = names(LocaleNames.COMMON);
        for (String code : CODES) {
            Locale country = new Locale("", code);
            known.put(code.toLowerCase(Locale.ROOT), code);
            known.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        known.putAll(furtherNames());
        return known;
    }

    private static Map<String, String> names(Collection<Locale> languages) {
        return LocaleNames.byName(
                languages, CODES, (code, language) -> new Locale("", code).getDisplayCountry(language));
    }

    private static Map<String, String> furtherNames() {
        Map<String, String> names = new HashMap<>();
        TextFiles.properties(Countries.class::getResourceAsStream, "countries.properties")
                .forEach((name, code) -> names.put(LocaleNames.fold(name), code));
        return names;
    }

    /** Loaded when first asked. */
    private static final class Rare {
        private static final Map<String, String> NAMES = names(LocaleNames.all());
    }
}
