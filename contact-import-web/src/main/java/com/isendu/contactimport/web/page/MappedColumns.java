package com.isendu.contactimport.web.page;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
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
public record MappedColumns(List<Column> columns, Map<Integer, String> fields) {

    public MappedColumns {
        columns = List.copyOf(columns);
        fields = Map.copyOf(fields);
    }

    public static MappedColumns of(ImportPreview preview) {
        return new MappedColumns(preview.columns(), fieldsOf(preview.mapping(), preview.columns()));
    }

    private static Map<Integer, String> fieldsOf(ColumnMapping mapping, List<Column> columns) {
        Map<Integer, String> fields = new HashMap<>();
        for (MappingLink link : mapping.links()) {
            link.columns().stream()
                    .flatMap(ref -> ref.in(columns).stream())
                    .forEach(column -> fields.put(column.index(), link.field()));
        }
        return fields;
    }

    public Optional<String> fieldOf(Column column) {
        return Optional.ofNullable(fields.get(column.index()));
    }

    public boolean has(ContactField field) {
        return fields.containsValue(field.key());
    }

    /** Returns the other columns that feed the same field. */
    public List<Column> beside(Column column) {
        String field = fields.get(column.index());
        return columns.stream()
                .filter(other ->
                        field != null && other.index() != column.index() && field.equals(fields.get(other.index())))
                .toList();
    }

    /**
     * Returns the mapping that people have chosen. A field keeps how its columns are combined where they are the same
     * as before.
     *
     * @param preview what they saw
     * @param choice the field they chose for a column, or empty
     */
    public static ColumnMapping chosen(ImportPreview preview, Function<Column, String> choice) {
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

    /**
     * Returns the mapping of a file with one column linked to another field; the other columns of that field are not
     * linked any more.
     */
    static ColumnMapping linking(ImportPreview preview, int index, String field) {
        MappedColumns mapped = of(preview);
        return chosen(preview, column -> {
            String before = mapped.fieldOf(column).orElse("");
            return column.index() == index ? field : before.equals(field) ? "" : before;
        });
    }

    /**
     * Returns the mapping of a file that is read in another way: what a person has chosen for a column stays where the
     * column is still there, and what they have set beside the columns.
     *
     * @param seen the file as they saw it
     * @param chosen what they have chosen then
     * @param fresh the file as it is read now
     */
    public static ColumnMapping kept(ImportPreview seen, ColumnMapping chosen, ImportPreview fresh) {
        Map<Integer, String> byHand = byHand(seen, chosen, fresh.columns());
        MappedColumns proposed = of(fresh);
        ColumnMapping mapping = chosen(fresh, column -> {
            String choice = byHand.get(column.index());
            return choice == null ? proposed.fieldOf(column).orElse("") : choice;
        });
        return chosen.withLinks(mapping.links());
    }

    /** What was chosen otherwise than proposed, by the index of the column that it is for now; empty for none. */
    private static Map<Integer, String> byHand(ImportPreview seen, ColumnMapping chosen, List<Column> columns) {
        Map<Integer, String> fields = fieldsOf(chosen, seen.columns());
        Map<Integer, String> byHand = new HashMap<>();
        for (ColumnProposal proposal : seen.proposal().columns()) {
            Column column = proposal.column();
            String field = fields.getOrDefault(column.index(), "");
            Field proposed = proposal.field();
            if (!field.equals(proposed == null ? "" : proposed.key())) {
                columns.stream()
                        .filter(other ->
                                other.name().equals(column.name()) && other.occurrence() == column.occurrence())
                        .findFirst()
                        .ifPresent(other -> byHand.put(other.index(), field));
            }
        }
        return byHand;
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
