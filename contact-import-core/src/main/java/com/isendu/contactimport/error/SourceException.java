package com.isendu.contactimport.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The source cannot be imported: for example, it is not a CSV, is empty, has no data rows, is too large, or cannot be
 * read or decoded.
 *
 * <p>{@link #names()} contains the names of sheets or of files in an archive. The message does not contain them,
 * because they may be personal data.
 */
public final class SourceException extends ImportException {

    private static final long serialVersionUID = 1L;

    /** Not sent to another process, because it may be personal data; null there. */
    private final transient @Nullable List<String> names;

    /**
     * Creates the exception.
     *
     * @param code the error code
     */
    public SourceException(ErrorCode code) {
        this(code, Map.of());
    }

    /**
     * Creates the exception with parameters for the message.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     */
    public SourceException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, List.of());
    }

    /**
     * Creates the exception with the names that can be chosen.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     * @param names the sheets of the workbook, or the files in the archive; copied
     */
    public SourceException(ErrorCode code, Map<String, String> parameters, List<String> names) {
        super(code, parameters, null);
        this.names = List.copyOf(names);
    }

    /**
     * {@return the names of the sheets of the workbook or of the files in the archive, if the code concerns them, to
     * show to the person who imports; possibly empty}
     */
    public List<String> names() {
        return names == null ? List.of() : names;
    }
}
