package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.source.DecidedBy;
import com.isendu.contactimport.source.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stage 2: finds the delimiter by parsing the sample with each candidate and comparing what comes out, not by counting
 * characters.
 */
final class DialectDetector {

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([^\\p{Alnum}\"\\r\\n\\x{10000}-\\x{10FFFF}])\"?[;,\\t|]*(\\r\\n|\\r|\\n|\\z)");
    private static final int RECORDS = 200;

    private final Sample sample;
    private final ReadSettings settings;

    DialectDetector(Sample sample, ReadSettings settings) {
        this.sample = sample;
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param dialect the dialect
     * @param by how the delimiter was decided
     * @param directiveLines 1 if the first line is a {@code sep=} line, else 0
     */
    record Found(Dialect dialect, DecidedBy by, int directiveLines) {}

    Found detect() {
        Matcher directive = SEPARATOR_LINE.matcher(sample.text());
        int lines = directive.lookingAt() ? 1 : 0;
        Character option = settings.delimiter();
        if (option != null) {
            return new Found(dialect(option), DecidedBy.OPTION, lines);
        }
        if (lines == 1) {
            return new Found(dialect(directive.group(1).charAt(0)), DecidedBy.DECLARATION, 1);
        }
        return best();
    }

    private Found best() {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample.parse(dialect(candidate), 0, settings.limits()));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Found(dialect(best), bestScore > 0 ? DecidedBy.DETECTION : DecidedBy.ASSUMPTION, 0);
    }

    private Dialect dialect(char delimiter) {
        Character quote = settings.quote();
        return new Dialect(delimiter, quote == null ? Character.valueOf('"') : quote, settings.escape());
    }

    /** How much the records look like a table: one width, several columns, cells of known kinds. 0 for a single column. */
    private static double score(List<ParsedRecord> records) {
        Map<Integer, Integer> widths = new HashMap<>();
        int counted = 0;
        int typed = 0;
        int cells = 0;
        for (ParsedRecord record : records.subList(0, Math.min(records.size(), RECORDS))) {
            if (record.isBlank() && record.cells().size() == 1) {
                continue;
            }
            counted++;
            widths.merge(record.cells().size(), 1, Integer::sum);
            for (String cell : record.cells()) {
                CellKind kind = CellKind.of(cell);
                typed += kind.isTyped() ? 1 : 0;
                cells += kind == CellKind.BLANK ? 0 : 1;
            }
        }
        return tableScore(widths, counted) * (0.7 + 0.3 * typed / Math.max(1, cells));
    }

    private static double tableScore(Map<Integer, Integer> widths, int records) {
        double best = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            int columns = width.getKey();
            double share = (double) width.getValue() / records;
            best = Math.max(best, columns == 1 ? 0 : share * (1 - 1.0 / (columns + 1)));
        }
        return best;
    }
}
