package com.isendu.contactimport.error;

import java.util.List;
import java.util.Map;

/**
 * The columns of the source cannot be linked to fields as asked: no e-mail column, an unknown column or field, or a
 * remembered mapping that does not fit.
 *
 * <p>The header texts concerned are in the lists, not in the message: they may be personal data when a file has no
 * header.
 */
public class MappingException extends ImportException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;
    private final transient List<String> added;

    /**
     * Names the cause.
     *
     * @param code the cause
     * @param parameters what the message needs to know, by name; no header text
     */
    public MappingException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, List.of(), List.of());
    }

    /**
     * Names the cause and the columns concerned.
     *
     * @param code the cause
     * @param parameters what the message needs to know, by name; no header text
     * @param missing the columns that the mapping names and the source does not have; copied
     * @param added the columns that the source has and the mapping does not know; copied
     */
    public MappingException(ErrorCode code, Map<String, String> parameters, List<String> missing, List<String> added) {
        super(code, parameters, null);
        this.missing = List.copyOf(missing);
        this.added = List.copyOf(added);
    }

    /**
     * Returns the columns that the mapping names and the source does not have.
     *
     * @return header texts, for showing to the person who imports; possibly empty
     */
    public final List<String> missing() {
        return missing;
    }

    /**
     * Returns the columns that the source has and the remembered mapping does not know. One of them may be a missing
     * one, renamed.
     *
     * @return header texts, for showing to the person who imports; possibly empty
     */
    public final List<String> added() {
        return added;
    }
}
