package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Set;

/**
 * Detects letters that were lost before the file was saved: a program replaced them with a replacement character, or
 * with a question mark, which has no other meaning next to a letter in a name.
 */
public final class TextDamage {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char LOST = '?';
    private static final Set<FieldType> TEXTS = Set.of(FieldType.TEXT, FieldType.MULTILINE_TEXT, FieldType.TAGS);
    private static final Set<Field> NAMES =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME, ContactField.CITY);

    private TextDamage() {}

    /** Returns whether a text has lost letters. */
    public static boolean isIn(String text, Field field) {
        return TEXTS.contains(field.type())
                && (text.indexOf(REPLACEMENT) >= 0
                        || (text.indexOf(LOST) >= 0 && NAMES.contains(field) && hasLost(text)));
    }

    private static boolean hasLost(String text) {
        for (int i = text.indexOf(LOST); i >= 0; i = text.indexOf(LOST, i + 1)) {
            boolean before = i > 0 && Character.isLetter(text.codePointBefore(i));
            if (before || (i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
