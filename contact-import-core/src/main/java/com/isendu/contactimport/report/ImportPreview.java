package com.isendu.contactimport.report;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source looks like, before anything is imported.
 *
 * @param format the format and how it was decided
 * @param columns the columns, without the reserved ones of an error CSV; copied
 * @param samples the first records, each with one cell for each column; copied; cells of people, so not for a log
 * @param proposal what is proposed for each column
 * @param mapping the mapping that an import with the same options would use, for the host to change; without an e-mail
 *     field when none was found
 * @param mappingOrigin where that mapping came from
 * @param drift what became of the columns of the remembered mapping when the last mapping is to be used and one is remembered,
 *     whether it fits or not; else null
 * @param warnings what a person should look at; copied
 */
public record ImportPreview(
        SourceFormat format,
        List<Column> columns,
        List<List<String>> samples,
        MappingProposal proposal,
        ColumnMapping mapping,
        MappingOrigin mappingOrigin,
        @Nullable MappingDrift drift,
        List<RowError> warnings) {

    /** Copies the lists. */
    public ImportPreview {
        columns = List.copyOf(columns);
        samples = List.copyOf(samples);
        warnings = List.copyOf(warnings);
    }

    /** Shows no header text and no cell. */
    @Override
    public String toString() {
        return "ImportPreview[" + format + ", " + columns.size() + " columns, " + mapping + "]";
    }
}
