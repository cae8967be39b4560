package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift.Kind;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift.Likeness;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports the change of each column. */
final class DriftReport {

    private final ColumnPairs pairs;
    private final boolean header;
    private final Set<Column> inOrder;

    private DriftReport(List<RememberedColumn> remembered, ColumnPairs pairs, boolean header) {
        this.pairs = pairs;
        this.header = header;
        this.inOrder = new HashSet<>(longestInOrder(
                remembered.stream().map(pairs::now).flatMap(Stream::ofNullable).toList()));
    }

    static List<ColumnDrift> of(List<RememberedColumn> remembered, ColumnPairs pairs, boolean header) {
        DriftReport report = new DriftReport(remembered, pairs, header);
        return Stream.concat(
                        remembered.stream().map(report::drift),
                        pairs.added().stream().map(column -> new ColumnDrift(Kind.NEW, null, column, List.of(), null)))
                .toList();
    }

    private ColumnDrift drift(RememberedColumn before) {
        Column column = pairs.now(before);
        Likeness likeness = pairs.likeness(before);
        return new ColumnDrift(kind(column, likeness), before.ref(), column, before.fields(), likeness);
    }

    private Kind kind(@Nullable Column column, @Nullable Likeness likeness) {
        if (column == null) {
            return Kind.MISSING;
        }
        if (likeness != null) {
            return header ? Kind.RENAMED : Kind.MOVED;
        }
        return inOrder.contains(column) ? Kind.SAME : Kind.MOVED;
    }

    // A column put in front moves no other: only those that left the longest row of columns still in order have moved.
    private static List<Column> longestInOrder(List<Column> columns) {
        List<List<Column>> rows = new ArrayList<>();
        List<Column> longest = List.of();
        for (Column column : columns) {
            List<Column> row = new ArrayList<>(longestBefore(column, rows));
            row.add(column);
            rows.add(row);
            longest = row.size() > longest.size() ? row : longest;
        }
        return longest;
    }

    private static List<Column> longestBefore(Column column, List<List<Column>> rows) {
        List<Column> longest = List.of();
        for (List<Column> row : rows) {
            boolean goesOn = row.get(row.size() - 1).index() < column.index();
            longest = goesOn && row.size() > longest.size() ? row : longest;
        }
        return longest;
    }
}
