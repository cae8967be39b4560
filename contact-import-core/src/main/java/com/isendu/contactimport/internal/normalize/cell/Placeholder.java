package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises what databases and people write for a missing value. */
public final class Placeholder {

    /** Nothing else can be meant. */
    private static final Set<String> SURE = Set.of(
            "\\n",
            "(null)",
            "<null>",
            "[null]",
            "{null}",
            "(none)",
            "<none>",
            "(empty)",
            "(blank)",
            "(vuoto)",
            "n/a",
            "n/d",
            "n.d.",
            "n.a.",
            "k.a.",
            "s/d",
            "s.d.",
            "b.d.",
            "undefined",
            "#null");

    /** Somebody may be named like this. */
    private static final Set<String> USUAL = Set.of(
            "null",
            "none",
            "nil",
            "nan",
            "n.a",
            "n.d",
            "n/v",
            "non disponibile",
            "non specificato",
            "non pervenuto",
            "not available",
            "not specified",
            "keine angabe",
            "nicht angegeben",
            "non disponible",
            "non renseigné",
            "no disponible",
            "sin datos",
            "não disponível",
            "niet beschikbaar",
            "brak",
            "brak danych",
            "ikke oplyst",
            "ej angivet",
            "-keine-");

    private static final String FALSE = "false";

    /** What programs write for a missing value, in any letter case. */
    private static final String[] WRITTEN_BY_PROGRAMS = {"null", "none", FALSE};
    /** What they write so; people are named Nil and Nan. */
    private static final Set<String> WRITTEN_EXACTLY = Set.of("nil", "nan", "NaN");

    private static final boolean[] FIRST = firstCharacters();

    private static final Set<Field> NAMES =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME, ContactField.COMPANY);

    /** Values of these types are made of letters or digits; a tag may be a star. */
    private static final Set<FieldType> NEED_LETTERS = EnumSet.of(
            FieldType.EMAIL, FieldType.PHONE, FieldType.COUNTRY, FieldType.DATE, FieldType.LANGUAGE, FieldType.NUMBER);

    private static final String MARKS = "-–—._/\\?*,;:|~ ";
    private static final int MAX_LENGTH = 20;

    private Placeholder() {}

    /** Returns whether a stripped cell is a placeholder for a missing value. */
    public static boolean isIn(String text, Field field) {
        if (NEED_LETTERS.contains(field.type()) && (hasNeitherLetterNorDigit(text) || FALSE.equalsIgnoreCase(text))) {
            return true;
        }
        if (text.length() > MAX_LENGTH || isFreeText(field)) {
            return false;
        }
        if (isAllMarks(text)) {
            return true;
        }
        if (!mayBegin(text.charAt(0))) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return SURE.contains(lower) || (!NAMES.contains(field) && USUAL.contains(lower));
    }

    /** Returns whether a text of one line is what a program wrote for no value, which a person should know of. */
    public static boolean isWrittenByProgram(String text, Field field) {
        return text.length() <= FALSE.length()
                && mayBeWrittenByProgram(text.charAt(0))
                && field instanceof ContactField
                && field.type() == FieldType.TEXT
                && (WRITTEN_EXACTLY.contains(text) || isOneOf(WRITTEN_BY_PROGRAMS, text));
    }

    /** Most cells begin as none of the words does. */
    private static boolean mayBeWrittenByProgram(char first) {
        return first == 'n' || first == 'N' || first == 'f' || first == 'F';
    }

    private static boolean isOneOf(String[] words, String text) {
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether such a text may be a name in a field. */
    public static boolean mayBeName(Field field) {
        return NAMES.contains(field);
    }

    /** A plus is more likely the rest of a phone number. */
    private static boolean hasNeitherLetterNorDigit(String text) {
        return !isAsciiLetterOrDigit(text.charAt(0))
                && text.indexOf('+') < 0
                && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isAllMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Most cells begin as none of the placeholders does. */
    private static boolean mayBegin(char first) {
        return first >= FIRST.length || FIRST[first];
    }

    private static boolean[] firstCharacters() {
        boolean[] first = new boolean[0x80];
        Stream.concat(SURE.stream(), USUAL.stream()).forEach(text -> {
            first[text.charAt(0)] = true;
            first[Character.toUpperCase(text.charAt(0))] = true;
        });
        return first;
    }

    /** What a host declares may be anything, even a text such as "none" among its choices. */
    private static boolean isFreeText(Field field) {
        FieldType type = field.type();
        boolean own = field instanceof CustomField && (type == FieldType.TEXT || type == FieldType.CHOICE);
        return own || type == FieldType.MULTILINE_TEXT;
    }
}
