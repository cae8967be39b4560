package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.internal.deliver.CheckDelivery;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.JournalDelivery;
import com.isendu.contactimport.internal.deliver.SafeDelivery;
import com.isendu.contactimport.internal.deliver.SinkDelivery;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.List;
import java.util.Optional;

/**
 * What a run does to sink and mapping store: everything for an import, nothing for a check. It is the only difference between
 * the two.
 */
public record Effects(ContactSink sink, MappingStore mappings, boolean writes) {

    /** Where the batches of a check go. */
    Delivery check() {
        return new SafeDelivery(new CheckDelivery(sink));
    }

    /** What the effects of an import are that these cannot show. */
    List<RowError> warnings(ImportOptions options) {
        return !writes && options.duplicates() == DuplicateStrategy.PASS_ON
                ? List.of(RowError.of(ErrorCode.DUPLICATES_NOT_CHECKED))
                : List.of();
    }

    /** Begins an import; empty, and nothing is done, when one of the same idempotency key was begun meanwhile. */
    Optional<Delivery> begin(StartedImport start) {
        return SafeDelivery.calling(() -> {
                    if (sink instanceof ResumableSink resumable) {
                        return resumable.begin(start).map(journal -> new JournalDelivery(journal, ImportState.RUNNING));
                    }
                    sink.started(start.record());
                    return Optional.of(new SinkDelivery(sink));
                })
                .map(SafeDelivery::new);
    }

    /** Continues an import. */
    Delivery resume(StartedImport started) {
        ImportRecord record = started.record();
        return SafeDelivery.calling(() -> new SafeDelivery(
                new JournalDelivery(resumable().resume(record.account(), record.importId()), record.state())));
    }

    /** The import of that id. */
    public Optional<StartedImport> find(String account, String importId) {
        return SafeDelivery.calling(() -> resumable().find(account, importId));
    }

    /** The import of that idempotency key, or empty when there is no such import or no key. */
    Optional<StartedImport> findByKey(ImportOptions options) {
        String key = options.idempotencyKey();
        return key == null
                ? Optional.empty()
                : SafeDelivery.calling(() -> resumable().findByKey(options.account(), key));
    }

    private ResumableSink resumable() {
        if (sink instanceof ResumableSink resumable) {
            return resumable;
        }
        throw new ResumeException(ErrorCode.IMPORT_NOT_RESUMABLE);
    }
}
