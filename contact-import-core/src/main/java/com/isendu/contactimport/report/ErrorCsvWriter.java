package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvFile;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.Column;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an error CSV: rejected rows with all their original cells and the reserved columns {@code _import_row},
 * {@code _import_code} and {@code _import_error}, which explain the errors. If the header contains a further reserved
 * column, its name begins with {@code _import_habits} and records formats that the rows in error alone may not show,
 * such as the order of day and month.
 *
 * <p>An import writes its error CSV itself. Use this class to write {@link RejectedRow}s from an
 * {@link com.isendu.contactimport.options.ImportListener} or from {@link com.isendu.contactimport.plan.ContactRows}:
 *
 * <pre>{@code
 * try (ErrorCsvWriter errors = ErrorCsvWriter.open(path, delimiter, header, ErrorMessages.english())) {
 *     rejectedRows.forEach(errors::write); // a List<RejectedRow>
 *     errors.complete();
 * }
 * }</pre>
 *
 * <p>Pass the delimiter of the source and the header from
 * {@link com.isendu.contactimport.plan.ImportPlan#errorCsvHeader()}. There are three ways to create a writer:
 * <ul>
 * <li>{@link #open} writes to a temporary file next to the target; if the file system supports owners, only the owner
 *     can read it. {@link #complete()} moves the file to the target; without rows, it does not change the target.
 * <li>{@link #to} writes to a stream, which this class never closes.
 * <li>{@link #continuing} writes a later part of an error CSV to a stream: the first part, written with {@link #to},
 *     has the header, and the parts are concatenated afterwards.
 * </ul>
 *
 * <p>The format is UTF-8 with a byte order mark and CRLF line ends, which spreadsheets open correctly. If a spreadsheet
 * could interpret the text at the start of a cell, or after a comma, semicolon, tab or line break inside a cell, as a
 * formula, an apostrophe precedes that text; an import removes the apostrophe. Surplus cells of a row follow the
 * reserved columns; missing cells are blank. Not thread-safe; the caller closes it.
 */
public final class ErrorCsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** An unquoted NUL or Ctrl-Z at the end of a file would be read as an end-of-file mark. */
    private static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return !value.isEmpty() && Character.isISOControl(value.charAt(value.length() - 1));
        }
    };

    /** Null for a stream of the caller. */
    private final @Nullable ErrorCsvFile file;

    private final char delimiter;
    private final List<String> header;
    private final List<String> habits;
    private final ErrorMessages messages;
    private final Map<RowError, String> sentences = new HashMap<>();
    private final Writer writer;
    private final CsvWriter csv;
    private boolean headed;
    private boolean closed;
    private boolean completed;

    private ErrorCsvWriter(
            @Nullable ErrorCsvFile file,
            OutputStream stream,
            char delimiter,
            List<String> header,
            ErrorMessages messages) {
        this.file = file;
        this.delimiter = delimiter;
        this.header =
                header.stream().filter(name -> !ReservedColumns.isHabits(name)).toList();
        this.habits = header.stream().filter(ReservedColumns::isHabits).limit(1).toList();
        this.messages = Objects.requireNonNull(messages, "messages");
        this.writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTED)
                .build(writer);
    }

    /**
     * Opens an error CSV in a file. Open it before you read the rows, to detect early that the file cannot be written.
     *
     * @param target the path of the error CSV; an existing file is replaced only if there are rows in error
     * @param delimiter the delimiter of the source
     * @param header the header, from {@link com.isendu.contactimport.plan.ImportPlan#errorCsvHeader()}
     * @param messages the messages in the language of the explanations
     * @return a writer, which the caller closes
     * @throws ErrorCsvException if the file cannot be written
     */
    public static ErrorCsvWriter open(Path target, char delimiter, List<String> header, ErrorMessages messages) {
        if (Files.isDirectory(target)) {
            throw unwritable();
        }
        try {
            ErrorCsvFile file = ErrorCsvFile.beside(target);
            return new ErrorCsvWriter(file, file.open(), delimiter, header, messages);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Starts an error CSV in a stream, with byte order mark and header even if no row follows. Output is buffered until
     * {@link #complete()} or {@link #close()}.
     *
     * @param stream the stream; flushed by {@link #complete()} and by {@link #close()}, never closed
     * @param delimiter the delimiter of the source
     * @param header the header, from {@link com.isendu.contactimport.plan.ImportPlan#errorCsvHeader()}
     * @param messages the messages in the language of the explanations
     * @return a writer, which the caller closes
     * @throws ErrorCsvException if the stream cannot be written
     */
    public static ErrorCsvWriter to(OutputStream stream, char delimiter, List<String> header, ErrorMessages messages) {
        ErrorCsvWriter begun = new ErrorCsvWriter(null, new OpenStream(stream), delimiter, header, messages);
        try {
            begun.writeHeader();
            return begun;
        } catch (UncheckedIOException | IOException e) {
            throw unwritable();
        }
    }

    /**
     * Starts a later part of an error CSV in a stream: rows only, without byte order mark and header.
     *
     * @param stream the stream; flushed by {@link #complete()} and by {@link #close()}, never closed
     * @param delimiter the delimiter of the source, as in the first part
     * @param header the header, as in the first part
     * @param messages the messages in the language of the explanations
     * @return a writer, which the caller closes
     */
    public static ErrorCsvWriter continuing(
            OutputStream stream, char delimiter, List<String> header, ErrorMessages messages) {
        ErrorCsvWriter part = new ErrorCsvWriter(null, new OpenStream(stream), delimiter, header, messages);
        part.headed = true;
        return part;
    }

    /** Keeps the stream of the caller open when the writer is closed. */
    private static final class OpenStream extends FilterOutputStream {

        OpenStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void writeHeader() throws IOException {
        writer.append(BYTE_ORDER_MARK);
        csv.writeRecord(headerRow());
        headed = true;
    }

    /**
     * Adds a row.
     *
     * @param row the row; rows must be added in source order
     * @throws ErrorCsvException if the file or stream cannot be written
     */
    public void write(RejectedRow row) {
        try {
            if (!headed) {
                writeHeader();
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
        cells.addAll(habits);
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
        written.add(FormulaGuard.guard(explanationOf(row)));
        habits.forEach(blank -> written.add(""));
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
        String text = row.errors().stream().map(this::sentence).collect(Collectors.joining(" | "));
        boolean marked = row.errors().stream().map(RowError::code).anyMatch(RowMark::concerns)
                || row.cells().stream().anyMatch(RowMark::mayBeRows);
        return marked ? text + " " + RowMark.of(row.cells()) : text;
    }

    /** Many rows have the same error, so messages without parameters are built only once. */
    private String sentence(RowError error) {
        return error.parameters().isEmpty() ? sentences.computeIfAbsent(error, messages::text) : messages.text(error);
    }

    /**
     * Completes the error CSV: moves the file to its target if there is a row in error, or flushes the stream. Call it
     * once, after the last row.
     *
     * @return the path of the file, or empty if there was no row or the error CSV is in a stream
     * @throws ErrorCsvException if the file or stream cannot be written
     */
    public Optional<Path> complete() {
        try {
            closeCsv();
            Optional<Path> written = file == null ? Optional.empty() : placed(file);
            completed = true;
            return written;
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private Optional<Path> placed(ErrorCsvFile written) throws IOException {
        if (!headed) {
            written.delete();
            return Optional.empty();
        }
        written.moveIntoPlace();
        return Optional.of(written.target());
    }

    /** The exception of the file system is not chained, because its message contains the file name. */
    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }

    /**
     * Deletes the temporary file, or flushes the stream, unless the error CSV was completed. Further calls have no
     * effect.
     */
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
            if (file != null) {
                file.discard();
            }
        }
    }

    /** The CSV writer would write its buffer each time it is closed. */
    private void closeCsv() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }

    /** Shows no file name. */
    @Override
    public String toString() {
        return "ErrorCsvWriter[delimiter=" + delimiter + ", " + header.size() + " columns]";
    }
}
