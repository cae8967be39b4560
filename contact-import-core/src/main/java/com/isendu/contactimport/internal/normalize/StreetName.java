package com.isendu.contactimport.internal.normalize;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that belong to the name of a street: dates, years, ordinals, numbered roads. */
final class StreetName {

    /** Alone they are no name: the number behind them is. */
    private static final String TYPE_ONLY =
            "(?:via|viale|v\\.le|piazza|p\\.za|strada|str\\.?|stra(?:ss|ß)e|bundesstr(?:\\.|a(?:ss|ß)e)?|calle|c/"
                    + "|carrera|cra\\.?|avenida|av\\.?|rue|rua|route|rte|road|street|avenue|highway|hwy|interstate|state route"
                    + "|s\\.?s\\.?|s\\.?p\\.?|s\\.?r\\.?|(?:strada )?(?:statale|provinciale|regionale)(?: n\\.?)?"
                    + "|ul\\.?|ulica|weg|laan|boulevard|a|b|d|n|e)";

    private static final Pattern NUMBERED = HouseNumber.pattern(TYPE_ONLY);
    private static final Pattern NUMBERED_ROAD = HouseNumber.pattern(TYPE_ONLY + " ?\\d{1,4}");
    private static final Pattern ROAD_WITH_NAME = HouseNumber.pattern(
            "(?:s\\.?s\\.?|s\\.?p\\.?|s\\.?r\\.?|strada (?:statale|provinciale|regionale)) ?\\d{1,3}(?: \\p{L}[\\p{L}'. ]*)");
    private static final Pattern SQUARE = Pattern.compile("[A-U] ?\\d{1,2}");
    private static final Pattern UNIT = HouseNumber.pattern(
            "(?:#|(?<![\\p{L}\\d'])(?:int(?:erno)?|scala|sc|piano|apt|apto|appt|appartamento|apartment|app|unit|suite|flat|fl|floor|lgh"
                    + "|top|bus|etg|leil|leilg|stock|stiege|t[üu]r|wg|zi|room|rm|km|lotto|blocco|block|bloco|edificio|palazzina|pal"
                    + "|esc|pta|plta|piso|porta|m|кв|box|c/o|h|hus|hinterhaus|cap|hausnummer|postfach|casella)"
                    + "(?![\\p{L}'])"
                    + "|(?<!\\p{L})(?:ste|lot|lote)(?=[. ]*(?:\\d|\\p{L}(?!\\p{L}))))");
    private static final Pattern DATE = HouseNumber.pattern(
            "(?<day>\\d{1,2})(?:\\.|°|º|\\.º|er)? (?:de |di |d')?(?<month>\\p{L}+)(?: (?:de |del )?\\d{4})?");
    private static final Pattern WORD_DATE = Pattern.compile("(?<month>\\p{L}+) (?:de |del )?\\d{4}$");
    private static final Pattern ORDINAL =
            HouseNumber.pattern("\\d{1,3}(?:e|er|ste|de|a|o|ª|º|°|th|st|nd|rd|\\.)(?![\\p{L}\\d])");
    private static final Pattern YEARS = Pattern.compile("(?<![\\d/])1[5-9]\\d\\d-(?:1[5-9]\\d\\d)(?![\\d/])");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Pattern TRAILING_WORD = Pattern.compile("(\\p{L}+)\\.?(?: del?)?$");

    private static final Set<String> MONTHS = months();

    private StreetName() {}

    /** Tells whether a text names a flat, a floor or a box, so that a number in it is none of the house. */
    static boolean namesUnit(String text) {
        return UNIT.matcher(text).find();
    }

    /** Tells whether a text is the whole name of a street, so that the number behind it is the house's. */
    static boolean endsBefore(String street, String number) {
        if (NUMBERED.matcher(street).matches() || namesUnit(street) || isYearOfDate(street, number)) {
            return false;
        }
        boolean numbered = NUMBERED_ROAD.matcher(street).matches()
                || ROAD_WITH_NAME.matcher(street).matches()
                || SQUARE.matcher(street).matches();
        return numbered
                || (street.chars().anyMatch(Character::isLetter)
                        && (!hasDigits(street) || !hasDigits(withoutDates(street))));
    }

    private static boolean isYearOfDate(String street, String number) {
        Matcher word = TRAILING_WORD.matcher(street);
        return YEAR.matcher(number).matches() && word.find() && isMonth(word.group(1));
    }

    private static String withoutDates(String street) {
        String rest = DATE.matcher(street)
                .replaceAll(date -> isMonth(date.group(2)) ? " " : Matcher.quoteReplacement(date.group()));
        rest = YEARS.matcher(ORDINAL.matcher(rest).replaceAll(" ")).replaceAll(" ");
        Matcher inWords = WORD_DATE.matcher(rest);
        return inWords.find() && isMonth(inWords.group("month")) ? rest.substring(0, inWords.start()) : rest;
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isMonth(@Nullable String word) {
        return word != null && MONTHS.contains(LocaleNames.fold(word));
    }

    private static Set<String> months() {
        Set<String> months = new HashSet<>();
        for (Locale language : LocaleNames.COMMON) {
            for (Month month : Month.values()) {
                months.add(LocaleNames.fold(month.getDisplayName(TextStyle.FULL, language)));
                months.add(LocaleNames.fold(month.getDisplayName(TextStyle.FULL_STANDALONE, language)));
            }
        }
        return months;
    }
}
