package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.ColumnMeanings;
import com.isendu.contactimport.internal.map.ColumnRefs;
import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a remembered mapping fits the columns of a source. */
final class MemoryFit {

    private final List<RememberedColumn> remembered;
    private final List<Column> columns;
    private final boolean header;
    private final ColumnMeanings meanings;
    private final ColumnMapping mapping;

    MemoryFit(RememberedMapping remembered, List<Column> columns, boolean header, ColumnMeanings meanings) {
        this.remembered = RememberedColumn.of(remembered);
        this.columns = columns;
        this.header = header;
        this.meanings = meanings;
        this.mapping =
                header ? ColumnRefs.replace(remembered.mapping(), MemoryFit::generatedName) : remembered.mapping();
    }

    /** Returns the mapping as it points at the columns of this source. */
    ColumnMapping mapping() {
        return mapping;
    }

    /** What became of each column; throws a {@link MappingMismatchException} unless the mapping fits. */
    MappingDrift require(boolean sameHeaderSet) {
        List<String> missing = ColumnRefs.missing(mapping, columns);
        ColumnPairs pairs = ColumnPairs.of(remembered, columns, meanings);
        boolean safe = missing.isEmpty() && (header ? isUnambiguous() : sameHeaderSet) && emailsAreWhereTheyWere();
        MappingDrift drift = new MappingDrift(
                DriftReport.of(remembered, pairs, header), safe, MappingSuggestion.of(mapping, remembered, pairs));
        if (!safe) {
            throw new MappingMismatchException(missing, added(), drift);
        }
        return drift;
    }

    // A mapping made without a header goes by index. In a file with a header only one whose columns are called "Column
    // n" can fit: the error CSV of that file. There the names count, so that its columns may be moved.
    private static ColumnRef generatedName(ColumnRef ref) {
        return ref.name() == null ? ColumnRef.named(Column.nameOf(ref.number())) : ref;
    }

    // If a name occurs more or less often than before, it is unclear which of its columns is meant.
    private boolean isUnambiguous() {
        return remembered.stream()
                .filter(before -> !before.fields().isEmpty())
                .map(RememberedColumn::name)
                .allMatch(name -> occurrencesThen(name) == occurrencesNow(name));
    }

    private long occurrencesThen(String name) {
        return remembered.stream().filter(before -> before.name().equals(name)).count();
    }

    private long occurrencesNow(String name) {
        return columns.stream()
                .filter(column -> HeaderName.normalize(column.name()).equals(name))
                .count();
    }

    private boolean emailsAreWhereTheyWere() {
        return header
                ? emailColumns().noneMatch(meanings::holdsNoEmails)
                : emailColumns().anyMatch(meanings::holdsEmails);
    }

    private Stream<Column> emailColumns() {
        return mapping.links().stream()
                .filter(link -> link.field().equals(ContactField.EMAIL.key()))
                .map(MappingLink::columns)
                .flatMap(List::stream)
                .map(ref -> ref.in(columns))
                .flatMap(Optional::stream);
    }

    private List<String> added() {
        List<ColumnRef> known = remembered.stream().map(RememberedColumn::ref).toList();
        return columns.stream()
                .filter(column ->
                        known.stream().noneMatch(ref -> ref.in(List.of(column)).isPresent()))
                .map(Column::name)
                .toList();
    }
}
