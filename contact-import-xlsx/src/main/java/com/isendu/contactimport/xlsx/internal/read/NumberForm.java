package com.isendu.contactimport.xlsx.internal.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a cell makes of a number. Codes as ECMA-376 defines them, part 1, 18.8.30 and 18.8.31.
 *
 * @param kind what the number is
 * @param template of an identifier, how its digits are written, with {@link #DIGIT} for each; else blank
 */
record NumberForm(Kind kind, String template) {

    enum Kind {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME,
        /** A number whose format says how many digits it has, or which prefix. */
        IDENTIFIER
    }

    /** Two characters that no format has. */
    static final char DIGIT = '\uE000';

    private static final char OTHER = '\uE001';

    static final NumberForm NUMBER = new NumberForm(Kind.NUMBER, "");

    private static final NumberForm DATE = new NumberForm(Kind.DATE, "");
    private static final NumberForm TIME = new NumberForm(Kind.TIME, "");
    private static final NumberForm DATE_AND_TIME = new NumberForm(Kind.DATE_AND_TIME, "");

    /**
     * Quoted or escaped text, blanks as wide as a character, fillers; colours, conditions and locales, but no elapsed
     * time such as {@code [h]}.
     */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dyegab]");
    private static final Pattern HOUR_OR_SECOND = Pattern.compile("[hs]");
    private static final Pattern AM_PM = Pattern.compile("am/pm|a/p");
    private static final Pattern PLAIN = Pattern.compile("general|standard|e[+-]");

    /** What stands for itself in a format: in quotes, behind a backslash, or as it is. */
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|\\\\(.)|(.)");

    private static final Pattern PLAIN_LITERAL = Pattern.compile("[-+()/ 1-9]");
    /** Several digits, with what stands in postcodes and phone numbers beside them. */
    private static final Pattern PADDED = Pattern.compile("([-+()/. 0-9]*" + DIGIT + "){2,}[-+()/. 0-9]*");
    /** Behind the prefix of a country. */
    private static final Pattern PREFIXED = Pattern.compile("(\\+|00)[1-9][-+()/. 0-9]*" + DIGIT + "[-+()/. 0-9]*");

    /** Before an international number, unless negative numbers have a form too. */
    private static final Pattern PLUS = Pattern.compile("\\+" + DIGIT);

    /**
     * Letters in front, such as {@code "D-"}, blanks as wide as a character, fillers, colours and locales; the group is
     * what can be part of the number.
     */
    private static final Pattern BESIDE_NUMBER = Pattern.compile(
            "^\"[^\"]*\\p{L}[^\"]*\"|(\"[^\"]*\"|\\\\.)|_.|\\*.|\\[(?:\\$-[0-9A-Fa-f]+|[A-Za-z]+[0-9]*)\\]");

    /**
     * Returns the form of a cell.
     *
     * @param id the number of its format, null where it has none
     * @param code the code of its format, null where the workbook does not hold it
     */
    static NumberForm of(@Nullable Integer id, @Nullable String code) {
        if (code != null) {
            return of(code);
        }
        return id != null && isDateOfSomeLanguages(id) ? DATE_AND_TIME : NUMBER;
    }

    /** Their codes differ from language to language, so a workbook holds the number only. */
    private static boolean isDateOfSomeLanguages(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    private static NumberForm of(String code) {
        String positive = firstSection(code);
        String plain = LITERAL.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(plain).find()) {
            return NUMBER;
        }
        String letters = AM_PM.matcher(plain).replaceAll("");
        boolean time = HOUR_OR_SECOND.matcher(letters).find();
        boolean date = DAY_OR_YEAR.matcher(letters).find() || (!time && letters.indexOf('m') >= 0);
        if (date) {
            return time ? DATE_AND_TIME : DATE;
        }
        if (time) {
            return TIME;
        }
        return identifier(BESIDE_NUMBER.matcher(positive).replaceAll("$1"), positive.equals(code));
    }

    /** Returns the one for positive numbers. */
    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    /**
     * Only where each character is a zero to be filled or stands in numbers that people write: a currency, say, is no
     * part of the number. Behind a zero, {@code #} is one too; a plus for positive numbers among others is no prefix of
     * a country.
     */
    private static NumberForm identifier(String code, boolean onlySection) {
        StringBuilder template = new StringBuilder();
        Matcher pieces = PIECE.matcher(code);
        while (pieces.find()) {
            String quoted = pieces.group(1);
            String escaped = pieces.group(2);
            String plain = pieces.group(3);
            if (plain == null) {
                template.append(quoted == null ? escaped : quoted);
            } else if (PLAIN_LITERAL.matcher(plain).matches()) {
                template.append(plain);
            } else {
                boolean digit = plain.equals("0") || (plain.equals("#") && isDigit(code, template));
                template.append(digit ? DIGIT : OTHER);
            }
        }
        boolean meant = PADDED.matcher(template).matches()
                || PREFIXED.matcher(template).matches()
                || (onlySection && PLUS.matcher(template).matches());
        return meant ? new NumberForm(Kind.IDENTIFIER, template.toString()) : NUMBER;
    }

    /** Behind a zero, or as the only one. */
    private static boolean isDigit(String code, StringBuilder before) {
        return before.indexOf(String.valueOf(DIGIT)) >= 0 || code.indexOf('#') == code.length() - 1;
    }

    /**
     * Returns the digits of a whole number as an identifier is written: filled up with zeros, those that are too many
     * at the first place.
     */
    String write(String digits) {
        int places = (int) template.chars().filter(c -> c == DIGIT).count();
        String filled = "0".repeat(Math.max(0, places - digits.length())) + digits;
        int next = filled.length() - places;
        StringBuilder written = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c != DIGIT) {
                written.append(c);
                continue;
            }
            written.append(filled, first ? 0 : next, next + 1);
            first = false;
            next++;
        }
        return written.toString();
    }
}
