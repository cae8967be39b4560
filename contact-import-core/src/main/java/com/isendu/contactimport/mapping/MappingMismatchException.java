package com.isendu.contactimport.mapping;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import java.util.List;
import java.util.Map;

/** A remembered mapping does not fit the columns of the source; {@link #drift()} says what became of each column. */
public final class MappingMismatchException extends MappingException {

    private static final long serialVersionUID = 1L;

    private final transient MappingDrift drift;

    /**
     * Names the columns concerned.
     *
     * @param missing the columns that the mapping names and the source does not have; copied
     * @param added the columns that the source has and the mapping does not know; copied
     * @param drift what became of each column
     */
    public MappingMismatchException(List<String> missing, List<String> added, MappingDrift drift) {
        super(ErrorCode.MAPPING_MISMATCH, Map.of(), missing, added);
        this.drift = drift;
    }

    /**
     * Returns what became of each column.
     *
     * @return header texts in it, for showing to the person who imports
     */
    public MappingDrift drift() {
        return drift;
    }
}
