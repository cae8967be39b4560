package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.read.charset.Decoding;
import com.isendu.contactimport.internal.read.dialect.Header;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * The table in a source: everything needed to read its records without detecting it again. Contains no cells except
 * those of the header.
 *
 * @param format the format and how it was decided
 * @param markLength number of bytes of the byte order mark, 0 if there is none
 * @param wrapped whether each row is quoted as one cell
 * @param header the records that name the columns
 * @param columns one for each column, as wide as the rows are, the reserved ones of an error CSV included
 * @param leadingRows rows, as a spreadsheet counts them, up to and including the header
 * @param widthRule decides about rows of another width
 */
public record Table(
        SourceFormat format,
        int markLength,
        boolean wrapped,
        Header header,
        List<Column> columns,
        long leadingRows,
        WidthRule widthRule) {

    int width() {
        return columns.size();
    }

    Decoding decoding() {
        return new Decoding(format.charset(), markLength);
    }

    /** Reports whether the source is of our own making, most often an error CSV: whether it has reserved columns. */
    public boolean isErrorCsv() {
        return columns.stream().anyMatch(Table::isReserved);
    }

    /** Reports whether the source is an error CSV: whether it has rows in error only. */
    public boolean hasErrorsOnly() {
        return columns.stream()
                .map(Column::name)
                .anyMatch(name -> ReservedColumns.isReserved(name) && !ReservedColumns.isGuarded(name));
    }

    private static boolean isReserved(Column column) {
        return ReservedColumns.isReserved(column.name());
    }

    /**
     * Returns whether a reader can start in the middle of the source. It cannot if characters may contain bytes of line
     * ends, if rows are unwrapped, or if reading depends on the header of an error CSV.
     */
    public boolean isSplittable() {
        return decoding().hasPlainLineEnds() && !wrapped && !isErrorCsv();
    }

    /** Returns the columns that hold data, numbered from 0: all but the reserved ones. */
    public List<Column> dataColumns() {
        List<Column> data = new ArrayList<>();
        for (Column column : columns) {
            if (!isReserved(column)) {
                data.add(new Column(data.size(), column.name(), column.occurrence()));
            }
        }
        return data;
    }

    /** Returns the header texts of the data columns as written, or their names if there is no matching header. */
    public List<String> dataHeader() {
        List<String> names = ErrorCsvRows.namesOf(header.names());
        boolean written = names.size() == width();
        List<String> texts = new ArrayList<>();
        for (Column column : columns) {
            if (!isReserved(column)) {
                texts.add(written ? names.get(column.index()) : column.name());
            }
        }
        return texts;
    }

    /** Shows no header text. */
    @Override
    public String toString() {
        return "Table[" + format + ", " + columns.size() + " columns]";
    }
}
