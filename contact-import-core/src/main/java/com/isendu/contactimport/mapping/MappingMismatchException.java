package com.isendu.contactimport.mapping;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import java.util.List;
import java.util.Map;

/** A remembered mapping does not fit the columns of the source. {@link #drift()} reports the change of each column. */
public final class MappingMismatchException extends MappingException {

    private static final long serialVersionUID = 1L;

    private final transient MappingDrift drift;

    /**
     * Creates the exception.
     *
     * @param missing columns that the mapping names but the source lacks; copied
     * @param added columns that the source has but the mapping does not name; copied
     * @param drift the change of each column
     */
    public MappingMismatchException(List<String> missing, List<String> added, MappingDrift drift) {
        super(ErrorCode.MAPPING_MISMATCH, Map.of(), missing, added);
        this.drift = drift;
    }

    /** {@return the change of each column; contains header texts, to show to the person who imports} */
    public MappingDrift drift() {
        return drift;
    }
}
