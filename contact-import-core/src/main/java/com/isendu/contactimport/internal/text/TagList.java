package com.isendu.contactimport.internal.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags in their canonical form, {@code vip, newsletter, "Milano, centro"}: separated by a comma and a blank, with a tag
 * that contains a comma in quotes, and each once regardless of letter case.
 */
public final class TagList {

    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"|[^,]+");
    private static final String SEPARATOR = ", ";

    private TagList() {}

    /** Returns the labels of both, those of the first one first; null where neither has any. */
    public static @Nullable String join(@Nullable String tags, @Nullable String more) {
        if (tags == null || more == null) {
            return tags == null ? more : tags;
        }
        Map<String, String> joined = byName(tags);
        byName(more).forEach(joined::putIfAbsent);
        return text(joined);
    }

    /** Returns the tags of the first text that are not in the second; null if none remains. */
    public static @Nullable String remove(@Nullable String tags, @Nullable String removed) {
        if (tags == null || removed == null) {
            return tags;
        }
        Map<String, String> left = byName(tags);
        byName(removed).keySet().forEach(left::remove);
        return left.isEmpty() ? null : text(left);
    }

    private static Map<String, String> byName(String tags) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher tag = TAG.matcher(tags);
        while (tag.find()) {
            String text = tag.group().strip();
            if (!text.isEmpty()) {
                names.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
            }
        }
        return names;
    }

    private static String text(Map<String, String> names) {
        return String.join(SEPARATOR, names.values());
    }
}
