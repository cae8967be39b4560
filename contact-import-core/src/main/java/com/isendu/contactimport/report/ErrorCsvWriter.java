package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.errorcsv.FormulaGuard;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.Column;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the error CSV: the rejected rows with all their original cells, and the reserved columns that say why.
 *
 * <p>UTF-8 with byte order mark and CRLF, so that spreadsheets open it right. Cells are {@linkplain FormulaGuard guarded}. A
 * row with more cells than there are columns has its surplus behind the reserved columns; one with fewer is filled up with
 * blanks. Rows are written to a file beside the target, which takes the target's place when complete. Not thread-safe; to be
 * closed.
 */
public final class ErrorCsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String PART = ".part";

    private final Path target;
    private final Path part;
    private final char delimiter;
    private final List<String> header;
    private final ErrorMessages messages;
    private final Writer writer;
    private final CsvWriter csv;
    private boolean empty = true;
    private boolean closed;
    private boolean completed;

    private ErrorCsvWriter(Path target, char delimiter, List<String> header, ErrorMessages messages)
            throws IOException {
        this.target = target;
        this.delimiter = delimiter;
        this.header = List.copyOf(header);
        this.messages = messages;
        this.part = newPart(target);
        this.writer = new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
    }

    /** A file of its own: one that is there already is another import's, or even the source. */
    private static Path newPart(Path target) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(
                        target.resolveSibling(target.getFileName() + PART + (number == 1 ? "" : number)));
            } catch (FileAlreadyExistsException e) {
                // The next one.
            }
        }
    }

    /**
     * Makes sure that an error CSV can be written, before anything else is.
     *
     * @param target where it is to be, in the end; a file of that name is replaced only if there are rows in error
     * @param delimiter what stands between two cells, the one of the source
     * @param header the texts of the original columns
     * @param messages the language of the explanations
     * @return a writer, to be closed
     * @throws ErrorCsvException if nothing can be written there
     */
    public static ErrorCsvWriter open(Path target, char delimiter, List<String> header, ErrorMessages messages) {
        if (Files.isDirectory(target)) {
            throw unwritable();
        }
        try {
            return new ErrorCsvWriter(target, delimiter, header, messages);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Adds a row.
     *
     * @param row the row; to be given in source order
     * @throws ErrorCsvException if it cannot be written
     */
    public void write(RejectedRow row) {
        try {
            if (empty) {
                writer.append(BYTE_ORDER_MARK);
                csv.writeRecord(headerRow());
                empty = false;
            }
            csv.writeRecord(cellsOf(row));
        } catch (UncheckedIOException | IOException e) {
            throw unwritable();
        }
    }

    private List<String> headerRow() {
        List<String> cells = new ArrayList<>(header.size() + ReservedColumns.NAMES.size());
        header.stream().map(FormulaGuard::guard).forEach(cells::add);
        cells.addAll(ReservedColumns.NAMES);
        return cells;
    }

    private List<String> cellsOf(RejectedRow row) {
        List<String> written = new ArrayList<>(row.cells().size() + header.size());
        int width = header.size();
        for (int index = 0; index < width; index++) {
            written.add(
                    index < row.cells().size() ? FormulaGuard.guard(row.cells().get(index)) : "");
        }
        written.add(String.valueOf(row.position().row()));
        written.add(row.errors().stream().map(ErrorCsvWriter::codeOf).collect(Collectors.joining(";")));
        written.add(explanationOf(row));
        for (int index = width; index < row.cells().size(); index++) {
            written.add(FormulaGuard.guard(row.cells().get(index)));
        }
        return written;
    }

    private static String codeOf(RowError error) {
        return error.column() == RowError.NO_COLUMN
                ? error.code().value()
                : error.code().value() + "@" + Column.letters(error.column());
    }

    private String explanationOf(RejectedRow row) {
        String text = row.errors().stream().map(messages::text).collect(Collectors.joining(" | "));
        boolean marked = row.errors().stream().map(RowError::code).anyMatch(RowMark::concerns);
        return marked ? text + " " + RowMark.of(row.cells()) : text;
    }

    /**
     * Puts the error CSV into its place, if there is any row in it.
     *
     * @return where it is, or empty when there was no row
     * @throws ErrorCsvException if it cannot be put there
     */
    public Optional<Path> complete() {
        try {
            closeCsv();
            if (empty) {
                Files.delete(part);
            } else {
                moveIntoPlace();
            }
            completed = true;
            return empty ? Optional.empty() : Optional.of(target);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private void moveIntoPlace() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The exception of the file system is not chained: its message is the name of the file. */
    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }

    /** Leaves nothing behind but a completed error CSV. */
    @Override
    public void close() {
        if (completed) {
            return;
        }
        completed = true;
        try {
            closeCsv();
        } catch (IOException e) {
            throw unwritable();
        } finally {
            part.toFile().delete();
        }
    }

    /** The writer writes what it holds each time it is closed. */
    private void closeCsv() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }

    /** Names no file. */
    @Override
    public String toString() {
        return "ErrorCsvWriter[delimiter=" + delimiter + ", " + header.size() + " columns]";
    }
}
