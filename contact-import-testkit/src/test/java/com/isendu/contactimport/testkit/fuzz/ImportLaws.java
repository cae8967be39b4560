package com.isendu.contactimport.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.SharedValidators;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What holds for an import of any bytes whatsoever. */
final class ImportLaws {

    private static final ImportOptions OPTIONS = ImportOptions.builder("shop")
            .consent(Consent.confirmedBy("fuzz"))
            .mapping(ColumnMapping.builder()
                    .map(ContactField.EMAIL, ColumnRef.at(0))
                    .build())
            .build();

    private ImportLaws() {}

    /** Imports, the first column being the e-mail, and checks the laws; empty if the source was refused. */
    static Optional<ImportReport> hold(byte[] bytes) {
        return hold(bytes, OPTIONS);
    }

    /** The same with the mapping that is proposed. */
    static Optional<ImportReport> holdAsProposed(byte[] bytes) {
        return hold(bytes, OPTIONS.toBuilder().mapping(null).build());
    }

    static Optional<ImportReport> hold(byte[] bytes, ImportOptions options) {
        ContactSource source = ContactSource.of(() -> new ByteArrayInputStream(bytes));
        InMemoryContactSink sink = new InMemoryContactSink();
        try {
            ImportReport report = ImportEngine.builder(sink)
                    .validatorFactory(SharedValidators.FACTORY)
                    .build()
                    .run(source, options)
                    .report();
            everyRecordIsInOneBucket(
                    report.counts(), sink.contacts(options.account()).size());
            rejectedRowsAreRecordsAsRead(report, records(source, options));
            return Optional.of(report);
        } catch (ImportException e) {
            assertThat(sink.contacts(options.account())).isEmpty();
            return Optional.empty();
        }
    }

    private static void everyRecordIsInOneBucket(ImportCounts counts, int stored) {
        assertThat(counts.records())
                .isEqualTo(counts.created()
                        + counts.updated()
                        + counts.unchanged()
                        + counts.skipped()
                        + counts.rejected());
        assertThat(counts.created()).isEqualTo(stored);
    }

    private static void rejectedRowsAreRecordsAsRead(ImportReport report, Map<Long, Integer> records) {
        long rejected = report.counts().rejected();
        // Without the warning they are rows of an error CSV, which have been rejected for it before.
        boolean secondTable = report.warnings().containsKey(ErrorCode.SECOND_TABLE);
        long inSecondTable = secondTable ? report.errors().getOrDefault(ErrorCode.SECOND_TABLE, 0L) : 0;
        assertThat(report.counts().records()).isEqualTo(records.size() + inSecondTable);
        assertThat(report.firstErrors()).hasSize((int) Math.min(rejected, ImportReport.MAX_FIRST_ERRORS));
        for (RejectedRow row : report.firstErrors()) {
            assertThat(row.errors()).isNotEmpty();
            assertThat(isInSecondTable(row) || records.remove(row.position().record()) != null)
                    .isTrue();
        }
    }

    /** What is shown of a file ends where a second table begins; its rows are in the error CSV. */
    private static boolean isInSecondTable(RejectedRow row) {
        return row.errors().get(0).code().equals(ErrorCode.SECOND_TABLE);
    }

    /** How wide the records are, by their number. */
    private static Map<Long, Integer> records(ContactSource source, ImportOptions options) {
        Map<Long, Integer> records = new HashMap<>();
        try (SourceRecords entries = SourceRecords.open(source, options.reading())) {
            while (entries.hasNext()) {
                SourceRecords.Entry entry = entries.next();
                records.put(entry.position().record(), entry.cells().size());
            }
        }
        return records;
    }
}
