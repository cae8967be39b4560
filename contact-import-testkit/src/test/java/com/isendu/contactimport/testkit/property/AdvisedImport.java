package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.SharedValidators;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An import of an {@link AdvisedFile} into a store that has some of the people already.
 *
 * @param report its report
 * @param rows the rows that were imported, with their contacts
 * @param contacts what the store has at the end, by key
 */
record AdvisedImport(ImportReport report, Map<Long, Contact> rows, Map<String, Contact> contacts) {

    static AdvisedImport of(AdvisedFile file, ImportOptions options) {
        Witness sink = new Witness();
        ImportEngine engine = engine(sink);
        engine.run(
                Trial.source(file.stored()),
                Trial.options().mapping(AdvisedFile.mapping(0)).build());
        sink.rows.clear();
        ImportReport report = engine.run(
                        Trial.source(file.text()),
                        options.toBuilder().stopEarly(false).build())
                .report();
        return new AdvisedImport(
                report,
                sink.rows,
                sink.store.contacts(Trial.ACCOUNT).stream()
                        .collect(Collectors.toMap(Contact::key, Function.identity())));
    }

    static ImportEngine engine(ContactSink sink) {
        return ImportEngine.builder(sink)
                .validatorFactory(SharedValidators.FACTORY)
                .build();
    }

    /**
     * The rows with a value that was right and is not stored any more, or as another one; the values that were left out
     * are none.
     */
    Set<Long> changedBy(AdvisedImport after) {
        return rows.entrySet().stream()
                .filter(row -> !holds(after.rows.get(row.getKey()), row.getValue())
                        || !holds(
                                after.contacts.get(row.getValue().key()),
                                contacts.get(row.getValue().key())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean holds(@Nullable Contact after, Contact before) {
        if (after == null) {
            return false;
        }
        // Only where values were left out may a contact that was stored gain one.
        return leftOut() == 0 ? after.equals(before) : holdsAllOf(before, after);
    }

    private static boolean holdsAllOf(Contact before, Contact after) {
        Map<Object, String> values = new HashMap<>();
        after.forEach(values::put);
        boolean[] all = {true};
        before.forEach((field, value) -> all[0] &= value.equals(values.get(field)));
        return all[0];
    }

    /** How many rows an import with another option brings in, or leaves a value that is left out here. */
    long curedBy(AdvisedImport after) {
        long broughtIn = after.rows.keySet().stream()
                .filter(row -> !rows.containsKey(row))
                .count();
        return broughtIn + Math.max(0, leftOut() - after.leftOut());
    }

    private long leftOut() {
        return report.warnings().getOrDefault(ErrorCode.VALUE_DROPPED, 0L);
    }

    /** A store that knows which rows it took. */
    static final class Witness implements ContactSink {

        private final InMemoryContactSink store = Trial.sink();
        private final Map<Long, Contact> rows = new HashMap<>();

        @Override
        public BatchOutcome write(ContactBatch batch) {
            BatchOutcome outcome = store.write(batch);
            for (int i = 0; i < batch.rows().size(); i++) {
                RowOutcome decided = outcome.outcomes().get(i).outcome();
                if (decided != RowOutcome.REJECTED && decided != RowOutcome.SKIPPED) {
                    rows.put(
                            batch.rows().get(i).position().row(),
                            batch.rows().get(i).contact());
                }
            }
            return outcome;
        }

        @Override
        public BatchOutcome check(ContactBatch batch) {
            return store.check(batch);
        }
    }
}
