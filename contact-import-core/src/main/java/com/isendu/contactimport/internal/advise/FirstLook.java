package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the first rows of a source before anything is written. Where nearly all of them fail alike, the options that may be
 * the cause are changed one by one and the rows tried again; only a change that brings most of them in is told as the cure, so
 * that no guess stops an import.
 *
 * <p>Options about reading are left out in turn, which costs two passes over the source each, and only if they are given. Not
 * thread-safe.
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
     * @throws ImportException if the source cannot be imported; a mapping that does not fit may be the fault of an option about reading
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
        return readingCure()
                .<ImportException>map(found -> found.cure().of(CommonFault.ofAll(failure.code(), found.rows())))
                .orElse(failure);
    }

    /** Whatever else fails here is left to the import itself, where it is told as it always is. */
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
        List<CommonFault> faults = rows.areEnough() ? rows.commonFaults(stages.unchanged()) : List.of();
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        ValueCures values = new ValueCures(stages, rows);
        return readingCure()
                .map(found -> found.cure().of(faults.get(0)))
                .or(() -> faults.stream()
                        .flatMap(fault -> values.of(fault.code()).map(cure -> cure.of(fault)).stream())
                        .findFirst());
    }

    private Optional<Found> readingCure() {
        return ReadingOption.givenIn(options.reading()).stream()
                .flatMap(option -> without(option).stream())
                .findFirst();
    }

    private Optional<Found> without(ReadingOption option) {
        try {
            return cureBy(option, option.leftOutOf(options));
        } catch (RuntimeException e) {
            // Without it the options contradict each other, or the source cannot even be opened.
            return Optional.empty();
        }
    }

    private Optional<Found> cureBy(ReadingOption option, ImportOptions changed) {
        PlannedSource planned = PlannedSource.of(source, changed, mappings);
        if (planned.plan().table().isErrorCsv()) {
            return Optional.empty();
        }
        try (OpenSource open = planned.open()) {
            FirstRows rows = FirstRows.of(open);
            ValueStages stages = new ValueStages(planned.plan(), validator);
            return rows.areEnough() && rows.accepted(stages) > 0
                    ? Optional.of(new Found(option.cure(planned.plan().table().format()), rows.count()))
                    : Optional.empty();
        }
    }

    /** A cure and how many rows it was tried on. */
    private record Found(Cure cure, int rows) {}
}
