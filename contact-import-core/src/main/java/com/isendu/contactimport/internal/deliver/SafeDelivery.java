package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import java.util.Map;
import java.util.function.Supplier;

/** Lets no exception of a store out but our own: what it says may be personal data; its kind and where it was thrown are not. */
public record SafeDelivery(Delivery delivery) implements Delivery {

    @Override
    public BatchOutcome deliver(ContactBatch batch, ImportCounts before) {
        return calling(() -> delivery.deliver(batch, before));
    }

    @Override
    public void finished(ImportRecord record) {
        calling(() -> {
            delivery.finished(record);
            return record;
        });
    }

    /** Calls a store. */
    public static <T> T calling(Supplier<T> call) {
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
