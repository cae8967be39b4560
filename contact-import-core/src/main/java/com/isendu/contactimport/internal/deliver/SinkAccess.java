package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the engine access to a sink of either kind and to the suppression list. Thread-safe.
 *
 * @param sink the sink
 * @param suppressions the people who must not be imported
 */
public record SinkAccess(Sink sink, SuppressionList suppressions) {

    /** Where the batches of a check go. */
    public Delivery check() {
        return new Delivery(
                new UnjournaledImport(sink::check, record -> {}), reading(suppressions), ImportState.RUNNING);
    }

    /** Returns a view of the list to which no people can be added. */
    private static SuppressionList reading(SuppressionList list) {
        return (account, contactKeys) -> list.suppressed(account, contactKeys);
    }

    /** Begins an import; empty, and nothing is done, when one of the same idempotency key was begun meanwhile. */
    public Optional<Delivery> begin(StartedImport start) {
        return SinkCall.get(() -> journal(start)).map(journal -> delivery(journal, ImportState.RUNNING));
    }

    private Optional<ImportJournal> journal(StartedImport start) {
        if (sink instanceof ResumableSink resumable) {
            return resumable.begin(start);
        }
        ContactSink plain = (ContactSink) sink;
        plain.started(start.record());
        return Optional.of(new UnjournaledImport(plain::write, plain::finished));
    }

    /** Continues an import. */
    public Delivery resume(StartedImport started) {
        ImportRecord record = started.record();
        ImportJournal journal = SinkCall.get(() -> resumable().resume(record.account(), record.importId()));
        return delivery(journal, record.state());
    }

    /** Whether several processes can write one import. */
    public boolean hasLanes() {
        return sink instanceof ResumableSink resumable && resumable.hasLanes();
    }

    /** Joins an import as one of those who write it. */
    public Delivery lane(String account, String importId, int lane, ImportState state) {
        return delivery(SinkCall.get(() -> resumable().lane(account, importId, lane)), state);
    }

    private Delivery delivery(ImportJournal journal, ImportState state) {
        return new Delivery(journal, suppressions, state);
    }

    /** Returns the import of that id. */
    public Optional<StartedImport> find(String account, String importId) {
        return SinkCall.get(() -> resumable().find(account, importId));
    }

    /** Returns the import with an idempotency key, or empty if there is no such import or no key. */
    public Optional<StartedImport> findByKey(String account, @Nullable String key) {
        return key == null ? Optional.empty() : SinkCall.get(() -> resumable().findByKey(account, key));
    }

    /** Returns whether the sink keeps a field. */
    public boolean stores(Field field) {
        return SinkCall.get(() -> sink.stores(field));
    }

    /** What the sink keeps of the contacts of an import that have these fields. */
    public StoredFields stored(Collection<Field> fields) {
        return StoredFields.of(fields, this::stores, SinkCall.get(sink::storesBirthdaysWithoutYear));
    }

    /** Returns whether the suppression list takes people who have opted out. */
    public boolean takesOptOuts() {
        return SinkCall.get(suppressions::takesPeople);
    }

    /** How many contacts a batch may have, where options ask for this many. */
    public int batchSize(int asked) {
        int most = SinkCall.get(sink::maxBatch);
        if (most < 1) {
            throw SinkCall.fault("MAX_BATCH");
        }
        return Math.min(asked, most);
    }

    /** Whether an import that was stopped can be continued. */
    public boolean isResumable() {
        return sink instanceof ResumableSink;
    }

    private ResumableSink resumable() {
        if (sink instanceof ResumableSink resumable) {
            return resumable;
        }
        throw new ResumeException(ErrorCode.IMPORT_NOT_RESUMABLE);
    }
}
