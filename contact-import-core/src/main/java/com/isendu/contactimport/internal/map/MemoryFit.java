package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.HeaderName;
import com.isendu.contactimport.mapping.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a remembered mapping fits the columns of a source. */
final class MemoryFit {

    private static final double MOSTLY_EMAILS = 0.8;

    private final RememberedMapping remembered;
    private final List<Column> columns;
    private final boolean header;
    private final ColumnMapping mapping;

    MemoryFit(RememberedMapping remembered, List<Column> columns, boolean header) {
        this.remembered = remembered;
        this.columns = columns;
        this.header = header;
        this.mapping =
                header ? ColumnRefs.replace(remembered.mapping(), MemoryFit::generatedName) : remembered.mapping();
    }

    /** The mapping as it points at the columns of this source. */
    ColumnMapping mapping() {
        return mapping;
    }

    /** Throws a {@link MappingException} unless the mapping fits. */
    void require(List<List<String>> samples, boolean sameHeaderSet) {
        List<String> missing = ColumnRefs.missing(mapping, columns);
        boolean fits = missing.isEmpty() && (header || (sameHeaderSet && holdsEmails(samples)));
        if (!fits) {
            throw new MappingException(ErrorCode.MAPPING_MISMATCH, Map.of(), missing, added());
        }
    }

    // A mapping made without a header goes by index. In a file with a header only one whose columns are called "Column
    // n"
    // can fit: the error CSV of that file. There the names count, so that its columns may be moved.
    private static ColumnRef generatedName(ColumnRef ref) {
        return ref.name() == null ? ColumnRef.named(Column.nameOf(ref.number())) : ref;
    }

    private boolean holdsEmails(List<List<String>> samples) {
        return mapping.links().stream()
                .filter(link -> link.field().equals(ContactField.EMAIL.key()))
                .flatMap(link -> link.columns().stream())
                .flatMap(ref -> ref.in(columns).stream())
                .anyMatch(column ->
                        CellSample.of(columns.indexOf(column), samples).share(CellShape::isEmail) >= MOSTLY_EMAILS);
    }

    private List<String> added() {
        Set<String> known = knownKeys();
        return columns.stream()
                .filter(column -> !known.contains(key(column.name(), column.occurrence())))
                .map(Column::name)
                .toList();
    }

    private Set<String> knownKeys() {
        Map<String, Integer> occurrences = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (String name : remembered.headers().names()) {
            keys.add(key(name, occurrences.merge(HeaderName.normalize(name), 1, Integer::sum)));
        }
        return keys;
    }

    private static String key(String name, int occurrence) {
        return HeaderName.normalize(name) + '\t' + occurrence;
    }
}
