package com.isendu.contactimport.internal.read.otherfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises tables drawn with characters by the ruler below their header. */
final class PrintedTable {

    private static final int LINES = 20;
    /**
     * Between bars at both ends, or with blanks or colons around; without them it is a program's output that is cut at
     * its bars.
     */
    private static final Pattern MARKDOWN_RULER =
            Pattern.compile("\\|(\\s*:?-+:?\\s*\\|)+|:?-+:?\\s(\\|\\s*:?-+:?\\s*)+\\|?");
    /** {@code ----+----}, as psql draws it. */
    private static final Pattern CROSSED_RULER = Pattern.compile("-+(\\+-+)+");

    private static final Pattern PLAIN_RULER = Pattern.compile("-{3,}");
    /** {@code +----+----+}, as mysql draws it. */
    private static final Pattern FRAME = Pattern.compile("\\+[-=]{2,}(\\+[-=]{2,})*\\+");

    private static final Pattern BOX = Pattern.compile("[\u2500-\u257F]{3,}");
    private static final Pattern ROW_COUNT = Pattern.compile("\\(\\d+ \\p{L}+\\)");
    private static final Pattern VERTICAL = Pattern.compile("\\*{5,} 1\\. \\p{L}+ \\*{5,}|-\\[ RECORD 1 ]-[-+]*");

    private PrintedTable() {}

    /** Returns the kind of the lines, which are not blank; empty where no ruler is among the first. */
    static Optional<OtherFile> kindOf(List<String> lines) {
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            String before = i == 0 ? "" : lines.get(i - 1);
            String line = lines.get(i).strip();
            if (MARKDOWN_RULER.matcher(line).matches() && bars(before) == bars(line)) {
                return Optional.of(OtherFile.MARKDOWN);
            }
            String after = i + 1 < lines.size() ? lines.get(i + 1) : "";
            if (isRuler(line, before, after) || isPlainRuler(line, before, lines)) {
                return Optional.of(OtherFile.PRINTED_TABLE);
            }
        }
        return Optional.empty();
    }

    private static boolean isRuler(String line, String before, String after) {
        boolean crossed = CROSSED_RULER.matcher(line).matches()
                && bars(before) == line.chars().filter(c -> c == '+').count();
        boolean framed = FRAME.matcher(line).matches() && after.strip().startsWith("|");
        return crossed
                || framed
                || BOX.matcher(line).matches()
                || VERTICAL.matcher(line).matches();
    }

    /** Below the single column of psql, whose name is set off by a blank, and with the number of rows at the end. */
    private static boolean isPlainRuler(String line, String before, List<String> lines) {
        return PLAIN_RULER.matcher(line).matches()
                && before.startsWith(" ")
                && lines.stream()
                        .anyMatch(other -> ROW_COUNT.matcher(other.strip()).matches());
    }

    private static long bars(String line) {
        return line.chars().filter(c -> c == '|').count();
    }
}
