package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.email.EmailAddresses;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An export of orders with one row for each item: an unmapped column contains the ordered item, and some rows of a
 * buyer leave blank what another row contains. Detected in the first rows. Immutable and thread-safe.
 *
 * @param column the column of the ordered item
 * @param count number of the first rows that leave blank, or fill, a value of another row of the same address
 * @param rows number of rows examined
 */
record OrderExport(int column, int count, int rows) {

    /** Returns the order export in a source; null if it is not one. */
    static @Nullable OrderExport in(SourcePlan plan, List<List<String>> samples) {
        if (!plan.bound().fields().contains(ContactField.EMAIL)
                || !plan.table().format().header()
                || plan.table().isErrorCsv()) {
            return null;
        }
        Set<Integer> linked = plan.bound().columns();
        List<Integer> columns = ItemColumns.among(plan.table().dataColumns()).stream()
                .filter(column -> !linked.contains(column))
                .toList();
        return columns.isEmpty() ? null : new Search(plan, columns).in(samples);
    }

    /** Returns the warning that the rows of a contact are merged. */
    RowError warning() {
        Map<String, String> parameters =
                Map.of("column", Column.letters(column), "count", String.valueOf(count), "rows", String.valueOf(rows));
        return new RowError(ErrorCode.ORDER_ITEMS_MERGED, null, column, parameters);
    }

    /** Compares rows of the same address. */
    private static final class Search {

        private final SourcePlan plan;
        private final List<Integer> itemColumns;
        private final Set<Field> personal;
        private final Map<String, Integer> firstRows = new HashMap<>();
        private final Map<Integer, Integer> filling = new HashMap<>();
        private int contradicting;

        Search(SourcePlan plan, List<Integer> itemColumns) {
            this.plan = plan;
            this.itemColumns = itemColumns;
            this.personal = new HashSet<>(plan.bound().fields());
            personal.remove(ContactField.EMAIL);
        }

        @Nullable
        OrderExport in(List<List<String>> samples) {
            List<Candidate> rows = SampleCells.candidates(samples, plan.bound(), plan.slots());
            for (int row = 0; row < rows.size(); row++) {
                String address = address(rows.get(row));
                Integer first = address == null ? null : firstRows.putIfAbsent(address, row);
                if (first != null) {
                    compare(rows.get(first), rows.get(row), samples.get(first), samples.get(row));
                }
            }
            return filling.entrySet().stream()
                    .filter(entry -> entry.getValue() >= Math.max(1, contradicting))
                    .max(Map.Entry.comparingByValue())
                    .map(entry -> new OrderExport(entry.getKey(), entry.getValue(), rows.size()))
                    .orElse(null);
        }

        private static @Nullable String address(Candidate row) {
            String cell = row.value(ContactField.EMAIL);
            return cell == null
                    ? null
                    : EmailAddresses.in(cell).stream()
                            .findFirst()
                            .map(found -> found.toLowerCase(Locale.ROOT))
                            .orElse(null);
        }

        private void compare(Candidate first, Candidate later, List<String> firstCells, List<String> laterCells) {
            Set<Boolean> differences = personal.stream()
                    .filter(field -> !said(first, field).equals(said(later, field)))
                    .map(field ->
                            said(first, field).isEmpty() || said(later, field).isEmpty())
                    .collect(Collectors.toSet());
            if (differences.contains(false)) {
                contradicting++;
            } else if (differences.contains(true)) {
                itemColumns.stream()
                        .filter(column -> !firstCells.get(column).isBlank()
                                && !laterCells.get(column).isBlank())
                        .forEach(column -> filling.merge(column, 1, Integer::sum));
            }
        }

        private static String said(Candidate row, Field field) {
            String value = row.value(field);
            return value == null ? "" : HeaderName.normalize(value);
        }
    }
}
