package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SinkException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls a sink. Keeps only class and stack trace of exceptions other than those of the library, because their messages
 * may contain personal data.
 */
final class SinkCall {

    private SinkCall() {}

    static <T> T get(Supplier<@Nullable T> call) {
        T result;
        try {
            result = call.get();
        } catch (ImportException e) {
            throw e;
        } catch (RuntimeException e) {
            SinkException fault = fault(e.getClass().getSimpleName());
            fault.setStackTrace(e.getStackTrace());
            throw fault;
        }
        if (result == null) {
            throw fault("NULL_RETURNED");
        }
        return result;
    }

    static void run(Runnable call) {
        get(() -> {
            call.run();
            return call;
        });
    }

    /** The sink broke its contract. */
    static SinkException fault(String reason) {
        return new SinkException(ErrorCode.SINK_FAULT, Map.of("reason", reason), null);
    }
}
