package com.isendu.contactimport.xlsx;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is read, and how large a file may become when it is unpacked. Immutable and thread-safe.
 *
 * <p>The defaults: the first sheet with a table, no name of its own, 4 GiB.
 */
public final class XlsxOptions {

    /** Nothing chosen. */
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
     * Returns these options with a sheet chosen by its name, in place of one chosen before.
     *
     * @param name the name as the workbook has it; upper and lower case make no difference, as in Excel
     * @return other options
     */
    public XlsxOptions withSheet(String name) {
        return new XlsxOptions(Objects.requireNonNull(name, "name"), 0, fileName, unpackedBytes);
    }

    /**
     * Returns these options with a sheet chosen by its place, in place of one chosen before.
     *
     * @param number counted from 1, hidden sheets too
     * @return other options
     * @throws IllegalArgumentException if it is less than 1
     */
    public XlsxOptions withSheet(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("sheets are counted from 1");
        }
        return new XlsxOptions(null, number, fileName, unpackedBytes);
    }

    /**
     * Returns these options with a sheet chosen by one text, as a person gives it in a form or on a command line, in
     * place of one chosen before.
     *
     * @param nameOrNumber one to nine digits are the place of the sheet, as {@link #withSheet(int)} takes it, anything
     *     else is its name; so a sheet whose name is a number is chosen by its place
     * @return other options
     * @throws IllegalArgumentException if it is the number 0
     */
    public XlsxOptions withSheetNameOrNumber(String nameOrNumber) {
        return NUMBER.matcher(nameOrNumber).matches()
                ? withSheet(Integer.parseInt(nameOrNumber))
                : withSheet(nameOrNumber);
    }

    /**
     * Returns these options with a name for people, where a stream has none or a path is not what they know.
     *
     * @param name what they call the file; personal data, so never in a log
     * @return other options
     */
    public XlsxOptions withFileName(String name) {
        return new XlsxOptions(sheetName, sheetNumber, Objects.requireNonNull(name, "name"), unpackedBytes);
    }

    /**
     * Returns these options with another limit of bytes.
     *
     * @param bytes how many bytes a file may have when it is unpacked, all its parts together
     * @return other options
     * @throws IllegalArgumentException if it is less than 1
     */
    public XlsxOptions withUnpackedBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("unpackedBytes must be at least 1");
        }
        return new XlsxOptions(sheetName, sheetNumber, fileName, bytes);
    }

    /**
     * Returns the name of the chosen sheet.
     *
     * @return the name, empty where none is chosen by name
     */
    public Optional<String> sheetName() {
        return Optional.ofNullable(sheetName);
    }

    /**
     * Returns the place of the chosen sheet.
     *
     * @return its number from 1, empty where none is chosen by number
     */
    public OptionalInt sheetNumber() {
        return sheetNumber == 0 ? OptionalInt.empty() : OptionalInt.of(sheetNumber);
    }

    /**
     * Returns what people call the file.
     *
     * @return the name, empty to take the one of the path
     */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /**
     * Returns how many bytes a file may have when it is unpacked.
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
