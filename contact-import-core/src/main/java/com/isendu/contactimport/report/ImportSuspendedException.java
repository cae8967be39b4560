package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the system, or a cancellation, stopped an import midway. What was stored stays stored, no row is blamed,
 * and no error CSV is left.
 */
public final class ImportSuspendedException extends ImportException {

    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;
    private final boolean resumable;

    /**
     * Names the cause.
     *
     * @param code the cause
     * @param report what had happened until then
     * @param resumable whether the sink can continue the import
     * @param cause what stopped it, or null
     */
    public ImportSuspendedException(ErrorCode code, ImportReport report, boolean resumable, @Nullable Throwable cause) {
        super(code, parameters(report, resumable, cause), cause);
        this.report = report;
        this.resumable = resumable;
    }

    // Its sentence may tell what the cause knows, such as why the store is out of reach.
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
     * Returns whether {@code ImportEngine.resume} can continue it.
     *
     * @return false for a check, and for a sink that keeps no journal
     */
    public boolean isResumable() {
        return resumable;
    }

    /**
     * Returns what had happened until then; its counts cover the rows that had an outcome.
     *
     * @return the report, with the import's id
     */
    public ImportReport report() {
        return report;
    }
}
