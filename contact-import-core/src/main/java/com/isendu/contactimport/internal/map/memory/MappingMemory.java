package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.internal.map.ColumnMeanings;
import com.isendu.contactimport.internal.map.ColumnRefs;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remembered mappings of one account, by header set. */
public final class MappingMemory {

    private final MappingStore store;
    private final String account;

    /**
     * The memory of an account.
     *
     * @param store where mappings are remembered
     * @param account the account
     */
    public MappingMemory(MappingStore store, String account) {
        this.store = store;
        this.account = account;
    }

    /**
     * Finds the mapping for a source: the one used with its header set, else the account's last one if the source has
     * every column it needs. Without a header there must be as many columns, and e-mails where they were.
     *
     * @param columns the columns of the source, without the reserved ones of an error CSV
     * @param header whether their names come from a header row
     * @param samples the first records, each with one cell for each of the columns
     * @param slots the fields of the import
     * @return the mapping
     * @throws MappingException if nothing is remembered; a {@code MappingMismatchException}, which says what became of
     *     each column, if what is remembered does not fit
     */
    public Recalled recall(List<Column> columns, boolean header, List<List<String>> samples, FieldSlots slots) {
        Optional<RememberedMapping> same =
                store.find(account, HeaderSet.of(columns, header).fingerprint());
        RememberedMapping remembered = same.or(() -> store.last(account))
                .orElseThrow(() -> new MappingException(ErrorCode.MAPPING_MISMATCH, Map.of()));
        ColumnMeanings meanings = new ColumnMeanings(columns, samples, header, slots);
        MemoryFit fit = new MemoryFit(remembered, columns, header, meanings);
        MappingDrift drift = fit.require(same.isPresent());
        return new Recalled(fit.mapping(), drift, same.isPresent());
    }

    /**
     * Remembers the mapping of a source.
     *
     * @param columns the columns of the source, without the reserved ones of an error CSV
     * @param header whether their names come from a header row
     * @param mapping the mapping it was imported with
     */
    public void remember(List<Column> columns, boolean header, ColumnMapping mapping) {
        ColumnMapping kept = header ? ColumnRefs.replace(mapping, ref -> nameOf(ref, columns)) : mapping;
        store.remember(account, new RememberedMapping(HeaderSet.of(columns, header), kept));
    }

    // Where there are names, a column is never remembered by its position, however it was pointed at.
    private static ColumnRef nameOf(ColumnRef ref, List<Column> columns) {
        return ref.in(columns)
                .map(column -> ColumnRef.named(column.name(), column.occurrence()))
                .orElse(ref);
    }
}
