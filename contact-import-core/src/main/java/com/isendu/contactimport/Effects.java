package com.isendu.contactimport;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run does to sink and mapping store: everything for an import, nothing for a check. It is the only difference between
 * the two.
 */
record Effects(ContactSink sink, MappingStore mappings, boolean writes) {

    BatchOutcome deliver(ContactBatch batch) {
        return calling(() -> writes ? sink.write(batch) : sink.check(batch));
    }

    void started(ImportRecord record) {
        if (writes) {
            calling(() -> {
                sink.started(record);
                return record;
            });
        }
    }

    void finished(ImportRecord record) {
        if (writes) {
            calling(() -> {
                sink.finished(record);
                return record;
            });
        }
    }

    /** What a store's exception says may be personal data; its kind and where it was thrown are not. */
    private static <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (ImportException e) {
            throw e;
        } catch (RuntimeException e) {
            SinkException fault = new SinkException(
                    ErrorCode.SINK_UNAVAILABLE, Map.of("reason", e.getClass().getSimpleName()), null);
            fault.setStackTrace(e.getStackTrace());
            throw fault;
        }
    }
}
