package com.isendu.contactimport.web.page;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingProposal;
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
 * @param links the fields that are fed
 */
public record MappedColumns(List<Column> columns, List<LinkedField> links) {

    public MappedColumns {
        columns = List.copyOf(columns);
        links = List.copyOf(links);
    }

    /**
     * A field that is fed.
     *
     * @param field its key
     * @param columns the columns that feed it, in the order in which they are used
     * @param combine how their cells are combined
     */
    record LinkedField(String field, List<Column> columns, Combine combine) {

        LinkedField {
            columns = List.copyOf(columns);
        }
    }

    public static MappedColumns of(ImportPreview preview) {
        return of(preview.mapping(), preview.columns());
    }

    private static MappedColumns of(ColumnMapping mapping, List<Column> columns) {
        List<LinkedField> links = mapping.links().stream()
                .map(link -> new LinkedField(
                        link.field(),
                        link.columns().stream()
                                .flatMap(ref -> ref.in(columns).stream())
                                .toList(),
                        link.combine()))
                .toList();
        return new MappedColumns(columns, links);
    }

    /** How many columns feed a field. */
    public long count() {
        return columns.stream().filter(column -> linkOf(column).isPresent()).count();
    }

    /** Returns the link that a column is part of. */
    Optional<LinkedField> linkOf(Column column) {
        return links.stream().filter(link -> link.columns.contains(column)).findFirst();
    }

    public Optional<String> fieldOf(Column column) {
        return linkOf(column).map(LinkedField::field);
    }

    public boolean has(ContactField field) {
        return links.stream().anyMatch(link -> link.field.equals(field.key()) && !link.columns.isEmpty());
    }

    /**
     * Returns the mapping that people have chosen. A field keeps how its columns are combined where they are the same
     * as before; else they are used in the order of the file, but those that were proposed for the field follow one
     * another in the order of the proposal. So the result does not depend on which column was linked first.
     *
     * @param preview what they saw
     * @param choice the field they chose for a column, or empty
     */
    public static ColumnMapping chosen(ImportPreview preview, Function<Column, String> choice) {
        Map<String, List<Column>> chosen = new LinkedHashMap<>();
        for (Column column : preview.columns()) {
            String field = choice.apply(column);
            if (!field.isEmpty()) {
                chosen.computeIfAbsent(field, key -> new ArrayList<>()).add(column);
            }
        }
        List<MappingLink> links = chosen.entrySet().stream()
                .map(link -> link(preview, link.getKey(), link.getValue()))
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
        MappedColumns fields = of(chosen, seen.columns());
        Map<Integer, String> byHand = new HashMap<>();
        for (ColumnProposal proposal : seen.proposal().columns()) {
            Column column = proposal.column();
            String field = fields.fieldOf(column).orElse("");
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

    private static MappingLink link(ImportPreview preview, String field, List<Column> columns) {
        boolean header = preview.format().header();
        List<ColumnRef> inTurn = inTurn(preview.proposal(), field, columns).stream()
                .map(column -> refTo(column, header))
                .toList();
        return preview.mapping().links().stream()
                .filter(link -> link.field().equals(field) && link.columns().size() == inTurn.size())
                .filter(link -> link.columns().containsAll(inTurn))
                .findFirst()
                .orElseGet(() -> new MappingLink(field, inTurn, Combine.FIRST_NON_BLANK));
    }

    /** Those that were proposed stand where the leftmost of them is, a mobile before a landline. */
    private static List<Column> inTurn(MappingProposal proposal, String field, List<Column> columns) {
        Map<Integer, Integer> turns = new HashMap<>();
        for (ColumnProposal proposed : proposal.columns()) {
            if (proposed.field() != null && proposed.field().key().equals(field)) {
                turns.put(proposed.column().index(), proposed.turn());
            }
        }
        int leftmost = columns.stream()
                .mapToInt(Column::index)
                .filter(turns::containsKey)
                .min()
                .orElse(0);
        return columns.stream()
                .sorted(Comparator.comparing(
                                (Column column) -> turns.containsKey(column.index()) ? leftmost : column.index())
                        .thenComparing(column -> turns.getOrDefault(column.index(), 0)))
                .toList();
    }

    private static ColumnRef refTo(Column column, boolean header) {
        return header ? ColumnRef.named(column.name(), column.occurrence()) : ColumnRef.at(column.index());
    }
}
