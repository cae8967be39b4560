package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries by code and name. Loading the names in all languages takes a second, so they are loaded only for a
 * rare name.
 */
public final class Countries {

    private static final CountryTable KNOWN = CountryTable.load();

    private Countries() {}

    /** Returns the ISO 3166-1 alpha-2 code of a country, or null for an unknown name. */
    public static @Nullable String find(String text) {
        String name = LocaleNames.fold(text);
        String code = KNOWN.find(name);
        return code != null ? code : Rare.NAMES.get(name);
    }

    /**
     * Returns the code of a country by its local names and those in the common languages; null for a rare name, which
     * would take time to find.
     */
    public static @Nullable String findCommon(String text) {
        return KNOWN.find(LocaleNames.fold(text));
    }

    /** Loaded when first asked. */
    private static final class Rare {
        private static final Map<String, String> NAMES = CountryTable.namesIn(LocaleNames.all());
    }
}
