package com.isendu.contactimport.internal.normalize;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels: each once, whatever its letter case, in the order of the cell. */
final class TagsNormalizer implements ValueNormalizer {

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\r\\n]");

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : SEPARATOR.split(text, -1)) {
            String tag = TextNormalizer.ONE_LINE.normalize(Characters.strip(part), cell);
            if (tag == null) {
                return null;
            }
            if (!tag.isEmpty()) {
                tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
            }
        }
        return tags.isEmpty() ? null : String.join(", ", tags.values());
    }
}
