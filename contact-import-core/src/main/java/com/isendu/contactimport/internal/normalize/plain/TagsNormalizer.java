package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Normalises tags: each once, regardless of letter case, in the order of the cell. A separator in quotes is part of the
 * tag. A tag with a comma stays quoted, because commas separate tags in the canonical form.
 */
public final class TagsNormalizer implements ValueNormalizer {

    private static final String USUAL_SEPARATORS = ",;|";
    private static final char QUOTE = '"';
    /** Google marks its own groups with an asterisk. */
    private static final Pattern GOOGLE_GROUP = Pattern.compile("^\\* ");

    private static final String GOOGLE_SEPARATOR = ":::";

    private final Pattern part;
    private final boolean usual;

    /**
     * Prepares for a column.
     *
     * @param separator the separator between two tags besides line breaks; null for comma, semicolon, bar and
     *     {@code :::}
     */
    public TagsNormalizer(@Nullable Character separator) {
        String any = "[\\Q" + (separator == null ? USUAL_SEPARATORS : separator) + "\\E\\r\\n]";
        String quoted = "\\s*\"([^\"]*)\"\\s*(?=" + any + "|$)";
        this.part = Pattern.compile(quoted + "|((?:(?!" + any + ").)+)", Pattern.DOTALL);
        this.usual = separator == null;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        Map<String, String> tags = new LinkedHashMap<>();
        Matcher parts = part.matcher(usual ? text.replace(GOOGLE_SEPARATOR, "\n") : text);
        while (parts.find()) {
            String tag = tag(parts.group(1) == null ? parts.group(2) : parts.group(1), cell);
            if (tag == null) {
                return null;
            }
            if (!tag.isEmpty()) {
                tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
            }
        }
        return tags.isEmpty()
                ? null
                : tags.values().stream().map(TagsNormalizer::quoted).collect(Collectors.joining(", "));
    }

    private static @Nullable String tag(String part, Cell cell) {
        String bare = GOOGLE_GROUP.matcher(Characters.strip(part)).replaceFirst("");
        return TextNormalizer.ONE_LINE.normalize(Characters.strip(bare), cell);
    }

    private static String quoted(String tag) {
        return tag.indexOf(',') >= 0 ? QUOTE + tag + QUOTE : tag;
    }
}
