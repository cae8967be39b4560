package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row as an import understands it.
 *
 * @param row where a spreadsheet shows it
 * @param values the values of its contact by fields; of a rejected row its cells
 * @param problems errors and warnings with their columns
 */
record Understood(long row, Map<String, Object> values, String problems) {

    /** Asked for nothing. */
    private static final ContactSink NOWHERE = new ContactSink() {
        @Override
        public BatchOutcome write(ContactBatch batch) {
            throw new IllegalStateException("nothing is to be written");
        }
    };

    /** All rows of a source, for Italy. */
    static List<Understood> rowsOf(ContactSource source) throws IOException {
        ImportEngine engine = ImportEngine.builder(NOWHERE).build();
        ImportOptions options =
                ImportOptions.builder("shop").defaultCountry("IT").build();
        List<Understood> understood = new ArrayList<>();
        try (source) {
            ImportPlan plan = engine.plan(source, options);
            try (ContactRows rows = engine.rows(source, plan)) {
                rows.forEachRemaining(row -> understood.add(of(row)));
            }
        }
        return understood;
    }

    private static Understood of(ContactRow row) {
        if (row instanceof ReadyRow ready) {
            Map<String, Object> values = new TreeMap<>();
            for (ContactField field : ContactField.values()) {
                Object value = ready.contact().get(field);
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
            return new Understood(row.position().row(), values, problems(ready.warnings()));
        }
        RejectedRow rejected = (RejectedRow) row;
        return new Understood(row.position().row(), Map.of("cells", rejected.cells()), problems(rejected.errors()));
    }

    private static String problems(List<RowError> problems) {
        return problems.stream()
                .map(problem -> problem.code() + "@" + problem.column())
                .collect(Collectors.joining(" "));
    }
}
