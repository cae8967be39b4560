package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sinks that begin and find imports wrongly, each in one way. */
final class WrongStarts {

    private WrongStarts() {}

    static void addTo(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        addFinding(wrong);
        addBeginning(wrong);
    }

    private static void addFinding(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put("findsNoImportThatWasNotBegun", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
                return store().imports().isEmpty()
                        ? Optional.of(invented(account))
                        : super.findByKey(account, idempotencyKey);
            }
        });
        wrong.put("findsImportAsItWasBegun", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public Optional<StartedImport> find(String account, String importId) {
                return super.find(account, importId)
                        .map(found ->
                                new StartedImport(found.record(), ImportTerms.of(Map.of()), found.idempotencyKey()));
            }
        });
        wrong.put("findsImportInItsAccountOnly", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
                return store().imports().stream()
                        .flatMap(record -> super.findByKey(record.account(), idempotencyKey).stream())
                        .findFirst();
            }
        });
    }

    private static StartedImport invented(String account) {
        Instant start = Instant.parse("2026-03-01T10:15:30Z");
        Consent consent = new Consent("anna", start, "statement", "2", Set.of(Consent.Purpose.GDPR));
        ImportRecord record = new ImportRecord(
                "invented", account, ImportState.RUNNING, start, null, "0".repeat(64), consent, ImportCounts.NONE);
        return new StartedImport(record, ImportTerms.of(Map.of()), null);
    }

    private static void addBeginning(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put("beginsNoSecondImportOfOneKey", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public Optional<ImportJournal> begin(StartedImport start) {
                Optional<ImportJournal> begun = super.begin(start);
                if (begun.isEmpty()) {
                    super.begin(new StartedImport(start.record(), start.terms(), null));
                }
                return begun;
            }
        });
        wrong.put("keyOfAnotherAccountIsAnotherKey", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public Optional<ImportJournal> begin(StartedImport start) {
                String key = start.idempotencyKey();
                boolean taken = key != null
                        && store().imports().stream()
                                .anyMatch(record ->
                                        findByKey(record.account(), key).isPresent());
                return taken ? Optional.empty() : super.begin(start);
            }
        });
        wrong.put("beginsAnyNumberOfImportsWithoutKey", TakingNoKeyForAKey::new);
        wrong.put("ofImportsBegunAtOnceWithOneKeyOneBegins", LookingUpKeyFirst::new);
    }

    /** Refuses an import without a key behind another one of the same thread that has written nothing yet. */
    private static final class TakingNoKeyForAKey extends ModelJournalSink {

        private final ThreadLocal<String> waiting = ThreadLocal.withInitial(() -> "");

        TakingNoKeyForAKey(InMemoryContactSink store, int steps) {
            super(store, steps);
        }

        @Override
        public Optional<ImportJournal> begin(StartedImport start) {
            String account = start.record().account();
            boolean isSecond = find(account, waiting.get())
                    .filter(first -> first.record().counts().records() == 0)
                    .isPresent();
            if (start.idempotencyKey() == null && isSecond) {
                return Optional.empty();
            }
            waiting.set(start.record().importId());
            return super.begin(start);
        }
    }

    /** Looks up whether a key is taken, and begins the import, in two steps. */
    private static final class LookingUpKeyFirst extends ModelJournalSink {

        private static final int STARTS = 4;

        private final Meeting meeting = new Meeting(STARTS);

        LookingUpKeyFirst(InMemoryContactSink store, int steps) {
            super(store, steps);
        }

        @Override
        public Optional<ImportJournal> begin(StartedImport start) {
            String key = start.idempotencyKey();
            if (key == null || !meeting.concerns()) {
                return super.begin(start);
            }
            boolean taken = findByKey(start.record().account(), key).isPresent();
            meeting.await();
            return taken ? Optional.empty() : super.begin(new StartedImport(start.record(), start.terms(), null));
        }
    }
}
