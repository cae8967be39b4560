package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name of the corpus: the cell, and what is in it.
 *
 * @param cell the cell
 * @param first the first name; empty where nothing is to be split
 * @param last the last name; empty where nothing is to be split
 * @param country of the row, or null
 */
record LabelledName(
        String cell, String first, String last, @Nullable String country) {

    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]*)\\]|\\{[^}]*\\}|<[^>]*>");
    private static final Pattern MARKS = Pattern.compile("[\\[\\]{}<>]");
    private static final Pattern GAPS = Pattern.compile("[\\s,]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Reads a line such as {@code {Dott.ssa} Anna [Rossi]} or {@code ! COMPANY Hotel Belvedere}. */
    static LabelledName of(String line, @Nullable String country) {
        if (line.startsWith("!")) {
            return new LabelledName(line.split(" ", 3)[2], "", "", country);
        }
        List<String> last = new ArrayList<>();
        StringBuilder first = new StringBuilder();
        Matcher marked = MARKED.matcher(line);
        while (marked.find()) {
            marked.appendReplacement(first, " ");
            if (marked.group(1) != null) {
                last.add(marked.group(1));
            }
        }
        marked.appendTail(first);
        boolean turned = last.size() > 1;
        return new LabelledName(
                MARKS.matcher(line).replaceAll(""),
                GAPS.matcher(first).replaceAll(" ").strip(),
                turned ? last.get(1) + ' ' + last.get(0) : String.join("", last),
                country);
    }

    /** Tells whether the cell is to be split. */
    boolean isToSplit() {
        return !first.isEmpty() || !last.isEmpty();
    }

    static boolean isSplit(NameParts parts) {
        return parts.firstName() != null || parts.lastName() != null;
    }

    boolean isRight(NameParts parts) {
        return text(parts.firstName()).equals(first) && text(parts.lastName()).equals(last);
    }

    /** Tells whether the parts have all letters of the cell, in whatever order, and no others. */
    static boolean keepsLetters(String cell, NameParts parts) {
        String all = text(parts.firstName()) + text(parts.lastName()) + text(parts.title()) + text(parts.suffix());
        return sorted(all).equals(sorted(cell));
    }

    private static String sorted(String text) {
        return NO_LETTERS
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
