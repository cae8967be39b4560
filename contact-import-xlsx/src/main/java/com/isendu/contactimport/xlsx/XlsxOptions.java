package com.isendu.contactimport.xlsx;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a workbook to read and the maximum unpacked size of a file. Immutable and thread-safe.
 *
 * <p>Defaults: the first sheet with a table, the file name of the path, 4 GiB.
 */
public final class XlsxOptions {

    /** The default options. */
    public static final XlsxOptions DEFAULT = new XlsxOptions(null, 0, null, 4L << 30);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final @Nullable String sheetName;
    private final int sheetNumber;
    private final @Nullable String fileName;
    private final long unpackedBytes;

    private XlsxOptions(@Nullable String sheetName, int sheetNumber, @Nullable String fileName, long unpackedBytes) {
        this.sheetName = sheetName;
        this.sheetNumber = sheetNumber;
        this.fileName = fileName;
        this.unpackedBytes = unpackedBytes;
    }

    /**
     * Returns a copy with a sheet selected by name; replaces an earlier selection.
     *
     * @param name the name in the workbook; letter case does not matter, as in Excel
     * @return the new options
     */
    public XlsxOptions withSheet(String name) {
        return new XlsxOptions(Objects.requireNonNull(name, "name"), 0, fileName, unpackedBytes);
    }

    /**
     * Returns a copy with a sheet selected by position; replaces an earlier selection.
     *
     * @param number the position from 1; hidden sheets count
     * @return the new options
     * @throws IllegalArgumentException if the value is less than 1
     */
    public XlsxOptions withSheet(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("sheets are counted from 1");
        }
        return new XlsxOptions(null, number, fileName, unpackedBytes);
    }

    /**
     * Returns a copy with a sheet selected by one text from a form or command line; replaces an earlier selection.
     *
     * @param nameOrNumber one to nine digits are the position of the sheet, as for {@link #withSheet(int)}; any other
     *     text is its name. A sheet with a number as its name must be selected by position
     * @return the new options
     * @throws IllegalArgumentException if the text is the number 0
     */
    public XlsxOptions withSheetNameOrNumber(String nameOrNumber) {
        return NUMBER.matcher(nameOrNumber).matches()
                ? withSheet(Integer.parseInt(nameOrNumber))
                : withSheet(nameOrNumber);
    }

    /**
     * Returns a copy with a file name for people, for streams, or if people do not know the path.
     *
     * @param name the name of the file for people; personal data, so do not log it
     * @return the new options
     */
    public XlsxOptions withFileName(String name) {
        return new XlsxOptions(sheetName, sheetNumber, Objects.requireNonNull(name, "name"), unpackedBytes);
    }

    /**
     * Returns a copy with another maximum unpacked size.
     *
     * @param bytes the maximum number of unpacked bytes of all parts together
     * @return the new options
     * @throws IllegalArgumentException if the value is less than 1
     */
    public XlsxOptions withUnpackedBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("unpackedBytes must be at least 1");
        }
        return new XlsxOptions(sheetName, sheetNumber, fileName, bytes);
    }

    /**
     * Returns the name of the selected sheet.
     *
     * @return the name, or empty if no sheet is selected by name
     */
    public Optional<String> sheetName() {
        return Optional.ofNullable(sheetName);
    }

    /**
     * Returns the position of the selected sheet.
     *
     * @return the position from 1, or empty if no sheet is selected by position
     */
    public OptionalInt sheetNumber() {
        return sheetNumber == 0 ? OptionalInt.empty() : OptionalInt.of(sheetNumber);
    }

    /**
     * Returns the name of the file for people.
     *
     * @return the name, or empty to use that of the path
     */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /**
     * Returns the maximum unpacked size of a file in bytes.
     *
     * @return at least 1
     */
    public long unpackedBytes() {
        return unpackedBytes;
    }

    /** Shows no name. */
    @Override
    public String toString() {
        return "XlsxOptions[sheetNumber=" + sheetNumber + ", unpackedBytes=" + unpackedBytes + "]";
    }
}
