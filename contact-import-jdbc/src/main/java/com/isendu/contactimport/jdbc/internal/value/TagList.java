package com.isendu.contactimport.jdbc.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts tags between a text separated by commas and a list; a stored tag with a comma is quoted.
 */
final class TagList {

    private static final Pattern LABEL = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,]*))\\s*(?:,|$)");

    private TagList() {}

    static List<String> of(String text) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.lookingAt() && label.end() > label.start()) {
            String quoted = label.group(1);
            String name = quoted == null ? label.group(2).strip() : quoted.replace("\"\"", "\"");
            if (!name.isEmpty()) {
                labels.add(name);
            }
            label.region(label.end(), text.length());
        }
        return labels;
    }

    static String text(List<String> labels) {
        return labels.stream().map(TagList::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String label) {
        boolean plain = label.indexOf(',') < 0 && !label.startsWith("\"") && label.equals(label.strip());
        return plain ? label : '"' + label.replace("\"", "\"\"") + '"';
    }
}
