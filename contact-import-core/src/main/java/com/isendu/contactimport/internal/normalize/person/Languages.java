package com.isendu.contactimport.internal.normalize.person;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.place.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds languages by tag and name. The names in all languages are loaded only for a rare name. */
final class Languages {

    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\\d{3}))?");
    /** {@code English (United States)}. */
    private static final Pattern NAME_OF_REGION = Pattern.compile("([^()]+) ?\\(([^()]+)\\)");
    /** {@code it_IT.UTF-8}, {@code it_IT@euro}. */
    private static final Pattern ENCODING = Pattern.compile("(?<=\\p{Alpha}{2})[.@][\\p{Alnum}-]+$");
    /** The codes of ISO 639-2 that libraries use, where the JDK knows the others only. */
    private static final Map<String, String> OF_LIBRARIES = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final List<String> CODES = List.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_CODE = byCode();
    private static final Map<String, String> COMMON = names(LocaleNames.COMMON);

    private Languages() {}

    /** Returns the BCP 47 tag of a language, or null for an unknown name. */
    static @Nullable String find(String text) {
        String tag = tag(ENCODING.matcher(text).replaceFirst(""));
        if (tag != null) {
            return tag;
        }
        Matcher regional = NAME_OF_REGION.matcher(text);
        return regional.matches() ? ofRegion(regional.group(1), regional.group(2)) : named(text);
    }

    private static @Nullable String named(String text) {
        String name = LocaleNames.fold(text);
        String tag = COMMON.get(name);
        return tag == null ? Rare.NAMES.get(name) : tag;
    }

    private static @Nullable String ofRegion(String name, String country) {
        String language = named(name);
        String region = Countries.find(country);
        return language == null || region == null ? null : language + '-' + region;
    }

    private static @Nullable String tag(String text) {
        Matcher parts = TAG.matcher(text);
        String language = parts.matches() ? BY_CODE.get(parts.group(1).toLowerCase(Locale.ROOT)) : null;
        if (language == null || !isRegion(parts.group(3))) {
            return null;
        }
        return new Locale.Builder()
                .setLanguage(language)
                .setScript(parts.group(2))
                .setRegion(parts.group(3))
                .build()
                .toLanguageTag();
    }

    private static boolean isRegion(@Nullable String region) {
        return region == null
                || Character.isDigit(region.charAt(0))
                || COUNTRIES.contains(region.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> byCode() {
        Map<String, String> byCode = new HashMap<>(OF_LIBRARIES);
        for (String code : CODES) {
            Locale language = new Locale(code);
            byCode.put(code, code);
            byCode.put(language.getISO3Language(), code);
        }
        return byCode;
    }

    private static Map<String, String> names(Collection<Locale> languages) {
        return LocaleNames.byName(languages, CODES, (code, language) -> new Locale(code).getDisplayLanguage(language));
    }

    /** Loaded when first asked. */
    private static final class Rare {
        private static final Map<String, String> NAMES = names(LocaleNames.all());
    }
}
