package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvRows;
import com.isendu.contactimport.internal.read.charset.ScannedBytes;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.util.List;

/**
 * The result of one pass over a source: stages 1 and 2. A source that is not Unicode and does not declare its charset
 * is read once more to guess it.
 *
 * @param bytes the fingerprint of its bytes
 * @param table the table in it
 * @param samples the first data records, each with one cell for each data column
 * @param warnings warnings about the whole file, as far as its beginning shows
 */
public record Detection(ScannedBytes bytes, Table table, List<List<String>> samples, List<RowError> warnings) {

    /**
     * Reads a source once to find out its format.
     *
     * @param source the source
     * @param options what the caller has decided about the format
     * @return what was found
     * @throws SourceException if the source is not a readable CSV with at least one cell
     */
    public static Detection of(ContactSource source, ReadingOptions options) {
        return of(SourceScan.of(source, options), options);
    }

    /**
     * Like {@link #of(ContactSource, ReadingOptions)}, but faster because without a SHA-256; for use without an import.
     */
    public static Detection withoutSha256(ContactSource source, ReadingOptions options) {
        return of(SourceScan.withoutSha256(source, options), options);
    }

    private static Detection of(SourceScan scan, ReadingOptions options) {
        try {
            TableFinder finder = TableFinder.of(scan, options);
            Table table = finder.table();
            return new Detection(scan.bytes(), table, dataCells(finder.samples(), table), finder.warnings());
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    private static List<List<String>> dataCells(List<List<String>> samples, Table table) {
        if (!table.isErrorCsv()) {
            return samples;
        }
        ErrorCsvRows rows =
                ErrorCsvRows.of(table.columns(), table.format().dialect().delimiter());
        return samples.stream().map(rows::dataCells).toList();
    }

    /** Shows no cell. */
    @Override
    public String toString() {
        return "Detection[" + table + ", " + samples.size() + " samples]";
    }
}
