package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.date.MonthNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects values that a spreadsheet has destroyed. They cannot be repaired; the file must be exported again.
 */
public final class SpreadsheetDamage {

    /** In the languages of spreadsheets; what else starts like this may be a label. */
    private static final Set<String> FORMULA_ERRORS = Set.of(
            "#N/A",
            "#N/D",
            "#N/D!",
            "#NV",
            "#N/B",
            "#I/T",
            "#SAKNAS!",
            "#PUUTTUU!",
            "#REF!",
            "#RIF!",
            "#BEZUG!",
            "#VERW!",
            "#ADR!",
            "#REFERENCE!",
            "#REFERENS!",
            "#VIITTAUS!",
            "#¡REF!",
            "#VALUE!",
            "#VALORE!",
            "#WERT!",
            "#VALEUR!",
            "#VALOR!",
            "#¡VALOR!",
            "#WAARDE!",
            "#ARG!",
            "#VÆRDI!",
            "#VERDI!",
            "#VÄRDEFEL!",
            "#ARVO!",
            "#NAME?",
            "#NOME?",
            "#NOM?",
            "#NOMBRE?",
            "#¿NOMBRE?",
            "#NAAM?",
            "#NAZWA?",
            "#NAVN?",
            "#NAMN?",
            "#NIMI?",
            "#DIV/0!",
            "#¡DIV/0!",
            "#DEEL/0!",
            "#DZIEL/0!",
            "#DIVISION/0!",
            "#JAKO/0!",
            "#NUM!",
            "#ZAHL!",
            "#NOMBRE!",
            "#¡NUM!",
            "#NÚM!",
            "#GETAL!",
            "#LICZBA!",
            "#OGILTIGT!",
            "#LUKU!",
            "#NULL!",
            "#NULLO!",
            "#NUL!",
            "#¡NULO!",
            "#NULO!",
            "#LEEG!",
            "#ZERO!",
            "#SPILL!",
            "#CALC!",
            "#ERROR!");

    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[eE]\\+\\d{1,2}");
    private static final Pattern FULL_DATE =
            Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}|\\d{4}-\\d{2}-\\d{2}(?:[ T]00:00(?::00)?)?");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(\\d{1,4})[-/ ](\\p{L}{3,5})\\.?|(\\p{L}{3,5})\\.?-(\\d{1,4})");
    private static final int MAX_LENGTH = 20;

    private SpreadsheetDamage() {}

    /** Returns the kind of damage, or null if none is detected. */
    public static @Nullable ErrorCode of(String text, Field field) {
        char first = text.charAt(0);
        if (first == '#') {
            return ofSign(text);
        }
        return isMadeOfDigits(field) ? ofNumber(text, field) : null;
    }

    private static boolean isMadeOfDigits(Field field) {
        return field.type() == FieldType.PHONE
                || field == ContactField.HOUSE_NUMBER
                || field == ContactField.POSTCODE
                || field == ContactField.VAT_NUMBER;
    }

    private static @Nullable ErrorCode ofSign(String text) {
        if (TOO_NARROW.matcher(text).matches()) {
            return ErrorCode.EXCEL_COLUMN_NARROW;
        }
        return FORMULA_ERRORS.contains(text.toUpperCase(Locale.ROOT)) ? ErrorCode.EXCEL_FORMULA_ERROR : null;
    }

    /** The phone reader is more precise: it repairs numbers that have lost no digit. */
    private static @Nullable ErrorCode ofNumber(String text, Field field) {
        if (text.length() > MAX_LENGTH || Characters.isDigits(text)) {
            return null;
        }
        boolean phone = field.type() == FieldType.PHONE;
        if (!phone && SCIENTIFIC.matcher(text).matches()) {
            return ErrorCode.EXCEL_SCIENTIFIC;
        }
        boolean date = isDayAndMonth(text) || (!phone && FULL_DATE.matcher(text).matches());
        return date ? ErrorCode.EXCEL_DATE : null;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayAndMonth(String text) {
        if (!hasLetter(text)) {
            return false;
        }
        Matcher parts = DAY_AND_MONTH.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        return MonthNames.find(parts.group(2) == null ? parts.group(3) : parts.group(2)) != 0;
    }
}
