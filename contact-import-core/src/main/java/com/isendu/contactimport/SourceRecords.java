package com.isendu.contactimport;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the records of a source as the library reads them, before columns are mapped. Includes malformed
 * records; skips blank rows and rows that repeat the header, as an import does.
 *
 * <p>{@link #next()} throws a {@link com.isendu.contactimport.error.SourceException} if reading fails. Not thread-safe.
 * The caller closes it; closing it does not close the source.
 */
public final class SourceRecords implements Iterator<SourceRecords.Entry>, AutoCloseable {

    private final Detection detection;
    private final RecordReader reader;
    private @Nullable SourceRecord next;

    private SourceRecords(Detection detection, RecordReader reader) {
        this.detection = detection;
        this.reader = reader;
        this.next = reader.nextRaw();
    }

    /**
     * Opens a source.
     *
     * @param source the source; not closed
     * @param options how the source is read; {@code ReadingOptions.builder().build()} detects everything
     * @return the records, which the caller closes
     * @throws com.isendu.contactimport.error.SourceException if the source is not a readable CSV
     */
    public static SourceRecords open(ContactSource source, ReadingOptions options) {
        Detection detection = Detection.withoutSha256(source, options);
        RecordReader reader = RecordReader.open(source, detection.bytes(), detection.table(), options.limits());
        return new SourceRecords(detection, reader);
    }

    /** {@return the detected format and how it was decided} */
    public SourceFormat format() {
        return detection.table().format();
    }

    /** {@return all columns, including the reserved columns of an error CSV; unmodifiable} */
    public List<Column> columns() {
        return detection.table().columns();
    }

    /**
     * Returns the header as written. If it has several rows, the cells of each column are joined by a space. If the
     * last of these rows already gives each column a different name, only this row is returned, because the rows above
     * it name groups of columns.
     *
     * @return the header cells; empty if the source has no header
     */
    public List<String> headerCells() {
        return detection.table().header().cells();
    }

    /**
     * {@return the warnings about the whole file that have been found so far; unmodifiable, complete once
     * {@link #hasNext()} is false}
     */
    public List<RowError> warnings() {
        List<RowError> warnings = new ArrayList<>(detection.warnings());
        warnings.addAll(reader.standing().warnings());
        return Collections.unmodifiableList(warnings);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Entry next() {
        SourceRecord current = next;
        if (current == null) {
            throw new NoSuchElementException("there are no more records");
        }
        next = reader.nextRaw();
        return new Entry(current.position(), current.cells(), current.errors(), current.warnings());
    }

    @Override
    public void close() {
        reader.close();
    }

    /**
     * One record.
     *
     * @param position the position of the record in the source
     * @param cells its cells; for a malformed record one cell with its first physical line
     * @param errors the errors of the record; empty if it is well-formed
     * @param warnings the warnings about repairs that the reader made; empty if there are none
     */
    public record Entry(RowPosition position, List<String> cells, List<RowError> errors, List<RowError> warnings) {

        /** Copies the lists. */
        public Entry {
            cells = List.copyOf(cells);
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }

        /** Shows the position only. */
        @Override
        public String toString() {
            return "Entry[row " + position.row() + "]";
        }
    }
}
