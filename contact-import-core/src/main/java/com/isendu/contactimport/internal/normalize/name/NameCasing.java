package com.isendu.contactimport.internal.normalize.name;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrects the capitalization of names that are all upper case or all lower case. */
final class NameCasing {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    /** In small letters wherever they are used. */
    private static final Set<String> SMALL =
            Set.of("van", "von", "vom", "der", "den", "ter", "ten", "zu", "zum", "zur", "'t", "y");
    /** In small letters, but in Italy, Belgium and where English is spoken. */
    private static final Set<String> SMALL_IN_SOME =
            Set.of("de", "del", "di", "du", "des", "da", "das", "do", "dos", "e", "i", "las", "los", "la", "op", "te");

    private static final int SHORTEST_MC = 4;

    private NameCasing() {}

    /**
     * Writes a first or last name with capitals where they belong.
     *
     * @param name the name
     * @param country ISO 3166-1 alpha-2 code, or null; Turkish has different case rules, and particles are written
     *     differently
     * @return the name, untouched where it has capitals and small letters
     */
    static String of(String name, @Nullable String country) {
        if (!isOneCase(name)) {
            return name;
        }
        Locale locale = "TR".equals(country) || "AZ".equals(country) ? TURKISH : Locale.ROOT;
        StringBuilder cased = new StringBuilder(name.length());
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ' ') {
                append(name.substring(start, i), country, locale, cased);
                cased.append(i < name.length() ? " " : "");
                start = i + 1;
            }
        }
        return cased.toString();
    }

    private static boolean isOneCase(String name) {
        boolean capitals = false;
        boolean small = false;
        for (int i = 0; i < name.length(); i++) {
            capitals |= Character.isUpperCase(name.charAt(i));
            small |= Character.isLowerCase(name.charAt(i));
        }
        return capitals != small;
    }

    private static void append(String word, @Nullable String country, Locale locale, StringBuilder cased) {
        String lower = word.toLowerCase(locale);
        boolean small = SMALL.contains(lower) || (SMALL_IN_SOME.contains(lower) && hasSmallParticles(country));
        if (small && !isItalianOrBelgian(country)) {
            cased.append(lower);
        } else {
            appendCapitalized(lower, locale, cased);
        }
    }

    private static boolean isItalianOrBelgian(@Nullable String country) {
        return "IT".equals(country) || "BE".equals(country) || "US".equals(country);
    }

    private static boolean hasSmallParticles(@Nullable String country) {
        return country != null
                && Set.of("DE", "AT", "CH", "FR", "NL", "ES", "PT", "BR", "MX", "AR", "CO", "CL")
                        .contains(country);
    }

    /** A capital behind hyphens, apostrophes and full stops too. */
    private static void appendCapitalized(String lower, Locale locale, StringBuilder cased) {
        boolean mc = lower.startsWith("mc") && lower.length() >= SHORTEST_MC;
        int start = 0;
        for (int i = 1; i <= lower.length(); i++) {
            boolean cut = i == lower.length() || (mc && i == 2) || startsPart(lower, i);
            if (cut) {
                String part = lower.substring(start, i);
                int first = part.isEmpty() ? 0 : part.offsetByCodePoints(0, 1);
                cased.append(part.substring(0, first).toUpperCase(locale)).append(part, first, part.length());
                start = i;
            }
        }
    }

    /** Not behind an apostrophe with one letter only: {@code Giorgio'}, {@code Murphy's}. */
    private static boolean startsPart(String lower, int i) {
        char before = lower.charAt(i - 1);
        boolean apostrophe = (before == '\'' || before == '’') && i > 1 && lower.length() - i > 1;
        return before == '-' || before == '.' || before == '(' || before == '"' || apostrophe;
    }
}
