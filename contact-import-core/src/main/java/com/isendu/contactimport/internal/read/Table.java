package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.dialect.Header;
import com.isendu.contactimport.internal.row.ReadSettings;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat;
import java.io.IOException;
import java.util.List;

/**
 * The table found in a source: its format, its columns, its first rows.
 *
 * @param format the format and how it was decided
 * @param header the records that name the columns
 * @param columns one for each column, as wide as the rows are
 * @param leadingRows rows, as a spreadsheet counts them, up to and including the header
 * @param widthRule judges rows of another width
 * @param samples the first rows that are not blank, fitted to the columns
 * @param warnings what a person should know about the whole file
 */
record Table(
        SourceFormat format,
        Header header,
        List<Column> columns,
        long leadingRows,
        WidthRule widthRule,
        List<List<String>> samples,
        List<RowError> warnings) {

    /** Looks for it in the first characters of a source whose bytes are understood. */
    static Table find(SourceScan scan, ContactSource source, ReadSettings settings) throws IOException {
        return TableFinder.of(scan, source, settings).table();
    }

    int width() {
        return columns.size();
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "Table[" + format + ", " + columns.size() + " columns]";
    }
}
