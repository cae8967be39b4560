package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Examines the first rows of a source before anything is written. If nearly all of them fail for the same cause, it
 * changes the possible options one by one and tries the rows again, each in its place. Only a change that cures most
 * rows and leaves the valid ones unchanged is reported, so that no guess stops an import.
 *
 * <p>Reading options that are set are cleared in turn, with two passes over the source for each. Not thread-safe.
 */
public final class FirstLook {

    private final ContactSource source;
    private final ImportOptions options;
    private final ContactValidator validator;
    private final MappingStore mappings;

    public FirstLook(ContactSource source, ImportOptions options, ContactValidator validator, MappingStore mappings) {
        this.source = source;
        this.options = options;
        this.validator = validator;
        this.mappings = mappings;
    }

    /**
     * Makes the plan of the source.
     *
     * @throws ImportException if the source cannot be imported; a mapping that does not fit may be the fault of an
     *     option about reading
     */
    public PlannedSource plan() {
        try {
            return PlannedSource.of(source, options, mappings);
        } catch (MappingException e) {
            throw options.stopEarly() ? reasonFor(e) : e;
        }
    }

    /**
     * Looks at the first rows.
     *
     * @throws RowsFailAlikeException if the source is better not imported with these options
     */
    public void look(PlannedSource planned, OpenSource open) {
        if (options.stopEarly()) {
            reasonToStop(planned, open).ifPresent(FirstLook::stop);
        }
    }

    private static void stop(RowsFailAlikeException reason) {
        throw reason;
    }

    private ImportException reasonFor(MappingException failure) {
        return readingCure(Set.of())
                .<ImportException>map(found -> found.cure().of(CommonFault.ofAll(failure.code(), found.rows())))
                .orElse(failure);
    }

    /** Any other failure is ignored here, because the import itself reports it. */
    private Optional<RowsFailAlikeException> reasonToStop(PlannedSource planned, OpenSource open) {
        try {
            return planned.plan().table().isErrorCsv() ? Optional.empty() : cureFor(planned, open);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<RowsFailAlikeException> cureFor(PlannedSource planned, OpenSource open) {
        FirstRows rows = FirstRows.of(open);
        TrialStages stages = new TrialStages(planned, validator);
        List<CommonFault> faults = rows.areEnough() ? named(rows.commonFaults(stages.unchanged()), stages) : List.of();
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        List<TriedRow> decided = rows.decided(stages.unchanged(), Places.before(stages));
        ValueCures values = new ValueCures(stages, rows, decided);
        return readingCure(FirstRows.people(decided))
                .map(found -> found.cure().of(faults.get(0)))
                .or(() -> faults.stream()
                        .flatMap(fault -> values.of(fault.code()).map(cure -> cure.of(fault)).stream())
                        .findFirst());
    }

    private static List<CommonFault> named(List<CommonFault> faults, TrialStages stages) {
        return faults.stream()
                .map(fault -> fault.under(stages.headerOf(fault.place().column())))
                .toList();
    }

    private Optional<Found> readingCure(Set<String> people) {
        return ReadingOption.givenIn(options.reading()).stream()
                .flatMap(option -> without(option, people).stream())
                .findFirst();
    }

    private Optional<Found> without(ReadingOption option, Set<String> people) {
        try {
            return cureBy(option, option.leftOutOf(options), people);
        } catch (RuntimeException e) {
            // Without this option, the options contradict each other or the source cannot be opened.
            return Optional.empty();
        }
    }

    private Optional<Found> cureBy(ReadingOption option, ImportOptions changed, Set<String> people) {
        PlannedSource planned = PlannedSource.of(source, changed, mappings);
        if (planned.plan().table().isErrorCsv()) {
            return Optional.empty();
        }
        try (OpenSource open = planned.open()) {
            FirstRows rows = FirstRows.of(open);
            return rows.areEnough() && rows.bringIn(people, new TrialStages(planned, validator))
                    ? Optional.of(new Found(option.cure(planned.plan().table().format()), rows.count()))
                    : Optional.empty();
        }
    }

    /** A cure and how many rows it was tried on. */
    private record Found(Cure cure, int rows) {}
}
