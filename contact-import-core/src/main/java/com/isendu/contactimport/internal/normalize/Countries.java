package com.isendu.contactimport.internal.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds countries by code and name. The names of all languages take a second to gather: only a rare name waits for them. */
final class Countries {

    private static final List<String> CODES = List.of(Locale.getISOCountries());
    private static final Map<String, String> KNOWN = known();

    private Countries() {}

    /** The ISO 3166-1 alpha-2 code of a country, or null when nobody calls a country so. */
    static @Nullable String find(String text) {
        String name = LocaleNames.fold(text);
        String code = KNOWN.get(name);
        return code != null ? code : Rare.NAMES.get(name);
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
        Properties further = new Properties();
        try (InputStream in = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.properties"))) {
            further.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> names = new HashMap<>();
        further.forEach((name, code) -> names.put(LocaleNames.fold((String) name), (String) code));
        return names;
    }

    /** Loaded when first asked. */
    private static final class Rare {
        private static final Map<String, String> NAMES = names(LocaleNames.all());
    }
}
