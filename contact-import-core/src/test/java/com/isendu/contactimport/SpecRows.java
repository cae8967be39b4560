package com.isendu.contactimport;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a folder of the spec, as a run delivers and rejects them, and as the plan gives them that went through a
 * text.
 */
record SpecRows(Path input, ImportOptions.Builder options) {

    static SpecRows in(Path folder) throws IOException {
        ImportOptions.Builder options = SpecOptions.in(folder)
                .consent(Consent.confirmedBy("spec"))
                .stopEarly(false)
                .duplicates(DuplicateStrategy.PASS_ON);
        return new SpecRows(folder.resolve("input.csv"), options);
    }

    SortedMap<Long, Object> ofRun() {
        SortedMap<Long, Object> rows = new TreeMap<>();
        ImportEngine engine = ImportEngine.builder(new Witness(rows)).build();
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rows.put(row.position().record(), row);
            }
        };
        try {
            engine.run(ContactSource.of(input), options.listener(listener).build());
        } catch (ImportException e) {
            // A source without rows is none for a run, and an empty one for a plan.
            rows.clear();
        }
        return rows;
    }

    SortedMap<Long, Object> ofPlan() {
        SortedMap<Long, Object> rows = new TreeMap<>();
        ContactSource source = ContactSource.of(input);
        try {
            String plan = Imports.engine(new StoringSink())
                    .plan(source, options.build())
                    .text();
            try (ContactRows read = Imports.engine(new StoringSink()).rows(source, ImportPlan.parse(plan))) {
                read.forEachRemaining(row -> {
                    if (!hasOptedOut(row)) {
                        rows.put(row.position().record(), told(row));
                    }
                });
            }
        } catch (ImportException e) {
            rows.clear();
        }
        return rows;
    }

    /** An import skips such a row: it tells nobody of it, and counts it. */
    private static boolean hasOptedOut(ContactRow row) {
        return row instanceof RejectedRow rejected
                && rejected.errors().get(0).code().equals(ErrorCode.OPTED_OUT);
    }

    private static Object told(ContactRow row) {
        return row instanceof ReadyRow ready ? new Delivered(ready.position(), ready.contact()) : row;
    }

    /** What a sink gets of a row. */
    private record Delivered(RowPosition position, Contact contact) {}

    /** Takes everybody, and keeps where they stand. */
    private static final class Witness extends StoringSink {

        private final SortedMap<Long, Object> rows;

        Witness(SortedMap<Long, Object> rows) {
            this.rows = rows;
        }

        @Override
        public BatchOutcome write(ContactBatch batch) {
            List<ContactOutcome> outcomes = new ArrayList<>();
            for (BatchRow row : batch.rows()) {
                rows.put(row.position().record(), new Delivered(row.position(), row.contact()));
                outcomes.add(ContactOutcome.of(RowOutcome.CREATED));
            }
            return new BatchOutcome(outcomes);
        }
    }
}
