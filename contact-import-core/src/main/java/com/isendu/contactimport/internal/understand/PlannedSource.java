package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import com.isendu.contactimport.source.ContactSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source with its plan and its first records, which are not part of the plan.
 *
 * @param source the source
 * @param plan the plan
 * @param samples the first records, each with one cell for each data column
 * @param habits how the columns are written, also under other options
 * @param orders the evidence that it is an export of orders; null if it is not
 */
public record PlannedSource(
        ContactSource source,
        SourcePlan plan,
        List<List<String>> samples,
        SampleHabits habits,
        @Nullable OrderExport orders) {

    /**
     * Looks at a source, in one pass, and decides how its rows are understood.
     *
     * @throws com.isendu.contactimport.error.SourceException if the source is not a readable CSV
     * @throws com.isendu.contactimport.error.MappingException if its columns cannot be mapped
     */
    public static PlannedSource of(ContactSource source, ImportOptions options, MappingStore mappings) {
        Detection detection = Detection.of(source, options.reading());
        return of(source, options, detection, ChosenMapping.of(options, detection, mappings));
    }

    /** Returns the same for a source that was looked at before. */
    public static PlannedSource of(
            ContactSource source, ImportOptions options, Detection detection, ChosenMapping mapping) {
        List<List<String>> samples = detection.samples();
        SourcePlan unlearnt = SourcePlan.of(options, detection, mapping);
        SampleHabits habits = SampleHabits.of(unlearnt, samples);
        SourcePlan plan = unlearnt.with(habits.under(options));
        FixedValueCheck.require(plan);
        return new PlannedSource(source, plan, samples, habits, OrderExport.in(plan, samples));
    }

    /** Returns the same source with another plan of the same mapping. */
    public PlannedSource with(SourcePlan other) {
        return new PlannedSource(source, other, samples, habits, orders);
    }

    /** Opens the source and reads its first rows. */
    public OpenSource open() {
        return OpenSource.open(plan, source);
    }

    /** Returns whether there is a row for each item of an order. */
    public boolean isOrders() {
        return orders != null;
    }

    /** What is done about rows of the same contact: what the options say, or the proposal. */
    public DuplicateStrategy duplicates() {
        return plan.complete(List.of(), isOrders()).duplicates();
    }

    /** Returns the complete plan of the source, for use without the samples. */
    public SourcePlan completePlan() {
        return plan.complete(warnings(), isOrders());
    }

    /** What the first records say about the options that a person should know before all are read. */
    public List<RowError> warnings() {
        List<RowError> warnings = new ArrayList<>(
                Normalizer.dateOrders(plan.normalizing(plan.bound().fields())));
        if (orders != null && duplicates() == DuplicateStrategy.MERGE) {
            warnings.add(orders.warning());
        }
        plan.bound().fixedValues().constants().stream()
                .filter(field -> !plan.bound().columns(field).isEmpty())
                .map(field -> RowError.ofCell(
                        ErrorCode.COLUMN_NOT_USED, field.key(), plan.bound().column(field)))
                .forEach(warnings::add);
        HouseNumberWarning.of(this).ifPresent(warnings::add);
        OptOutWarning.of(this).ifPresent(warnings::add);
        if (!plan.options().unfold()) {
            plan.people().warning(samples).ifPresent(warnings::add);
        }
        return warnings;
    }

    /** Returns the values of the first records that are not choices of their fields. */
    public List<UnknownChoice> unknownChoices() {
        return UnknownChoices.in(plan, samples);
    }

    /** How the first full names are split. */
    public List<NameSplit> nameSplits() {
        return NameColumns.splits(plan, samples);
    }

    /** Shows no cell and no header text. */
    @Override
    public String toString() {
        return "PlannedSource[" + plan + "]";
    }
}
