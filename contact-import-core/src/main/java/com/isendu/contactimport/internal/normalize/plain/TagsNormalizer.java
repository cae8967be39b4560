package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Normalises tags: each once, regardless of letter case, in the order of the cell. A separator in quotes is part of the
 * tag. A tag with a comma stays quoted, because commas separate tags in the canonical form.
 */
public final class TagsNormalizer implements ValueNormalizer {

    private static final char QUOTE = '"';
    /** Google marks its own groups with an asterisk. */
    private static final String GOOGLE_GROUP = "* ";

    private static final String GOOGLE_SEPARATOR = ":::";

    private final TagParts parts;
    private final boolean usual;

    /**
     * Prepares for a column.
     *
     * @param separator the separator between two tags besides line breaks; null for comma, semicolon, bar and
     *     {@code :::}
     */
    public TagsNormalizer(@Nullable Character separator) {
        this.parts = TagParts.between(separator);
        this.usual = separator == null;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : parts.of(usual ? text.replace(GOOGLE_SEPARATOR, "\n") : text)) {
            String tag = tag(part, cell);
            if (tag == null) {
                return null;
            }
            if (!tag.isEmpty()) {
                tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), quoted(tag));
            }
        }
        return tags.isEmpty() ? null : String.join(", ", tags.values());
    }

    private static @Nullable String tag(String part, Cell cell) {
        String tag = Characters.strip(part);
        String bare = tag.startsWith(GOOGLE_GROUP) ? Characters.strip(tag.substring(GOOGLE_GROUP.length())) : tag;
        return TextNormalizer.ONE_LINE.normalize(bare, cell);
    }

    private static String quoted(String tag) {
        return tag.indexOf(',') >= 0 ? QUOTE + tag + QUOTE : tag;
    }
}
