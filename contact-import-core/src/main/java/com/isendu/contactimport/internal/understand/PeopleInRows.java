package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.normalize.email.EmailAddresses;
import com.isendu.contactimport.internal.read.Unfolding;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows with several people: addresses in one cell or in unmapped columns. Detected in the first rows, before anything
 * is written. Immutable and thread-safe.
 */
final class PeopleInRows {

    /** Fields that belong to one person and not to the others in the row. */
    private static final List<Field> PERSONAL = List.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.PHONE,
            ContactField.BIRTHDAY,
            ContactField.GENDER,
            ContactField.VAT_NUMBER);

    private static final Pattern SET_APART = Pattern.compile("[^\\s<>]+@[^\\s<>]+[;,/|] +[^\\s<>]+@[^\\s<>]+");

    private final BoundMapping bound;
    /** Columns of addresses that are linked to nothing. */
    private final List<Integer> unlinked;

    private final boolean header;

    PeopleInRows(BoundMapping bound, List<Integer> addressColumns, boolean header) {
        Set<Integer> linked = bound.columns();
        this.bound = bound;
        this.unlinked = addressColumns.stream()
                .filter(column -> !linked.contains(column))
                .toList();
        this.header = header;
    }

    /** How to unfold the rows. */
    Unfolding unfolding() {
        List<Integer> addresses = new ArrayList<>(new TreeSet<>(emailColumns()));
        unlinked.stream().filter(column -> !addresses.contains(column)).forEach(addresses::add);
        Set<Integer> personal = PERSONAL.stream()
                .flatMap(field -> bound.columns(field).stream())
                .collect(Collectors.toSet());
        personal.removeAll(addresses);
        return new Unfolding(bound.column(ContactField.EMAIL), addresses, personal);
    }

    private Set<Integer> emailColumns() {
        return bound.columns(ContactField.EMAIL);
    }

    /** Returns a warning with the number of further people in the first rows; empty if there are none. */
    Optional<RowError> warning(List<List<String>> rows) {
        long further = 0;
        for (List<String> row : rows) {
            Set<String> people = addressesIn(row, unlinked);
            people.addAll(addressesIn(row, emailColumns()));
            if (people.size() < 2) {
                continue;
            }
            boolean list = emailColumns().stream().anyMatch(column -> isOfSeveral(row.get(column)))
                    && (people.size() > 2 || holdsAddressesOnly(row));
            further += list || !unlinked.isEmpty() ? people.size() - 1 : 0;
        }
        Map<String, String> parameters = Map.of("count", String.valueOf(further), "rows", String.valueOf(rows.size()));
        return further == 0
                ? Optional.empty()
                : Optional.of(new RowError(ErrorCode.ROWS_HOLD_SEVERAL_PEOPLE, null, RowError.NO_COLUMN, parameters));
    }

    /**
     * Two addresses separated with a blank, {@code a; b}, belong to one person; three addresses, two without a blank,
     * or names are a list.
     */
    private boolean isOfSeveral(String cell) {
        boolean setApart = header && SET_APART.matcher(cell.strip()).matches();
        return !setApart && EmailAddresses.in(cell).size() > 1;
    }

    private static Set<String> addressesIn(List<String> row, Iterable<Integer> columns) {
        Set<String> found = new HashSet<>();
        for (int column : columns) {
            found.addAll(EmailAddresses.in(row.get(column)));
        }
        return found;
    }

    /**
     * Rejects a row that contains only several addresses, because they may belong to several people and only one would
     * be imported. Rows with one address are not examined.
     */
    void judge(SourceRecord record, Candidate candidate) {
        boolean inOneCell = hasSeveralEmails(candidate.warnings())
                && record.cells().stream().anyMatch(this::isOfSeveral);
        boolean beside = !unlinked.isEmpty() && !header;
        if ((inOneCell || beside) && holdsAddressesOnly(record.cells())) {
            candidate.fail(RowError.of(ErrorCode.ROW_HOLDS_SEVERAL_PEOPLE));
        }
    }

    /** Called for every row of an import; most have no warning. */
    private static boolean hasSeveralEmails(List<RowError> warnings) {
        return !warnings.isEmpty()
                && warnings.stream().anyMatch(warning -> warning.code().equals(ErrorCode.MULTIPLE_EMAILS));
    }

    private static boolean holdsAddressesOnly(List<String> cells) {
        List<List<String>> filled = cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(EmailAddresses::in)
                .toList();
        Stream<String> all = filled.stream().flatMap(List::stream);
        return filled.stream().noneMatch(List::isEmpty) && all.distinct().count() > 1;
    }
}
