package com.isendu.contactimport.internal.normalize.cell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The names of countries and languages in the languages of the JDK. */
public final class LocaleNames {

    /** The languages most files come in: where two languages mean two things by one name, these are right. */
    public static final List<Locale> COMMON = List.of(
            Locale.ENGLISH,
            Locale.ITALIAN,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("pl"),
            Locale.forLanguageTag("da"),
            Locale.forLanguageTag("sv"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LocaleNames() {}

    /** Returns a name without case, accents and punctuation, for comparing. */
    public static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(lower).replaceAll(" ").strip();
    }

    /** All languages of the JDK, each in its scripts and once. */
    public static Collection<Locale> all() {
        Set<String> tags = new TreeSet<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            tags.add(new Locale.Builder()
                    .setLanguage(locale.getLanguage())
                    .setScript(locale.getScript())
                    .build()
                    .toLanguageTag());
        }
        List<Locale> locales = new ArrayList<>();
        tags.forEach(tag -> locales.add(Locale.forLanguageTag(tag)));
        return locales;
    }

    /**
     * Returns the names of things by which to find them; a name of two different things finds neither.
     *
     * @param languages the languages to ask
     * @param codes the things
     * @param display returns the name of a thing in a language
     * @return folded name to code
     */
    public static Map<String, String> byName(
            Collection<Locale> languages, Collection<String> codes, BiFunction<String, Locale, String> display) {
        Map<String, String> byName = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Locale language : languages) {
            for (String code : codes) {
                String name = fold(display.apply(code, language));
                String other = byName.putIfAbsent(name, code);
                if (other != null && !other.equals(code)) {
                    ambiguous.add(name);
                }
            }
        }
        byName.keySet().removeAll(ambiguous);
        return byName;
    }
}
