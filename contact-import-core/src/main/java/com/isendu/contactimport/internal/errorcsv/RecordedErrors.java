package com.isendu.contactimport.internal.errorcsv;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Restores errors that an earlier import wrote into an error CSV and that the row alone does not show. Code and column
 * come from the reserved columns, numbers and cells from the messages, in any language.
 */
final class RecordedErrors {

    private static final Pattern WRITTEN = Pattern.compile("\\s*([A-Z_]+)(?:@([A-Z]{1,3}))?\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CELL = Pattern.compile("\\b([A-Z]{1,3})(\\d+)\\b");

    private final String codes;
    private final List<String> numbers;
    private final List<MatchResult> cells;
    private final int width;
    private final int filled;

    /**
     * The errors of one row.
     *
     * @param codes the cell of {@link ReservedColumns#CODE}
     * @param explanation the cell of {@link ReservedColumns#ERROR}, with its mark
     * @param width how many data columns there are
     * @param filled how many cells the row has, for a sentence that does not say it
     */
    RecordedErrors(String codes, String explanation, int width, int filled) {
        String sentences = RowMark.without(explanation);
        this.codes = codes;
        this.numbers =
                NUMBER.matcher(sentences).results().map(MatchResult::group).toList();
        this.cells = CELL.matcher(sentences).results().toList();
        this.width = width;
        this.filled = filled;
    }

    /** Returns the codes in a cell, without their columns. */
    static Stream<ErrorCode> codes(String cell) {
        return written(cell).map(matcher -> new ErrorCode(matcher.group(1)));
    }

    private static Stream<Matcher> written(String cell) {
        return Arrays.stream(cell.split(";", -1)).map(WRITTEN::matcher).filter(Matcher::matches);
    }

    List<RowError> found() {
        List<Matcher> unseen = written(codes)
                .filter(matcher -> RowMark.concerns(new ErrorCode(matcher.group(1))))
                .toList();
        return IntStream.range(0, unseen.size())
                .mapToObj(place -> error(unseen.get(place), place))
                .toList();
    }

    private RowError error(Matcher written, int place) {
        ErrorCode code = new ErrorCode(written.group(1));
        String letters = written.group(2) == null ? "" : written.group(2);
        if (code.equals(ErrorCode.ROW_TOO_SHORT) || code.equals(ErrorCode.ROW_TOO_LONG)) {
            return new RowError(code, null, RowError.NO_COLUMN, widths(code));
        }
        if (code.equals(ErrorCode.DUPLICATE_IN_FILE)) {
            Map<String, String> parameters = Map.of("firstRow", numbers.isEmpty() ? "?" : numbers.get(0));
            return new RowError(code, null, Column.index(letters), parameters);
        }
        return code.equals(ErrorCode.DUPLICATE_CONTRADICTS)
                ? new RowError(code, null, Column.index(letters), contradicted(letters, place))
                : RowError.of(code);
    }

    /** Both numbers are in the message in the order of its language; the code determines which is greater. */
    private Map<String, String> widths(ErrorCode code) {
        if (numbers.size() != 2) {
            return Map.of("actual", String.valueOf(filled), "expected", String.valueOf(width));
        }
        List<String> ascending = numbers.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean tooShort = code.equals(ErrorCode.ROW_TOO_SHORT);
        return Map.of("actual", ascending.get(tooShort ? 0 : 1), "expected", ascending.get(tooShort ? 1 : 0));
    }

    private Map<String, String> contradicted(String letters, int place) {
        boolean known = place < cells.size();
        return Map.of(
                "column", letters,
                "firstColumn", known ? cells.get(place).group(1) : "?",
                "firstRow", known ? cells.get(place).group(2) : "?");
    }
}
