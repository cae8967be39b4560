package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes everything from a phone cell that is not the number: guards, links, labels, remarks, extensions and doubled
 * prefixes.
 */
final class PhoneCleaner {

    private static final Set<String> CONNECTORS =
            Set.of("e", "o", "oppure", "and", "or", "und", "oder", "et", "ou", "y", "en", "of");

    private static final Set<Integer> CALLING_CODES =
            PhoneNumberUtil.getInstance().getSupportedCallingCodes();

    private static final Pattern LINK = Pattern.compile(
            "(?:(?:https?://)?(?:www\\.)?(?:wa\\.me/|(?:api|web)\\.whatsapp\\.com/send/?\\?phone=)|whatsapp://send/?\\?phone=)"
                    + "\\+?(\\d+)(?:[/?&].*)?",
            Pattern.CASE_INSENSITIVE);
    /** How WhatsApp names a person, behind the colon a device; groups and channels have other domains. */
    private static final Pattern WHATSAPP_ID =
            Pattern.compile("\\+?(\\d+)(?:[:.]\\d+){0,2}@(?:s\\.whatsapp\\.net|c\\.us)", Pattern.CASE_INSENSITIVE);

    /** The text after the number of a dialling link, such as an extension. */
    private static final Pattern DIALLING_LINK =
            Pattern.compile("(tel:[^;]*)(?:;[a-z-]+=[^;]*)+", Pattern.CASE_INSENSITIVE);

    private static final Pattern FLOAT = Pattern.compile("(\\+?\\d{6,})[.,]0{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:(['’,.])\\d{3})(?:\\1\\d{3})+");
    private static final Pattern DOUBLED_PREFIX =
            Pattern.compile("^\\(?(?:\\+|00) ?(\\d{1,3})[ ()]*(?:\\+|00)[ (]*\\1(?=[ )\\d./-])");
    private static final Pattern SEVERAL_PLUS = Pattern.compile("\\+[ +]*\\+");
    private static final Pattern REMARK = Pattern.compile("\\([^()\\d+]*\\)");
    private static final Pattern EXTENSION =
            Pattern.compile("(?<=\\d) *(?: x|#| ext\\.?| int\\.?| interno) *\\d{1,5}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER_AT_DIGIT = Pattern.compile("\\d\\p{L}|\\p{L}\\d");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}.':/&-]*");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\p{So}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]+");
    private static final Pattern NUMBER_CHARACTERS = Pattern.compile("[\\d+()./, ;|:-]*");

    /** No word, link or amount: most invalid numbers are only too short or too long. */
    private static final Pattern PLAIN = Pattern.compile("[\\d+() -]*");

    /** Stands for a word between two numbers. */
    private static final String WORD_MARK = "\n";

    private PhoneCleaner() {}

    /** Returns the text with ASCII digits, one kind of blank, one kind of dash, and no spreadsheet's dressing. */
    static String clean(String text) {
        String plain = Characters.plain(Characters.withoutInvisible(text));
        plain = Characters.strip(asciiDigits(oneLine(plain)), c -> c == ' ' || "'\"`´‘’“”".indexOf(c) >= 0);
        return PLAIN.matcher(plain).matches() ? plain : undressed(plain);
    }

    private static String oneLine(String text) {
        if (Characters.isPrintableAscii(text) && !text.contains("  ")) {
            return text;
        }
        String line = LINE_BREAK.matcher(text).replaceAll(";");
        return BLANKS.matcher(DASH.matcher(line).replaceAll("-")).replaceAll(" ");
    }

    private static String undressed(String text) {
        Matcher id = WHATSAPP_ID.matcher(text);
        if (id.matches()) {
            return '+' + id.group(1);
        }
        Matcher dialling = DIALLING_LINK.matcher(text);
        String plain =
                LINK.matcher(dialling.matches() ? dialling.group(1) : text).replaceFirst("+$1");
        plain = FLOAT.matcher(plain).matches()
                ? plain.substring(0, Math.max(plain.indexOf('.'), plain.indexOf(',')))
                : plain;
        return THOUSANDS.matcher(plain).matches() ? plain.replaceAll("\\D", "") : plain;
    }

    private static String asciiDigits(String text) {
        if (Characters.isPrintableAscii(text)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            ascii.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return ascii.toString();
    }

    /**
     * What stands between words.
     *
     * @param clean a clean text
     * @return texts of digits and their punctuation; empty when the cell holds anything else, such as letters amid
     *     digits
     */
    static List<String> groups(String clean) {
        if (PLAIN.matcher(clean).matches() && !REMARK.matcher(clean).find()) {
            String group = prefixOnce(clean);
            return PhoneReader.digits(group).isEmpty() ? List.of() : List.of(group);
        }
        String text = EXTENSION.matcher(REMARK.matcher(clean).replaceAll(" ")).replaceFirst("");
        if (text.indexOf('@') >= 0 || LETTER_AT_DIGIT.matcher(text).find()) {
            return List.of();
        }
        String marked =
                WORD.matcher(text).replaceAll(PhoneCleaner::separatorFor).replace('&', ';');
        List<String> groups = List.of(marked.split(WORD_MARK)).stream()
                .map(PhoneCleaner::prefixOnce)
                .filter(group -> group.chars().anyMatch(Character::isDigit))
                .toList();
        return groups.stream()
                        .allMatch(group -> NUMBER_CHARACTERS.matcher(group).matches())
                ? groups
                : List.of();
    }

    private static String separatorFor(MatchResult word) {
        return CONNECTORS.contains(word.group().toLowerCase(Locale.ROOT)) ? ";" : WORD_MARK;
    }

    private static String prefixOnce(String group) {
        String once = SEVERAL_PLUS.matcher(group.strip()).replaceAll("+");
        return DOUBLED_PREFIX.matcher(once).replaceFirst(PhoneCleaner::callingCodeOnce);
    }

    private static String callingCodeOnce(MatchResult doubled) {
        boolean isCode = CALLING_CODES.contains(Integer.valueOf(doubled.group(1)));
        return isCode ? '+' + doubled.group(1) : Matcher.quoteReplacement(doubled.group());
    }
}
