package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault or a cancellation stopped an import or a check after it had begun. Stored contacts stay stored, no row is
 * rejected because of the stop, and no partial error CSV remains.
 */
public final class ImportSuspendedException extends ImportException {

    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;
    private final boolean resumable;

    /**
     * Creates the exception.
     *
     * @param code the error code
     * @param report the report up to the suspension
     * @param resumable whether the sink can continue the import
     * @param cause the exception that stopped the import, or null
     */
    public ImportSuspendedException(ErrorCode code, ImportReport report, boolean resumable, @Nullable Throwable cause) {
        super(code, parameters(report, resumable, cause), cause);
        this.report = report;
        this.resumable = resumable;
    }

    // The message may use parameters of the cause, such as the reason why the store cannot be reached.
    private static Map<String, String> parameters(ImportReport report, boolean resumable, @Nullable Throwable cause) {
        Map<String, String> parameters = new HashMap<>();
        if (cause instanceof ImportException known) {
            parameters.putAll(known.parameters());
        }
        parameters.put("importId", report.importId());
        parameters.put("rows", String.valueOf(report.counts().records()));
        if (resumable) {
            parameters.put("resumable", "true");
        }
        return parameters;
    }

    /**
     * {@return whether {@code ImportEngine.resume} can continue the import; false for a check and for a sink that is
     * not a {@link com.isendu.contactimport.sink.ResumableSink}}
     */
    public boolean isResumable() {
        return resumable;
    }

    /**
     * {@return the report up to the suspension, with the id of the import; its counts cover the rows with an outcome}
     */
    public ImportReport report() {
        return report;
    }
}
