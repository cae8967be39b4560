package com.isendu.contactimport.error;

import java.util.List;
import java.util.Map;

/**
 * The source cannot be imported: not a CSV, empty, without data rows, too large, unreadable or undecodable.
 *
 * <p>Names of sheets and of files in an archive are in the list, not in the message: they may be personal data.
 */
public final class SourceException extends ImportException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    /**
     * Names the cause.
     *
     * @param code the cause
     */
    public SourceException(ErrorCode code) {
        this(code, Map.of());
    }

    /**
     * Names the cause, with what the message needs to know.
     *
     * @param code the cause
     * @param parameters by name; no personal data
     */
    public SourceException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, List.of());
    }

    /**
     * Names the cause, and what is there in place of what was looked for.
     *
     * @param code the cause
     * @param parameters by name; no personal data
     * @param names the sheets of the workbook, or the files in the archive; copied
     */
    public SourceException(ErrorCode code, Map<String, String> parameters, List<String> names) {
        super(code, parameters, null);
        this.names = List.copyOf(names);
    }

    /**
     * Returns the sheets of the workbook, or the files in the archive, where the code is about them.
     *
     * @return names, for showing to the person who imports; possibly empty
     */
    public List<String> names() {
        return names;
    }
}
