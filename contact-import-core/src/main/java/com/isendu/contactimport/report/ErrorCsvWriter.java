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
 * Writes an error CSV: rejected rows with all their original cells, and the reserved columns that say why. An import
 * writes its own; whoever holds {@link RejectedRow}s, of an {@link com.isendu.contactimport.options.ImportListener} or
 * of {@link com.isendu.contactimport.plan.ContactRows}, writes one so:
 *
 * <pre>{@code
 * try (ErrorCsvWriter errors = ErrorCsvWriter.open(path, delimiter, header, ErrorMessages.english())) {
 *     rows.forEach(errors::write);
 *     errors.complete();
 * }
 * }</pre>
 *
 * <p>Delimiter and header are those of the source, as {@link com.isendu.contactimport.plan.ImportPlan#errorCsvHeader()}
 * gives it. A file is written beside its target and takes the target's place when complete; without a row there is
 * none. A stream gets what is written as it comes and is never closed. Of a file in several parts, which stand one
 * behind the other in the end, the first is written by {@link #to}, with the header, even if it has no row, and each
 * other one by {@link #continuing}, without.
 *
 * <p>UTF-8 with byte order mark and CRLF, so that spreadsheets open it right. Where a spreadsheet could take a cell, or
 * a part of one that it takes for a cell, for a formula, an apostrophe stands in front, which is taken off again when
 * the file is imported. A row with more cells than there are columns has its surplus behind the reserved columns; one
 * with fewer is filled up with blanks. Not thread-safe; to be closed.
 */
public final class ErrorCsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** At the end of a file, a NUL or Ctrl-Z is taken for the mark of its end, but not in quotes. */
    private static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return !value.isEmpty() && Character.isISOControl(value.charAt(value.length() - 1));
        }
    };

    /** Null for a stream of somebody else. */
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
     * Makes sure that an error CSV can be written to a file, before anything else is.
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
            ErrorCsvFile file = ErrorCsvFile.beside(target);
            return new ErrorCsvWriter(file, file.open(), delimiter, header, messages);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Begins an error CSV in any stream: byte order mark and header are written even if no row follows.
     *
     * @param stream where it goes; flushed by {@link #complete()}, not closed
     * @param delimiter what stands between two cells, the one of the source
     * @param header the texts of the original columns
     * @param messages the language of the explanations
     * @return a writer, to be closed
     * @throws ErrorCsvException if nothing can be written there
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
     * Writes a later part of an error CSV to any stream: rows alone, without byte order mark and header.
     *
     * @param stream where it goes; flushed by {@link #complete()}, not closed
     * @param delimiter what stands between two cells, the same as in the first part
     * @param header the texts of the original columns, the same as in the first part
     * @param messages the language of the explanations
     * @return a writer, to be closed
     */
    public static ErrorCsvWriter continuing(
            OutputStream stream, char delimiter, List<String> header, ErrorMessages messages) {
        ErrorCsvWriter part = new ErrorCsvWriter(null, new OpenStream(stream), delimiter, header, messages);
        part.headed = true;
        return part;
    }

    /** Is closed with the writer, and leaves the stream of the host open. */
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
     * @param row the row; to be given in source order
     * @throws ErrorCsvException if it cannot be written
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

    /** Rows fail alike: what no parameter changes is made once for all of them. */
    private String sentence(RowError error) {
        return error.parameters().isEmpty() ? sentences.computeIfAbsent(error, messages::text) : messages.text(error);
    }

    /**
     * Ends the error CSV: puts the file into its place, if there is any row in it, or flushes the stream.
     *
     * @return where the file is, or empty when there was no row and for a stream
     * @throws ErrorCsvException if it cannot be put there
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

    /** The exception of the file system is not chained: its message is the name of the file. */
    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }

    /** Leaves nothing behind but a completed file; of a stream what was written. Can be called again. */
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
