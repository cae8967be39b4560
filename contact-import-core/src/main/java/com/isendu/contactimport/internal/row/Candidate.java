package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that is being converted to a contact, with the errors found so far. Each stage changes it and passes it on;
 * the original cells are kept to the end. Not thread-safe.
 */
public final class Candidate {

    private final SourceRecord record;
    private final int length;
    private final FieldSlots slots;
    private final @Nullable String[] values;
    private final int[] columns;
    private List<RowError> errors;
    private List<RowError> warnings;
    private @Nullable String contactKey;
    private Field keyField = ContactField.EMAIL;
    private List<String> otherKeys = List.of();
    private @Nullable Contact contact;
    private @Nullable RowHash hash;
    private @Nullable Set<Field> damaged;
    private @Nullable RowOutcome outcome;
    private boolean contested;
    private boolean notTaken;
    private boolean optedOut;

    /**
     * A candidate without values, with the problems of its record.
     *
     * @param record the record
     * @param slots the fields of the import
     */
    public Candidate(SourceRecord record, FieldSlots slots) {
        this.record = record;
        // Now that the cells have just been made: the thread that asks finds them in another one's cache.
        this.length = lengthOf(record.cells());
        this.slots = slots;
        this.values = new @Nullable String[slots.size()];
        this.columns = new int[slots.size()];
        this.errors = record.errors();
        this.warnings = record.warnings();
        Arrays.fill(columns, RowError.NO_COLUMN);
    }

    /** The untouched cells. */
    List<String> cells() {
        return record.cells();
    }

    /** Returns the column that the value of the field with this slot comes from, or {@link RowError#NO_COLUMN}. */
    int columnAt(int slot) {
        return columns[slot];
    }

    /** Returns the fields whose values are damaged. */
    Set<Field> damaged() {
        return damaged == null ? Set.of() : Collections.unmodifiableSet(damaged);
    }

    /** Where the record stands. */
    public RowPosition position() {
        return record.position();
    }

    /** How long its cells are together, in UTF-16 units. */
    public int length() {
        return length;
    }

    private static int lengthOf(List<String> cells) {
        int length = 0;
        for (String cell : cells) {
            length += cell.length();
        }
        return length;
    }

    /** Returns the untouched cell of a column; empty where the record has none. */
    public String cell(int column) {
        return column < record.cells().size() ? record.cells().get(column) : "";
    }

    /** Returns the value of a field: the cell's text at first, its canonical form once normalised; null when blank. */
    public @Nullable String value(Field field) {
        return values[slots.of(field)];
    }

    /** Returns the value of the field with this slot. */
    public @Nullable String valueAt(int slot) {
        return values[slot];
    }

    /** Sets the value of a field and the column it comes from. */
    public void set(Field field, @Nullable String value, int column) {
        setAt(slots.of(field), value, column);
    }

    /** Sets the value of the field with this slot, looked up once for all rows, and the column it comes from. */
    public void setAt(int slot, @Nullable String value, int column) {
        values[slot] = value;
        columns[slot] = column;
        changed();
    }

    /** Replaces the value of a field; its column stays. */
    public void replace(Field field, @Nullable String value) {
        values[slots.of(field)] = value;
        changed();
    }

    private void changed() {
        contact = null;
        hash = null;
    }

    /** Returns the hash that was computed from the present key and values; null if there is none. */
    public @Nullable RowHash hash() {
        return hash;
    }

    /** Keeps the hash of the key and the values until one of them changes. */
    public void hash(RowHash ofRow) {
        this.hash = ofRow;
    }

    /**
     * Returns the zero-based index of the column that the value of a field comes from, or {@link RowError#NO_COLUMN}.
     */
    public int column(Field field) {
        return columns[slots.of(field)];
    }

    /** Returns whether a first or last name comes from the column of the full name and not from a separate one. */
    public boolean isDerivedName(Field field) {
        boolean name = field == ContactField.FIRST_NAME || field == ContactField.LAST_NAME;
        int column = column(field);
        return name && column != RowError.NO_COLUMN && column == column(ContactField.FULL_NAME);
    }

    /** What identifies the contact; null until normalised, and when the values that would are missing or invalid. */
    public @Nullable String key() {
        return contactKey;
    }

    /** Returns the field whose value identifies the contact. */
    public Field keyField() {
        return keyField;
    }

    /** Sets what identifies the contact: its e-mail address, normalised. */
    public void key(String ofEmail) {
        this.contactKey = ofEmail;
        hash = null;
    }

    /** Sets what identifies the contact, and the value of which field that is. */
    public void key(String key, Field field) {
        this.contactKey = key;
        this.keyField = field;
        hash = null;
    }

    /** What else the contact may be known by; empty in most imports. */
    public List<String> otherKeys() {
        return otherKeys;
    }

    /** Sets what else the contact may be known by. */
    public void otherKeys(List<String> keys) {
        this.otherKeys = keys;
        changed();
    }

    /** Marks the value of a field as damaged; an address is one value with its house number. */
    public void damaged(Field field) {
        Set<Field> marked = damaged == null ? new HashSet<>() : damaged;
        marked.add(field == ContactField.HOUSE_NUMBER ? ContactField.ADDRESS : field);
        marked.add(field);
        damaged = marked;
        changed();
    }

    /** Returns whether the value of a field is damaged. */
    public boolean isDamaged(Field field) {
        return damaged != null && damaged.contains(field);
    }

    /** Adds a problem of a field. */
    public void fail(Field field, ErrorCode code) {
        fail(field, code, Map.of());
    }

    /** Adds a problem of a field, with what its message needs to know; never a cell value. */
    public void fail(Field field, ErrorCode code, Map<String, String> parameters) {
        fail(new RowError(code, field.key(), column(field), parameters));
    }

    /**
     * Reports an invalid value: a problem, or, where the import drops invalid values of optional fields, a warning
     * without the value.
     */
    public void invalid(Field field, ErrorCode code, Map<String, String> parameters) {
        if (slots.drops(field)) {
            replace(field, null);
            warn(field, ErrorCode.VALUE_DROPPED, Map.of("code", code.value()));
        } else {
            fail(field, code, parameters);
        }
    }

    /** Adds a problem. */
    public void fail(RowError error) {
        errors = with(errors, error);
    }

    /** Adds a warning about a field. */
    public void warn(Field field, ErrorCode code, Map<String, String> parameters) {
        warnings = with(warnings, new RowError(code, field.key(), column(field), parameters));
    }

    /** Returns the problems found so far. */
    public List<RowError> errors() {
        return errors;
    }

    /** Returns the warnings found so far. */
    public List<RowError> warnings() {
        return warnings;
    }

    /** Returns whether no problem was found so far. */
    public boolean isClean() {
        return errors.isEmpty();
    }

    /** Returns whether a problem of this field was found. */
    public boolean hasFailed(Field field) {
        for (RowError error : errors) {
            if (field.key().equals(error.field())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a value is longer than its field may be. */
    public boolean hasTooLongValue() {
        for (int slot = 0; slot < values.length; slot++) {
            String value = values[slot];
            if (value != null && value.length() > slots.at(slot).maxLength()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the field that a bean property is named like, or null. */
    public @Nullable Field fieldOfProperty(String property) {
        return slots.ofProperty(property);
    }

    /** Returns the contact made of the values as they are. */
    public Contact contact() {
        Contact made = contact;
        if (made == null) {
            made = contactOf(values);
            contact = made;
        }
        return made;
    }

    /** Makes the contact of values that other rows have a part in; its own stay as they are. */
    public void merge(@Nullable String[] all) {
        contact = contactOf(all);
    }

    private Contact contactOf(@Nullable String[] all) {
        Contact.Builder builder = Contact.builder();
        for (int slot = 0; slot < all.length; slot++) {
            if (all[slot] != null) {
                builder.set(slots.at(slot), all[slot]);
            }
        }
        if (contactKey != null) {
            builder.key(contactKey).otherKeys(otherKeys);
        }
        if (damaged != null) {
            // What another row has put in its place is sound.
            damaged.stream()
                    .filter(field -> Objects.equals(all[slots.of(field)], value(field)))
                    .forEach(builder::damaged);
        }
        return builder.build();
    }

    /** Returns the outcome of the record; null while undecided. A record with errors is always rejected. */
    public @Nullable RowOutcome outcome() {
        return isClean() ? outcome : RowOutcome.REJECTED;
    }

    /** Sets what became of a clean record. */
    public void outcome(RowOutcome decided) {
        this.outcome = decided;
    }

    /** Sets whether an earlier, undecided candidate has the same key. */
    public void contested(boolean undecided) {
        this.contested = undecided;
    }

    /** Returns whether an earlier candidate that the sink has not decided yet has the same key. */
    public boolean isContested() {
        return contested;
    }

    /** Returns whether the sink is to decide. */
    public boolean isReady() {
        return isClean() && outcome == null && !contested;
    }

    /** The sink refuses the contact. */
    public void refuse(RowError error) {
        notTaken = true;
        fail(located(error));
    }

    /** Adds the column of the field, which a sink does not know. */
    private RowError located(RowError error) {
        Field field =
                error.field() == null || error.column() != RowError.NO_COLUMN ? null : fieldOfProperty(error.field());
        return field == null ? error : new RowError(error.code(), error.field(), column(field), error.parameters());
    }

    /** Skips the record with a warning, because the person must not be imported. */
    public void suppress() {
        notTaken = true;
        outcome = RowOutcome.SKIPPED;
        warn(keyField, ErrorCode.SUPPRESSED, Map.of());
    }

    /**
     * The person wants no messages.
     *
     * @param skip whether the row is skipped, even if it has errors
     */
    public void optOut(boolean skip) {
        optedOut = true;
        if (skip) {
            errors = List.of();
            outcome = RowOutcome.SKIPPED;
        }
    }

    /** Returns whether the person wants no messages. */
    public boolean hasOptedOut() {
        return optedOut;
    }

    /**
     * Returns whether the sink was asked and has not the contact: a later record of the same key is to be asked for
     * too.
     */
    public boolean isNotTakenBySink() {
        return notTaken;
    }

    /** Returns the record as it was read, without any problem of its form. */
    public SourceRecord toRecord() {
        return new SourceRecord(record.position(), record.cells(), List.of(), List.of(), record.recorded());
    }

    /** The untouched cells and the contact; for a candidate without problems only. */
    public ReadyRow toReadyRow() {
        return new ReadyRow(record.position(), record.cells(), contact(), warnings);
    }

    /** The untouched cells and all problems; of a person who wants no messages, that one. */
    public RejectedRow toRejectedRow() {
        boolean skipped = errors.isEmpty() && optedOut;
        List<RowError> problems = skipped ? List.of(RowError.of(ErrorCode.OPTED_OUT)) : errors;
        return new RejectedRow(record.position(), record.cells(), problems, warnings);
    }

    /** The e-mail problems come first: a person cures them first. */
    private static List<RowError> with(List<RowError> list, RowError added) {
        List<RowError> longer = list.isEmpty() ? new ArrayList<>(2) : new ArrayList<>(list);
        boolean email = Objects.equals(added.field(), ContactField.EMAIL.key());
        longer.add(email ? 0 : longer.size(), added);
        return longer;
    }

    @Override
    public String toString() {
        return "Candidate[row " + record.position().row() + ", " + errors.size() + " errors]";
    }
}
