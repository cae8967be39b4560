package com.isendu.contactimport.internal.normalize.date;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The full and short names of months in the languages of the JDK. A name shared by two months is not used. */
public final class MonthNames {

    /** Croatian is none of them: its October is the November of its neighbours. */
    private static final List<String> LANGUAGES = List.of(
            "en", "it", "de", "fr", "es", "pt", "nl", "pl", "da", "sv", "no", "fi", "cs", "sk", "sl", "hu", "ro", "et",
            "lv", "lt", "el", "bg", "ru", "uk", "tr", "ca");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> BY_NAME = byName();

    private MonthNames() {}

    /** Returns the number of a month, from 1, or 0 for an unknown name. */
    public static int find(String name) {
        return BY_NAME.getOrDefault(LocaleNames.fold(name), 0);
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> byName = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = LocaleNames.fold(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Integer other = byName.putIfAbsent(name, month.getValue());
                    if (other != null && other != month.getValue()) {
                        ambiguous.add(name);
                    }
                }
            }
        }
        byName.keySet().removeAll(ambiguous);
        byName.keySet().removeIf(name -> name.codePoints().noneMatch(Character::isLetter));
        // German and English short forms that the JDK does not list.
        byName.put("sept", Month.SEPTEMBER.getValue());
        byName.put("mrz", Month.MARCH.getValue());
        return byName;
    }
}
