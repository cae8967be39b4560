package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.SharedValidators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One import of bytes with every column kept, and what can be seen of it: in the store, in the report, in the error
 * CSV.
 *
 * @param report the report
 * @param stored the contacts that were created, and where each came from
 * @param rejected the rows that the listener heard of
 * @param errorCsv the text of the error CSV, empty when there is none
 * @param header the cells of the header
 * @param width how many columns are kept
 */
record DamagedImport(
        ImportReport report,
        List<WitnessSink.Stored> stored,
        List<RejectedRow> rejected,
        String errorCsv,
        List<String> header,
        int width) {

    /**
     * Imports, the columns linked by their places: the address, and all that there are to custom fields, so that the
     * store holds whatever the file did.
     */
    static DamagedImport of(byte[] bytes, int emailColumn, Path directory) {
        WitnessSink sink = new WitnessSink();
        List<RejectedRow> rejected = new ArrayList<>();
        Path errorCsv = directory.resolve("errors.csv");
        ContactSource source = Trial.source(bytes);
        List<String> header;
        int width;
        try (SourceRecords records =
                SourceRecords.open(source, ReadingOptions.builder().build())) {
            header = records.headerCells();
            width = records.columns().size();
        }
        ImportOptions options = options(width, emailColumn)
                .errorCsv(errorCsv)
                .listener(collecting(rejected))
                .build();
        try {
            ImportReport report = ImportEngine.builder(sink)
                    .validatorFactory(SharedValidators.FACTORY)
                    .build()
                    .run(source, options)
                    .report();
            String text = Files.exists(errorCsv) ? Files.readString(errorCsv) : "";
            return new DamagedImport(report, sink.stored(), rejected, text, header, width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(errorCsv);
        }
    }

    private static void delete(Path errorCsv) {
        try {
            Files.deleteIfExists(errorCsv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportOptions.Builder options(int width, int emailColumn) {
        ColumnMapping.Builder mapping = ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(emailColumn));
        CustomField[] fields =
                IntStream.range(0, width).mapToObj(DamagedImport::field).toArray(CustomField[]::new);
        for (int column = 0; column < width; column++) {
            mapping.map(fields[column], ColumnRef.at(column));
        }
        return ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("tester"))
                .customFields(fields)
                .mapping(mapping.build());
    }

    private static CustomField field(int column) {
        return CustomField.builder("c" + column).maxLength(100_000).build();
    }

    private static ImportListener collecting(List<RejectedRow> rejected) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rejected.add(row);
            }
        };
    }

    /** All values of a stored contact, in the order of its columns. */
    String valuesOf(WitnessSink.Stored contact) {
        StringBuilder values = new StringBuilder();
        for (int column = 0; column < width; column++) {
            String value = contact.contact().get(field(column));
            values.append(value == null ? "" : value);
        }
        return values.toString();
    }
}
