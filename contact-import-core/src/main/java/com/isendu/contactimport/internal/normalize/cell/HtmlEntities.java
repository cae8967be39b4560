package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.internal.text.TextFiles;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes HTML character references, by name or number, according to the HTML standard, even if they were encoded
 * twice. Texts with markup are not decoded, because they are web pages and not values. A reference without a semicolon
 * is not decoded: {@code AT&T}.
 */
public final class HtmlEntities {

    private static final Pattern ENTITY = Pattern.compile(
            "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>\\p{XDigit}{1,6})|(?<name>\\p{Alpha}\\p{Alnum}{1,31}));");
    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^<>]*>");
    /** Nobody encodes more often. */
    private static final int MOST_TIMES = 3;
    /** What HTML takes numbers of control characters for. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int FIRST_OF_WINDOWS = 0x80;
    private static final int LAST_OF_WINDOWS = 0x9F;

    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    /** Returns the text with the characters that are meant; the same object where nothing is to be decoded. */
    public static String decode(String text) {
        if (text.indexOf('&') < 0 || MARKUP.matcher(text).find()) {
            return text;
        }
        String decoded = text;
        for (int times = 0; times < MOST_TIMES; times++) {
            String again = decodeOnce(decoded);
            if (again.equals(decoded)) {
                break;
            }
            decoded = again;
        }
        return decoded.equals(text) ? text : decoded;
    }

    private static String decodeOnce(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> {
            String meant = meant(entity.group(1), entity.group(2), entity.group(3));
            return Matcher.quoteReplacement(meant == null ? entity.group() : meant);
        });
    }

    private static @Nullable String meant(@Nullable String decimal, @Nullable String hex, @Nullable String name) {
        if (name != null) {
            return NAMED.get(name);
        }
        return decimal != null ? character(Integer.parseInt(decimal)) : character(Integer.parseInt(hex, 16));
    }

    private static @Nullable String character(int code) {
        if (code >= FIRST_OF_WINDOWS && code <= LAST_OF_WINDOWS) {
            return new String(new byte[] {(byte) code}, WINDOWS);
        }
        boolean text = Character.isDefined(code) && code != 0 && Character.getType(code) != Character.SURROGATE;
        return text ? Character.toString(code) : null;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        for (String line : TextFiles.lines(HtmlEntities.class::getResourceAsStream, "html-entities.txt")) {
            String[] parts = line.split(" ", -1);
            for (int i = 1; i < parts.length && !line.startsWith("#"); i++) {
                named.put(parts[i], Character.toString(Integer.parseInt(parts[0], 16)));
            }
        }
        return Map.copyOf(named);
    }
}
