package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.options.ImportOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns if the first rows contradict the option <em>house number is part of the address</em>. The option is never
 * changed. Not thread-safe.
 */
final class HouseNumberWarning {

    private static final int FEWEST = 5;
    private static final double MOST = 0.6;
    private static final Set<Field> NEEDED = Set.of(ContactField.ADDRESS, ContactField.COUNTRY);

    private final PlannedSource source;
    private int lines;
    private int numbered;
    private int unnumbered;

    private HouseNumberWarning(PlannedSource source) {
        this.source = source;
    }

    /** A warning, or nothing when the option fits or too few rows have an address. */
    static Optional<RowError> of(PlannedSource source) {
        SourcePlan plan = source.plan();
        if (!plan.bound().fields().contains(ContactField.ADDRESS)
                || plan.table().isErrorCsv()) {
            return Optional.empty();
        }
        HouseNumberWarning found = new HouseNumberWarning(source);
        found.readLines();
        return found.warning();
    }

    private void readLines() {
        SourcePlan plan = source.plan();
        ImportOptions inLine =
                plan.options().toBuilder().houseNumberInAddress(true).build();
        Set<Field> fields = new HashSet<>(plan.bound().fields());
        fields.retainAll(NEEDED);
        Normalizer normalizer = new Normalizer(plan.with(inLine).normalizing(fields));
        List<Candidate> candidates = SampleCells.candidates(source.samples(), plan.bound(), plan.slots());
        for (int row = 0; row < candidates.size() && mayWarn(candidates.size() - row); row++) {
            Candidate candidate = candidates.get(row);
            candidate.replace(ContactField.HOUSE_NUMBER, null);
            normalizer.normalize(candidate);
            count(candidate.value(ContactField.ADDRESS_KIND));
        }
    }

    /** Returns whether there would be a warning if all rows that are left spoke against the option. */
    private boolean mayWarn(int left) {
        return against() + left > MOST * (lines + left);
    }

    private void count(@Nullable String kind) {
        if (kind != null) {
            lines++;
            numbered += kind.equals(AddressKind.NUMBERED.name()) ? 1 : 0;
            unnumbered += kind.equals(AddressKind.WITHOUT_NUMBER.name()) ? 1 : 0;
        }
    }

    private int against() {
        return source.plan().options().houseNumberInAddress() ? unnumbered : numbered;
    }

    private Optional<RowError> warning() {
        boolean inAddress = source.plan().options().houseNumberInAddress();
        int against = against();
        if (lines < FEWEST || against <= MOST * lines) {
            return Optional.empty();
        }
        ErrorCode code = inAddress ? ErrorCode.HOUSE_NUMBER_IN_OWN_COLUMN : ErrorCode.HOUSE_NUMBER_IN_ADDRESS;
        Map<String, String> parameters = Map.of("rows", String.valueOf(lines), "count", String.valueOf(against));
        return Optional.of(new RowError(code, ContactField.ADDRESS.key(), RowError.NO_COLUMN, parameters));
    }
}
