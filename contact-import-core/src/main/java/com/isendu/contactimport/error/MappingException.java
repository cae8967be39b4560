package com.isendu.contactimport.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the source cannot be mapped to fields as requested: for example, no column feeds an identifying field,
 * a column or field is unknown, a fixed value is invalid, or a remembered mapping does not fit.
 *
 * <p>{@link #missing()} and {@link #added()} contain the affected header texts. The message does not contain them,
 * because they may be personal data in a file without a header.
 */
public class MappingException extends ImportException {

    private static final long serialVersionUID = 1L;

    /** Not sent to another process, because it may be personal data; null there. */
    private final transient @Nullable List<String> missing;

    private final transient @Nullable List<String> added;

    /**
     * Creates the exception.
     *
     * @param code the error code
     * @param parameters parameters of the message by name, without header texts
     */
    public MappingException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, List.of(), List.of());
    }

    /**
     * Creates the exception with the affected columns.
     *
     * @param code the error code
     * @param parameters parameters of the message by name, without header texts
     * @param missing columns that the mapping names but the source lacks; copied
     * @param added columns that the source has but the mapping does not name; copied
     */
    public MappingException(ErrorCode code, Map<String, String> parameters, List<String> missing, List<String> added) {
        super(code, parameters, null);
        this.missing = List.copyOf(missing);
        this.added = List.copyOf(added);
    }

    /**
     * {@return the header texts of columns that the mapping names but the source lacks, to show to the person who
     * imports; possibly empty}
     */
    public final List<String> missing() {
        return missing == null ? List.of() : missing;
    }

    /**
     * {@return the header texts of columns that the source has but the remembered mapping does not name, to show to the
     * person who imports; possibly empty. One of them may be a missing column under a new name}
     */
    public final List<String> added() {
        return added == null ? List.of() : added;
    }
}
