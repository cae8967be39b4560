package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.internal.read.charset.ScannedBytes;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartEnd;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All decisions before the first row of a source is interpreted, in the form that stages 3 to 6 use. Immutable;
 * contains no cell of a data row.
 *
 * @param options the options of the import
 * @param bytes the fingerprint of the source
 * @param table the table in it
 * @param warnings the warnings about the whole file from its beginning
 * @param slots the fields of the import
 * @param mapping the mapping and where it came from
 * @param bound the mapping, bound to the columns
 * @param habits the formats of the mapped columns
 * @param addressColumns the columns of e-mail addresses, mapped or not
 * @param today the day of the import in UTC: birthdays after it are errors
 * @param orders whether the source is an export of orders; known once the plan is complete
 */
public record SourcePlan(
        ImportOptions options,
        ScannedBytes bytes,
        Table table,
        List<RowError> warnings,
        FieldSlots slots,
        ChosenMapping mapping,
        BoundMapping bound,
        Habits habits,
        List<Integer> addressColumns,
        LocalDate today,
        boolean orders) {

    /**
     * Returns the plan of a source that was looked at, with no habit learnt yet.
     *
     * @throws com.isendu.contactimport.error.MappingException if the mapping does not fit the columns
     */
    static SourcePlan of(ImportOptions options, Detection detection, ChosenMapping mapping) {
        FieldSlots slots = OptionParts.fields(options, mapping.mapping());
        BoundMapping bound =
                ColumnBinder.bind(mapping.mapping(), detection.table().dataColumns(), slots);
        return new SourcePlan(
                options,
                detection.bytes(),
                detection.table(),
                detection.warnings(),
                slots,
                mapping,
                bound,
                Habits.NONE,
                addressColumns(detection),
                LocalDate.now(ZoneOffset.UTC),
                false);
    }

    private static List<Integer> addressColumns(Detection detection) {
        Table table = detection.table();
        return table.hasErrorsOnly()
                ? CarriedHabits.in(table).addressColumns(table.dataColumns().size())
                : AddressColumns.in(detection.samples());
    }

    /**
     * Returns a plan that was written down, whose options have the mapping.
     *
     * @throws com.isendu.contactimport.error.MappingException if it does not fit the columns
     */
    public static SourcePlan of(
            ImportOptions options,
            ScannedBytes bytes,
            Table table,
            List<RowError> warnings,
            MappingOrigin origin,
            Habits habits,
            List<Integer> addressColumns,
            LocalDate today,
            boolean orders) {
        ColumnMapping mapping = Objects.requireNonNull(options.mapping(), "mapping");
        FieldSlots slots = OptionParts.fields(options, mapping);
        BoundMapping bound = ColumnBinder.bind(mapping, table.dataColumns(), slots);
        return new SourcePlan(
                options,
                bytes,
                table,
                warnings,
                slots,
                new ChosenMapping(mapping, origin, null),
                bound,
                habits,
                addressColumns,
                today,
                orders);
    }

    /** The same with all that is to be known of the source. */
    SourcePlan complete(List<RowError> more, boolean isOrders) {
        List<RowError> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new SourcePlan(
                options,
                bytes,
                table,
                List.copyOf(all),
                slots,
                mapping,
                bound,
                habits,
                addressColumns,
                today,
                isOrders);
    }

    /** Returns the header of an error CSV, with what its rows alone would not show. */
    public List<String> errorCsvHeader() {
        List<String> header = new ArrayList<>(table.dataHeader());
        CarriedHabits.nameFor(this).ifPresent(header::add);
        return List.copyOf(header);
    }

    /** Returns the same with other habits of the columns. */
    public SourcePlan with(Habits learnt) {
        return new SourcePlan(
                options, bytes, table, warnings, slots, mapping, bound, learnt, addressColumns, today, orders);
    }

    /** Returns the same with other options about values. */
    public SourcePlan with(ImportOptions changed) {
        // The only one of them that fields depend on.
        if (changed.invalidValues() != options.invalidValues()) {
            return bound(changed, mapping);
        }
        return new SourcePlan(
                changed, bytes, table, warnings, slots, mapping, bound, habits, addressColumns, today, orders);
    }

    /** Returns the same with another mapping. */
    public SourcePlan with(ColumnMapping changed) {
        return bound(options, new ChosenMapping(changed, mapping.origin(), mapping.drift()));
    }

    /** Returns the same with another account of where the mapping came from. */
    public SourcePlan from(MappingOrigin origin) {
        return bound(options, new ChosenMapping(mapping.mapping(), origin, mapping.drift()));
    }

    /** Returns the same for an import that was begun on some day, in UTC. */
    public SourcePlan on(LocalDate day) {
        return new SourcePlan(
                options, bytes, table, warnings, slots, mapping, bound, habits, addressColumns, day, orders);
    }

    private SourcePlan bound(ImportOptions changed, ChosenMapping chosen) {
        FieldSlots fields = OptionParts.fields(changed, chosen.mapping());
        BoundMapping binding = ColumnBinder.bind(chosen.mapping(), table.dataColumns(), fields);
        return new SourcePlan(
                changed, bytes, table, warnings, fields, chosen, binding, habits, addressColumns, today, orders);
    }

    /** Returns the finder of further people in rows. */
    PeopleInRows people() {
        return new PeopleInRows(bound, addressColumns, table.format().header());
    }

    /** What becomes of people who want no messages. */
    public OptOuts optOuts() {
        return OptOuts.of(this);
    }

    /** What the normaliser must know to read these fields. */
    NormalizeSettings normalizing(Set<Field> fields) {
        return new NormalizeSettings(
                slots,
                fields,
                options.defaultCountry(),
                options.houseNumberInAddress(),
                options.splitNames(),
                options.capitalizeNames(),
                options.datePattern(),
                options.tagSeparator(),
                habits,
                today);
    }

    /**
     * Opens the source once, at its first data record.
     *
     * @throws com.isendu.contactimport.error.SourceException if it cannot be read, or is not the one of this plan
     */
    public RecordReader open(ContactSource source) {
        return unfolded(
                RecordReader.open(source, bytes, table, options.reading().limits()));
    }

    /** Reads a part of the source. */
    public RecordReader openPart(MarkedStream part, PartStart start, PartEnd end) {
        return unfolded(RecordReader.ofPart(part, table, options.reading().limits(), start, end));
    }

    private RecordReader unfolded(RecordReader records) {
        if (options.unfold() && bound.fields().contains(ContactField.EMAIL)) {
            records.unfold(people().unfolding());
        }
        return records;
    }

    /** What is done about rows of the same contact: what the options say, or the proposal. */
    public DuplicateStrategy duplicates() {
        DuplicateStrategy proposed = orders ? DuplicateStrategy.MERGE : DuplicateStrategy.REJECT;
        return Objects.requireNonNullElse(options.duplicates(), proposed);
    }

    /** Shows no header text. */
    @Override
    public String toString() {
        return "SourcePlan[" + table + ", " + bound + "]";
    }
}
