package com.isendu.contactimport.internal.errorcsv;

import com.isendu.contactimport.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A checksum of the cells, written after the explanation of a row whose error is not visible in the row alone.
 *
 * <p>In the error CSV, a malformed row has the same width as the others, and a duplicate is separated from the row it
 * repeats. When it is imported again, such a row is still in error while its cells match the mark, that is, until a
 * person corrects them.
 */
public final class RowMark {

    private static final Set<ErrorCode> OF_NEIGHBOURS =
            Set.of(ErrorCode.DUPLICATE_IN_FILE, ErrorCode.DUPLICATE_CONTRADICTS, ErrorCode.ROW_HOLDS_SEVERAL_PEOPLE);
    private static final Set<ErrorCode> OF_FORM = Set.of(
            ErrorCode.ROW_TOO_SHORT,
            ErrorCode.ROW_TOO_LONG,
            ErrorCode.SECOND_TABLE,
            ErrorCode.CSV_MALFORMED,
            ErrorCode.QUOTE_NOT_CLOSED,
            ErrorCode.STRAY_QUOTE,
            ErrorCode.RECORD_TOO_LARGE);
    /** An address, and a line break or a quote; most quoted cells are shorter and cost no look. */
    private static final int SHORTEST = 8;

    private static final Pattern FORM = Pattern.compile("\\[[0-9a-f]{8}]\\z");

    private RowMark() {}

    /**
     * Reports whether a code is about what the row alone does not show.
     *
     * @param code any code
     * @return true if rows with it get a mark
     */
    public static boolean concerns(ErrorCode code) {
        return OF_FORM.contains(code) || OF_NEIGHBOURS.contains(code);
    }

    /**
     * Reports whether a code is about the form of a row, so that its cells are no values.
     *
     * @param code any code
     * @return true for a wrong width, a broken quote and the like
     */
    public static boolean isOfForm(ErrorCode code) {
        return OF_FORM.contains(code);
    }

    /**
     * Returns whether a reader could interpret a cell as rows whose quotes were lost. A row with such a cell always
     * gets a mark.
     *
     * @param cell any cell
     * @return true if it holds an address, and a line break or a quote
     */
    public static boolean mayBeRows(String cell) {
        return cell.length() >= SHORTEST
                && cell.indexOf('@') >= 0
                && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.indexOf('"') >= 0);
    }

    /**
     * Returns the mark of cells.
     *
     * @param cells the cells of a row, not guarded; blank ones at the end make no difference
     * @return eight hexadecimal digits in brackets
     */
    public static String of(List<String> cells) {
        CRC32 checksum = new CRC32();
        for (String cell : cells.subList(0, filled(cells))) {
            checksum.update(cell.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            checksum.update(0x1F);
        }
        return String.format("[%08x]", checksum.getValue());
    }

    /** How many cells there are without the blank ones at the end, which a row with fewer is filled up with. */
    static int filled(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    /**
     * Reports whether an explanation carries the mark of these cells.
     *
     * @param explanation the cell of {@link ReservedColumns#ERROR}
     * @param cells the cells of the row, no longer guarded
     * @return true if the cells are as they were when the explanation was written
     */
    public static boolean matches(String explanation, List<String> cells) {
        Matcher mark = FORM.matcher(explanation.strip());
        return mark.find() && mark.group().equals(of(cells));
    }

    /**
     * Returns an explanation without the mark, whose digits do not belong to the message.
     *
     * @param explanation the cell of {@link ReservedColumns#ERROR}
     * @return its sentences
     */
    public static String without(String explanation) {
        return FORM.matcher(explanation.strip()).replaceFirst("");
    }
}
