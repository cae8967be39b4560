package com.isendu.contactimport.xlsx.internal.write;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvHead;
import com.isendu.contactimport.internal.text.FormulaGuard;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of an error CSV, one after another, as an import has written them. */
final class ErrorCsvRecords {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** As many columns as a sheet has, with names that nobody would want to read. */
    private static final int HEADER_CHARS = 4 << 20;

    private static final int CHUNK = 8192;
    /** A cell of the most characters, each of them a quotation mark, or guarded, and what is read ahead of it. */
    private static final int BUFFER_CHARS = SheetLimits.CELL_CHARS * 3 + CHUNK * 2;

    private final CloseableIterator<CsvRecord> records;

    private ErrorCsvRecords(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    /**
     * Opens an error CSV.
     *
     * @param stream not closed
     * @throws IllegalArgumentException if its first record does not have the reserved columns
     * @throws IOException if it cannot be read, or is not in UTF-8
     */
    static ErrorCsvRecords of(InputStream stream) throws IOException {
        // The decoder of a charset by its name would replace what it cannot read.
        Reader decoded = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
        BufferedReader reader = new BufferedReader(decoded);
        skipByteOrderMark(reader);
        return new ErrorCsvRecords(
                parser(delimiterOf(reader)).ofCsvRecord(reader).iterator());
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** An import writes well-formed records, so one that is refused is larger than a sheet takes. */
    private static CsvReader.CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER_CHARS);
    }

    private static char delimiterOf(BufferedReader reader) throws IOException {
        reader.mark(HEADER_CHARS);
        StringBuilder head = new StringBuilder();
        Optional<Character> delimiter = Optional.empty();
        char[] chunk = new char[CHUNK];
        int read = 0;
        while (read >= 0 && delimiter.isEmpty() && head.length() + CHUNK <= HEADER_CHARS) {
            head.append(chunk, 0, read);
            delimiter = ErrorCsvHead.delimiterIn(head.toString());
            read = reader.read(chunk);
        }
        reader.reset();
        return delimiter.orElseThrow(() -> new IllegalArgumentException("not an error CSV"));
    }

    /** Returns the cells of the first record, without the guard. */
    List<String> header() throws IOException {
        List<String> header = next();
        return header == null ? List.of() : header;
    }

    /**
     * Returns the cells of the next record, without the guard.
     *
     * @return null at the end
     * @throws ErrorCsvException if it is larger than a sheet takes
     */
    @Nullable
    List<String> next() throws IOException {
        try {
            return records.hasNext() ? plain(records.next()) : null;
        } catch (CsvParseException e) {
            throw new ErrorCsvException(ErrorCode.ERRORS_EXCEED_SHEET);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> plain(CsvRecord csvRecord) {
        return csvRecord.getFields().stream().map(ErrorCsvRecords::plain).toList();
    }

    /**
     * A text cell is no formula, so it needs no guard; but an import takes one off it, however the workbook was saved.
     * So what begins with an apostrophe keeps it.
     */
    private static String plain(String guarded) {
        String plain = FormulaGuard.unguard(guarded);
        return FormulaGuard.unguard(plain).equals(plain) ? plain : guarded;
    }
}
