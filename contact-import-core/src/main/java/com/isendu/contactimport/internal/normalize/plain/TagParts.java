package com.isendu.contactimport.internal.normalize.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a cell at separators and line breaks. A separator in quotes is part of its tag. Thread-safe. */
final class TagParts {

    private static final String USUAL_SEPARATORS = ",;|";
    private static final String LINE_BREAKS = "\r\n";

    private final String separators;
    private final Pattern part;

    private TagParts(String visible) {
        this.separators = visible + LINE_BREAKS;
        String any = "[\\Q" + visible + "\\E\\r\\n]";
        String quoted = "\\s*\"([^\"]*)\"\\s*(?=" + any + "|$)";
        this.part = Pattern.compile(quoted + "|((?:(?!" + any + ").)+)", Pattern.DOTALL);
    }

    /** Cuts at this separator, or at comma, semicolon and bar if there is none. */
    static TagParts between(@Nullable Character separator) {
        return new TagParts(separator == null ? USUAL_SEPARATORS : separator.toString());
    }

    /** Returns the parts without the quotes around them; some may be empty or blank. */
    List<String> of(String cell) {
        return cell.indexOf('"') < 0 ? unquoted(cell) : quoted(cell);
    }

    /** Faster where there are no quotes, as in most cells. */
    private List<String> unquoted(String cell) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (separators.indexOf(cell.charAt(i)) >= 0) {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }

    List<String> quoted(String cell) {
        List<String> parts = new ArrayList<>();
        Matcher found = part.matcher(cell);
        while (found.find()) {
            parts.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return parts;
    }
}
