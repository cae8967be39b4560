package com.isendu.contactimport.internal.normalize.email;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses in a cell and removes their wrapping. If anything else remains in the cell, it has no address at
 * all, because a part of a mistyped address may be somebody else's address.
 */
final class EmailCell {

    /** Longer than any list of addresses that people type. */
    private static final int MAX_LENGTH = 4096;

    private static final Pattern MARKDOWN = Pattern.compile("\\[[^\\]]*]\\(([^()]*)\\)");
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>]*)>");
    private static final Pattern ADDRESS_AMONG_WORDS = Pattern.compile("[^\\s@]@[^\\s@]+\\.");
    private static final Pattern REMARK = Pattern.compile("\\([^()@]*\\)");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N} .-]{1,30}:");
    private static final Pattern SEPARATOR = Pattern.compile("[;,|\\r\\n\\x0B]|:::|/");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Set<String> CONNECTORS =
            Set.of("-", "+", "&", "e", "o", "and", "or", "und", "oder", "et", "ou", "y", "oppure");
    private static final int MIN_NAME = 3;

    private EmailCell() {}

    /**
     * Returns the addresses of a cell as written, in order and each once; empty when there is none or something is
     * wrong.
     */
    static List<String> addresses(String text) {
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        String normal = normalized(text);
        if (normal.indexOf('@') < 0) {
            return List.of();
        }
        String clean = unwrap(normal);
        return isAddress(clean) ? List.of(clean) : split(clean);
    }

    /** Why a cell holds no address. */
    static ErrorCode fault(String text) {
        if (text.length() > MAX_LENGTH) {
            return ErrorCode.EMAIL_INVALID;
        }
        // What replaces an @ may be in brackets, like a remark.
        String normal = normalized(text);
        return EmailFault.of(normal.indexOf('@') < 0 ? trimmed(normal) : unwrap(normal));
    }

    /**
     * Returns the names of the characters that keep a cell from being an address, or null where it is none for other
     * reasons.
     */
    static @Nullable String lookAlikes(String text) {
        return text.length() > MAX_LENGTH || Characters.isPrintableAscii(text)
                ? null
                : LookAlikes.inPlaceOfOthers(unwrap(normalized(text)));
    }

    private static String normalized(String text) {
        String visible = Characters.withoutInvisible(text);
        boolean fullWidth = visible.codePoints().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E);
        return fullWidth ? Characters.plain(visible) : Characters.composed(visible);
    }

    private static boolean isAddress(String text) {
        return EmailSyntax.key(text) != null;
    }

    /** What is inside of angle brackets or a link, without remarks, labels, quotes and final punctuation. */
    private static String unwrap(String text) {
        String inner = inside(IN_ANGLES, '<', inside(MARKDOWN, '[', text));
        inner = trimmed(inner.indexOf('(') < 0 ? inner : REMARK.matcher(inner).replaceAll(" "));
        Matcher label = LABEL.matcher(inner);
        if (inner.indexOf(':') < 0 || !label.lookingAt()) {
            return inner;
        }
        boolean link = label.group().toLowerCase(Locale.ROOT).equals("mailto:");
        String labelled = trimmed(inner.substring(label.end()));
        int query = link ? labelled.indexOf('?', Math.max(labelled.indexOf('@'), 0)) : -1;
        return query < 0 ? labelled : labelled.substring(0, query);
    }

    /** Leaves out names beside a wrapped address, but no other address. */
    private static String inside(Pattern wrapping, char first, String text) {
        if (text.indexOf(first) < 0) {
            return text;
        }
        Matcher wrapped = wrapping.matcher(text);
        StringJoiner inner = new StringJoiner(";");
        int end = 0;
        while (wrapped.find()) {
            addressesIn(text.substring(end, wrapped.start())).forEach(inner::add);
            inner.add(wrapped.group(1));
            end = wrapped.end();
        }
        addressesIn(text.substring(end)).forEach(inner::add);
        return end == 0 ? text : inner.toString();
    }

    private static List<String> addressesIn(String beside) {
        return beside.indexOf('@') < 0
                ? List.of()
                : SEPARATOR
                        .splitAsStream(beside)
                        .filter(part -> ADDRESS_AMONG_WORDS.matcher(part).find())
                        .toList();
    }

    private static String trimmed(String text) {
        String noQuotes = Characters.strip(text, c -> Characters.isBlank(c) || isQuote(c));
        int end = noQuotes.length();
        while (end > 0 && isFinal(noQuotes.charAt(end - 1))) {
            end--;
        }
        return noQuotes.substring(0, end);
    }

    private static boolean isQuote(int c) {
        return "\"'`´‘’“”«»".indexOf(c) >= 0;
    }

    private static boolean isFinal(char c) {
        return c == '.' || c == ',' || c == ';' || isQuote(c) || Characters.isBlank(c);
    }

    private static List<String> split(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(text, -1)) {
            String clean = unwrap(part);
            if (!clean.isEmpty() && !addPart(clean, found)) {
                return List.of();
            }
        }
        return new ArrayList<>(found);
    }

    private static boolean addPart(String part, Set<String> found) {
        if (isAddress(part)) {
            found.add(part);
            return true;
        }
        List<String> words = new ArrayList<>();
        for (String token : BLANKS.split(part, -1)) {
            String word = trimmed(token);
            if (isAddress(word) && (isNameOf(word, words) || isConnector(words, found))) {
                found.add(word);
                words.clear();
            } else {
                words.add(word);
            }
        }
        return words.isEmpty();
    }

    private static boolean isConnector(List<String> words, Set<String> found) {
        return !found.isEmpty()
                && words.size() == 1
                && CONNECTORS.contains(words.get(0).toLowerCase(Locale.ROOT));
    }

    /** Words before an address are its owner's name when the address repeats one; else they may be a part of it. */
    private static boolean isNameOf(String address, List<String> words) {
        String lower = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || (words.size() > 1
                        && words.stream()
                                .anyMatch(word ->
                                        word.length() >= MIN_NAME && lower.contains(word.toLowerCase(Locale.ROOT))));
    }
}
