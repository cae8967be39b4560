package com.isendu.contactimport;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.map.EmailColumn;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.source.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options about values that may cure a fault of nearly all rows: each is tried on the first rows. */
final class ValueCures {

    /** One or two digits for day and month, as people write them. */
    private static final List<String> DATE_PATTERNS = List.of(
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "ddMMyyyy",
            "MMddyyyy",
            "d MMM yyyy",
            "d-MMM-yyyy",
            "MMM d, yyyy",
            "d MMMM yyyy",
            "MMMM d, yyyy",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm",
            "d/M/yyyy H:mm:ss",
            "M/d/yyyy H:mm:ss");

    /** To load the numbering plans of all countries takes seconds; in these live nearly all who are written to. */
    private static final List<String> COUNTRIES = List.of(
            "IT", "DE", "FR", "ES", "GB", "US", "AT", "CH", "BE", "NL", "PT", "IE", "PL", "RO", "GR", "SE", "DK", "BR",
            "MX", "AR", "IN");

    private final ImportOptions options;
    private final OpenSource open;
    private final FirstRows rows;
    private final ContactValidator validator;

    ValueCures(ImportOptions options, OpenSource open, FirstRows rows, ContactValidator validator) {
        this.options = options;
        this.open = open;
        this.rows = rows;
        this.validator = validator;
    }

    Optional<Cure> of(ErrorCode fault) {
        if (fault.equals(ErrorCode.EMAIL_INVALID) || fault.equals(ErrorCode.EMAIL_MISSING)) {
            return otherEmailColumn();
        }
        if (fault.equals(ErrorCode.PHONE_NO_COUNTRY)) {
            return anyCountry();
        }
        return fault.equals(ErrorCode.DATE_INVALID) || fault.equals(ErrorCode.DATE_AMBIGUOUS)
                ? datePattern()
                : Optional.empty();
    }

    /** The other fields may be linked wrongly too; only the e-mail is judged here. */
    private Optional<Cure> otherEmailColumn() {
        return EmailColumn.only(open.records().dataColumns(), open.records().samples())
                .filter(column ->
                        rows.passing(stages(withEmailIn(column)), row -> !row.hasFailed(ContactField.EMAIL)) > 0)
                .map(column -> new Cure(
                        ErrorCode.EMAIL_COLUMN_WRONG,
                        "mapping",
                        (column.index() + 1) + " (" + Column.letters(column.index()) + ")"));
    }

    private BoundMapping withEmailIn(Column column) {
        FieldSlots slots = open.slots();
        ColumnMapping mapping = EmailColumn.replace(open.mapping().mapping(), column);
        return ColumnBinder.bind(mapping, open.records().dataColumns(), slots);
    }

    private ValueStages stages(BoundMapping bound) {
        return new ValueStages(options, open.slots(), bound, validator);
    }

    /** Which country it is only the person knows; that with one of them the numbers are numbers can be found out. */
    private Optional<Cure> anyCountry() {
        return COUNTRIES.stream()
                .filter(country -> acceptedWith(options.toBuilder().defaultCountry(country)) > 0)
                .findFirst()
                .map(country -> new Cure(ErrorCode.DEFAULT_COUNTRY_MISSING, "defaultCountry", ""));
    }

    /** The pattern that reads the most dates; where several read as many, all of them. */
    private Optional<Cure> datePattern() {
        Map<String, Integer> accepted = new LinkedHashMap<>();
        DATE_PATTERNS.forEach(pattern ->
                accepted.put(pattern, acceptedWith(options.toBuilder().datePattern(pattern))));
        int best = accepted.values().stream().max(Integer::compare).orElse(0);
        accepted.values().removeIf(count -> count < best);
        return best == 0
                ? Optional.empty()
                : Optional.of(
                        new Cure(ErrorCode.DATE_PATTERN_WRONG, "datePattern", String.join(" | ", accepted.keySet())));
    }

    private int acceptedWith(ImportOptions.Builder changed) {
        return rows.accepted(new ValueStages(changed.build(), open.slots(), open.bound(), validator));
    }
}
