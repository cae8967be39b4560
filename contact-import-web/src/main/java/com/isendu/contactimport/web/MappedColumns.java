package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping seen from the columns, as people choose it: which field each one feeds.
 *
 * @param columns the columns of the file
 * @param fields the field of a column, by its index; without those that feed none
 */
record MappedColumns(List<Column> columns, Map<Integer, String> fields) {

    MappedColumns {
        columns = List.copyOf(columns);
        fields = Map.copyOf(fields);
    }

    static MappedColumns of(ImportPreview preview) {
        Map<Integer, String> fields = new HashMap<>();
        for (MappingLink link : preview.mapping().links()) {
            link.columns().stream()
                    .flatMap(ref -> ref.in(preview.columns()).stream())
                    .forEach(column -> fields.put(column.index(), link.field()));
        }
        return new MappedColumns(preview.columns(), fields);
    }

    Optional<String> fieldOf(Column column) {
        return Optional.ofNullable(fields.get(column.index()));
    }

    boolean has(ContactField field) {
        return fields.containsValue(field.key());
    }

    /** The other columns that feed the same field. */
    List<Column> beside(Column column) {
        String field = fields.get(column.index());
        return columns.stream()
                .filter(other ->
                        field != null && other.index() != column.index() && field.equals(fields.get(other.index())))
                .toList();
    }

    /**
     * The mapping that people have chosen. A field keeps how its columns are combined where they are the same as before.
     *
     * @param preview what they saw
     * @param choice the field they chose for a column, or empty
     */
    static ColumnMapping chosen(ImportPreview preview, Function<Column, String> choice) {
        Map<String, List<ColumnRef>> chosen = new LinkedHashMap<>();
        for (Column column : preview.columns()) {
            String field = choice.apply(column);
            if (!field.isEmpty()) {
                chosen.computeIfAbsent(field, key -> new ArrayList<>())
                        .add(refTo(column, preview.format().header()));
            }
        }
        List<MappingLink> links = chosen.entrySet().stream()
                .map(link -> link(preview.mapping(), link.getKey(), link.getValue()))
                .toList();
        return preview.mapping().withLinks(links);
    }

    private static MappingLink link(ColumnMapping before, String field, List<ColumnRef> columns) {
        return before.links().stream()
                .filter(link -> link.field().equals(field) && link.columns().size() == columns.size())
                .filter(link -> link.columns().containsAll(columns))
                .findFirst()
                .orElseGet(() -> new MappingLink(field, inTurn(before, field, columns), Combine.FIRST_NON_BLANK));
    }

    // Columns that were linked before keep their turns: a mobile stays before a landline when a third column goes.
    private static List<ColumnRef> inTurn(ColumnMapping before, String field, List<ColumnRef> columns) {
        List<ColumnRef> turns = before.links().stream()
                .filter(link -> link.field().equals(field))
                .flatMap(link -> link.columns().stream())
                .toList();
        return columns.stream()
                .sorted(Comparator.comparing(
                        (ColumnRef ref) -> turns.contains(ref) ? turns.indexOf(ref) : turns.size()))
                .toList();
    }

    private static ColumnRef refTo(Column column, boolean header) {
        return header ? ColumnRef.named(column.name(), column.occurrence()) : ColumnRef.at(column.index());
    }
}
