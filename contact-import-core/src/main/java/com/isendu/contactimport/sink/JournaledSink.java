package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.StartedImport;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes imports into a store without transactions continuable, such as an HTTP API: a journal beside the store keeps
 * what the store has answered for each contact. After any fault or crash an import is continued with
 * {@code ImportEngine.resume}; nobody is sent again whose answer is recorded.
 *
 * <p><b>The sink</b> has to be idempotent by {@link ContactBatch#idempotencyKey()}, or by
 * {@link ContactBatch#idempotencyKey(ContactBatch.BatchRow)} for each contact: what is sent again under the same key is
 * stored once, and answered as the first time. For the answers that a crash keeps from being recorded are unknown, and
 * these contacts are sent again. It may return a partial outcome ({@link BatchOutcome#isComplete()}): what is known is
 * recorded, and the others are sent again at once, as long as each try brings an answer; without one the import is
 * suspended with {@code SINK_UNAVAILABLE}. An exception means that nothing is known of the contacts just sent. Where
 * the store limits the rate, the sink waits before it returns. It should take batches no greater than one request
 * ({@link Sink#maxBatch()}), since what is recorded together is sent again together. People who are suppressed are not
 * sent. {@link ContactSink#started} is called also when an import is continued. Examined by the testkit's
 * {@code IdempotentSinkContract}.
 *
 * <p>Of two processes that continue the same import the later one records; what the other one has sent meanwhile, the
 * keys keep from being stored twice.
 *
 * <p>Thread-safe, if sink and journal are. Closes neither of them.
 */
public final class JournaledSink implements ResumableSink {

    private final ContactSink sink;
    private final JournalStore journals;

    private JournaledSink(ContactSink sink, JournalStore journals) {
        this.sink = Objects.requireNonNull(sink, "sink");
        this.journals = Objects.requireNonNull(journals, "journal");
    }

    /**
     * Puts a journal before a sink.
     *
     * @param sink an idempotent sink
     * @param journal where the imports are kept
     * @return the sink to make an engine with
     */
    public static JournaledSink of(ContactSink sink, JournalStore journal) {
        return new JournaledSink(sink, journal);
    }

    @Override
    public Optional<StartedImport> find(String account, String importId) {
        return journals.find(account, importId);
    }

    @Override
    public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
        return journals.findByKey(account, idempotencyKey);
    }

    @Override
    public Optional<ImportJournal> begin(StartedImport start) {
        return journals.begin(start).map(journal -> {
            sink.started(start.record());
            return new JournaledImport(sink, journal);
        });
    }

    @Override
    public ImportJournal resume(String account, String importId) {
        JournalStore.Journal journal = journals.resume(account, importId);
        journals.find(account, importId).map(StartedImport::record).ifPresent(sink::started);
        return new JournaledImport(sink, journal);
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return sink.check(batch);
    }

    @Override
    public boolean stores(Field field) {
        return sink.stores(field);
    }

    @Override
    public boolean storesBirthdaysWithoutYear() {
        return sink.storesBirthdaysWithoutYear();
    }

    @Override
    public int maxBatch() {
        return sink.maxBatch();
    }

    /** Shows nothing of the store. */
    @Override
    public String toString() {
        return "JournaledSink";
    }
}
