package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.StartedImport;
import java.util.Objects;
import java.util.Optional;

/**
 * Provides resumable imports into a store without transactions, such as an HTTP API. A separate journal records the
 * answer of the store for each contact. After a fault or crash, {@code ImportEngine.resume} continues the import
 * without sending contacts whose answer is recorded.
 *
 * <p><b>The sink</b> must be idempotent by {@link ContactBatch#idempotencyKey(ContactBatch.BatchRow)}: a contact that
 * is sent again under the same key is stored once and gets the same answer, in another process too. The key of a whole
 * batch is not enough, because the rest of a partly answered batch is sent again as another batch. If a crash occurs
 * before an answer is recorded, the contact is sent again.
 * <ul>
 * <li>The sink may return a partial outcome ({@link BatchOutcome#isComplete()}). The known outcomes are recorded, and
 *     the other contacts are sent again at once, as long as each attempt brings an answer for at least one contact. An
 *     attempt without any answer suspends the import with {@code SINK_UNAVAILABLE}.
 * <li>An exception means that nothing is known about the contacts just sent.
 * <li>If the store limits the request rate, the sink waits before it returns.
 * <li>A batch should not need more than a few requests ({@link Sink#maxBatch()}), because its outcomes are recorded
 *     together: after a crash, all of it is sent again.
 * <li>Suppressed contacts are not sent.
 * <li>{@link ContactSink#started} is also called when an import is continued.
 * </ul>
 *
 * <p>The testkit's {@code IdempotentSinkContract} tests such sinks. docs/http-api.md has an example, and explains what
 * to do if the API has no idempotency keys.
 *
 * <p>If two processes continue the same import, only the later one records outcomes. Contacts that the earlier process
 * still sends are stored only once, because of their idempotency keys.
 *
 * <p>Thread-safe if sink and journal are. Closes neither of them.
 */
public final class JournaledSink implements ResumableSink {

    private final ContactSink sink;
    private final JournalStore journals;

    private JournaledSink(ContactSink sink, JournalStore journals) {
        this.sink = Objects.requireNonNull(sink, "sink");
        this.journals = Objects.requireNonNull(journals, "journal");
    }

    /**
     * Combines a sink with a journal.
     *
     * @param sink an idempotent sink
     * @param journal the store of the imports
     * @return the resumable sink
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

    /** Shows no property of the store. */
    @Override
    public String toString() {
        return "JournaledSink";
    }
}
