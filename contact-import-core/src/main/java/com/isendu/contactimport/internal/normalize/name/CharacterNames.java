package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.contact.Contact.NameParts;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits names in Chinese, Japanese and Korean characters, which have the last name first and often no blank.
 */
final class CharacterNames {

    private static final double SPACED = 0.95;
    private static final double LISTED = 0.95;
    private static final double BY_LENGTH = 0.75;
    private static final double AFTER_SURNAME = 0.85;
    private static final double UNCLEAR = 0.3;
    private static final double COMPANY = 0.9;
    private static final int LONGEST_CHINESE = 4;
    private static final int LONGEST_JAPANESE_SURNAME = 3;
    private static final int USUAL_JAPANESE = 4;
    private static final int SHORTEST_COMPANY = 4;
    private static final List<String> HONORIFICS = List.of("様", "先生", "女士", "さん", "님");

    private CharacterNames() {}

    /** Returns the parts of a name in such characters; null where it is in others. */
    static @Nullable NameParts split(String text, @Nullable String country, NameHabit habit) {
        if (!NameScript.isCharacters(text)) {
            return null;
        }
        if (isCompany(text)) {
            return NameSplitter.none(NameKind.COMPANY, COMPANY);
        }
        String title = titleOf(text);
        String name = text.substring(0, text.length() - title.length()).strip();
        int dot = name.indexOf('・');
        if (dot > 0) {
            return dot == name.length() - 1
                    ? unsure()
                    : parts(name.substring(dot + 1), name.substring(0, dot), title, SPACED);
        }
        int blank = blankIn(name);
        if (blank > 0) {
            return spaced(name, blank, title);
        }
        return isTitledSurname(name, title)
                ? new NameParts(null, name, title, null, NameKind.SINGLE_NAME, AFTER_SURNAME)
                : joined(name, title, languageOf(name, country, habit));
    }

    /** {@code 田中様}. */
    private static boolean isTitledSurname(String name, String title) {
        return !title.isEmpty() && NameLists.get().find(name).surname() != 0;
    }

    private static boolean isCompany(String text) {
        return text.length() >= SHORTEST_COMPANY && (text.indexOf('(') >= 0 || CompanyWords.holdsOne(text));
    }

    private static String titleOf(String text) {
        return HONORIFICS.stream()
                .filter(title -> text.endsWith(title) && text.length() > title.length())
                .findFirst()
                .orElse("");
    }

    private static int blankIn(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSpaceChar(name.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static NameParts spaced(String name, int blank, String title) {
        String behind = name.substring(blank).strip();
        return blankIn(behind) > 0 ? unsure() : parts(name.substring(0, blank), behind, title, SPACED);
    }

    private static @Nullable NameLanguage languageOf(String name, @Nullable String country, NameHabit habit) {
        if (NameScript.has(UnicodeScript.HANGUL, name)) {
            return NameLanguage.KO;
        }
        boolean kana = NameScript.has(UnicodeScript.HIRAGANA, name) || NameScript.has(UnicodeScript.KATAKANA, name);
        NameCustoms customs = NameCustoms.of(country, habit.language());
        if (kana || customs.speak(NameLanguage.JA)) {
            return NameLanguage.JA;
        }
        return customs.speak(NameLanguage.ZH) ? NameLanguage.ZH : null;
    }

    private static NameParts joined(String name, String title, @Nullable NameLanguage language) {
        int border = language == null ? borderInAny(name) : border(name, language);
        if (border > 0) {
            return parts(name.substring(0, border), name.substring(border), title, LISTED);
        }
        boolean halves = language == NameLanguage.JA && name.length() == USUAL_JAPANESE;
        return halves ? parts(name.substring(0, 2), name.substring(2), title, BY_LENGTH) : unsure();
    }

    /** Where it is the same in all languages that have the surname. */
    private static int borderInAny(String name) {
        int chinese = border(name, NameLanguage.ZH);
        int japanese = border(name, NameLanguage.JA);
        return chinese == japanese || japanese == 0 ? chinese : chinese == 0 ? japanese : 0;
    }

    /** Behind the longest surname that a name begins with; 0 where it begins with none. */
    private static int border(String name, NameLanguage language) {
        if (language != NameLanguage.JA && name.length() > LONGEST_CHINESE) {
            return 0;
        }
        for (int length = Math.min(LONGEST_JAPANESE_SURNAME, name.length() - 1); length > 0; length--) {
            if (language.isIn(NameLists.get().find(name.substring(0, length)).surname())) {
                return length;
            }
        }
        return 0;
    }

    private static NameParts parts(String last, String first, String title, double confidence) {
        return new NameParts(first, last, title.isEmpty() ? null : title, null, NameKind.PERSON, confidence);
    }

    private static NameParts unsure() {
        return NameSplitter.none(NameKind.UNSURE, UNCLEAR);
    }

    /** Words that stand in the names of companies without a blank around. */
    private static final class CompanyWords {

        private static final List<String> ALL = read();

        static boolean holdsOne(String text) {
            return ALL.stream().anyMatch(text::contains);
        }

        private static List<String> read() {
            List<String> found = new ArrayList<>();
            NameLists.read("companies.txt", (heading, word) -> {
                if (NameScript.isCharacters(word)) {
                    found.add(word);
                }
            });
            return List.copyOf(found);
        }
    }
}
