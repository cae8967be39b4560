package com.isendu.contactimport.contact;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Field.FieldLengths;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One person or company, as a sink receives and stores it: at most one text for each {@link Field}, in the canonical
 * form that its {@link FieldType} documents.
 *
 * <p>A field without a value is {@code null}; no value is empty or blank. A contact that a sink receives always has a
 * key; it has an e-mail address unless the import identifies contacts by other fields too. Immutable and thread-safe;
 * {@link #toString()} shows no value.
 */
@FieldLengths
public final class Contact {

    /** Value of a field of type {@link FieldType#SUBSCRIPTION}: the person wants messages. */
    public static final String SUBSCRIBED = "subscribed";

    /**
     * Value of a field of type {@link FieldType#SUBSCRIPTION}: the person wants no messages, and no import may change
     * that.
     */
    public static final String OPTED_OUT = "opted_out";

    private static final ContactField[] FIELDS = ContactField.values();
    private static final int FIELD_COUNT = FIELDS.length;

    private final @Nullable String[] values;
    private final Map<CustomField, String> customValues;
    private final @Nullable String contactKey;
    private final List<String> otherKeys;
    private final Set<Field> damaged;

    private Contact(Builder builder) {
        this.values = builder.values;
        this.customValues = builder.customValues == null ? Map.of() : Map.copyOf(builder.customValues);
        this.contactKey = builder.contactKey;
        this.otherKeys = builder.otherKeys;
        this.damaged = builder.damaged == null ? Set.of() : Set.copyOf(builder.damaged);
    }

    /**
     * Starts building a contact without values.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder(null);
    }

    /**
     * Starts building a contact with the values of this one.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder(values);
        builder.customValues = customValues.isEmpty() ? null : new LinkedHashMap<>(customValues);
        builder.contactKey = contactKey;
        builder.otherKeys = otherKeys;
        builder.damaged = damaged.isEmpty() ? null : new HashSet<>(damaged);
        return builder;
    }

    /**
     * Returns the value of a field.
     *
     * @param field any built-in or custom field
     * @return its canonical text, or null if it has no value
     */
    public @Nullable String get(Field field) {
        return field instanceof ContactField known ? values[known.ordinal()] : customValues.get((CustomField) field);
    }

    /**
     * Returns whether the value of a field was damaged before the import read it, such as {@code 184} for the postcode
     * {@code 00184}. A damaged value fills a blank but never replaces a stored value; {@code ContactBatch.decide}
     * applies this rule. {@link #equals} ignores whether values are damaged.
     *
     * @param field any field
     * @return true if a row of this import supplied a damaged value; false for stored values
     */
    public boolean isDamaged(Field field) {
        return !damaged.isEmpty() && damaged.contains(field);
    }

    /**
     * Returns the e-mail address as written, for sending.
     *
     * @return the address
     * @throws NoSuchElementException if there is none, which is possible only in imports that identify contacts by
     *     other fields too
     */
    public String email() {
        return present(values[ContactField.EMAIL.ordinal()], "the contact has no e-mail address");
    }

    /**
     * Returns the key that identifies the contact within an account: the e-mail address in lower case, with its domain
     * in ASCII ({@code info@xn--caff-8oa.example}). If contacts are also
     * {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#identifiedBy identified by other fields} and
     * the address is blank, the key is the phone number ({@code +393331234567}) or the value of a custom field
     * ({@code custom.customer_no:K-1001}). Keys from different fields are never equal. Compare keys byte by byte, not
     * by the collation of a database.
     *
     * @return the key
     * @throws NoSuchElementException if there is none; a contact that a sink receives always has one
     */
    public String key() {
        return present(contactKey, "the contact has no key");
    }

    /**
     * Returns the further keys under which the contact may be stored: one for each identifying field with a value,
     * except the field of {@link #key()}.
     *
     * @return an unmodifiable list in the order of the identifying fields; empty unless the import identifies contacts
     *     by several fields
     */
    public List<String> otherKeys() {
        return otherKeys;
    }

    /**
     * Returns the parts of the address line.
     *
     * @return the parts, or empty if no address line was parsed
     * @throws IllegalArgumentException if the contact was built with an invalid kind or confidence
     */
    public Optional<AddressParts> addressParts() {
        String kind = values[ContactField.ADDRESS_KIND.ordinal()];
        String confidence = values[ContactField.ADDRESS_CONFIDENCE.ordinal()];
        return kind == null || confidence == null
                ? Optional.empty()
                : Optional.of(new AddressParts(
                        values[ContactField.STREET.ordinal()],
                        values[ContactField.HOUSE_NUMBER.ordinal()],
                        values[ContactField.ADDITION.ordinal()],
                        AddressKind.valueOf(kind),
                        Double.parseDouble(confidence)));
    }

    /**
     * Returns the parts of the full name.
     *
     * @return the parts, or empty if no full name was parsed
     * @throws IllegalArgumentException if the contact was built with an invalid kind or confidence
     */
    public Optional<NameParts> nameParts() {
        String kind = values[ContactField.NAME_KIND.ordinal()];
        String confidence = values[ContactField.NAME_CONFIDENCE.ordinal()];
        return kind == null || confidence == null
                ? Optional.empty()
                : Optional.of(new NameParts(
                        values[ContactField.FIRST_NAME.ordinal()],
                        values[ContactField.LAST_NAME.ordinal()],
                        values[ContactField.NAME_TITLE.ordinal()],
                        values[ContactField.NAME_SUFFIX.ordinal()],
                        NameKind.valueOf(kind),
                        Double.parseDouble(confidence)));
    }

    /**
     * Returns the kind of line that the phone number belongs to.
     *
     * @return the kind, or empty if the contact has no phone number or its kind was not determined
     * @throws IllegalArgumentException if the contact was built with an invalid kind
     */
    public Optional<PhoneKind> phoneKind() {
        String kind = values[ContactField.PHONE_KIND.ordinal()];
        return kind == null ? Optional.empty() : Optional.of(PhoneKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /** {@return the values of the custom fields; unmodifiable, empty if there are none} */
    public Map<CustomField, String> customValues() {
        return customValues;
    }

    /**
     * Calls a visitor for every field that has a value: built-in fields in their order, then custom fields in any
     * order. The {@link #key()} is not a field; a store that saves the visited values must save the key as well.
     *
     * @param visitor receives field and value
     */
    public void forEach(BiConsumer<? super Field, ? super String> visitor) {
        for (ContactField field : FIELDS) {
            String value = values[field.ordinal()];
            if (value != null) {
                visitor.accept(field, value);
            }
        }
        customValues.forEach(visitor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact that
                && Arrays.equals(values, that.values)
                && customValues.equals(that.customValues)
                && Objects.equals(contactKey, that.contactKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + customValues.hashCode();
    }

    /** Shows the number of values only, because contacts are personal data. */
    @Override
    public String toString() {
        long count = Arrays.stream(values).filter(Objects::nonNull).count() + customValues.size();
        return "Contact[" + count + " values]";
    }

    private static String present(@Nullable String value, String otherwise) {
        if (value == null) {
            throw new NoSuchElementException(otherwise);
        }
        return value;
    }

    /** Collects the values of a {@link Contact}. Not thread-safe. */
    public static final class Builder {

        private @Nullable String[] values;
        /** Whether a built contact shares the arrays: most builders build one contact and are not used again. */
        private boolean shared;

        /** Created with the first value: most contacts have no custom value. */
        private @Nullable Map<CustomField, String> customValues;

        private @Nullable String contactKey;
        private List<String> otherKeys = List.of();
        /** Created with the first mark: hardly any contact has one. */
        private @Nullable Set<Field> damaged;

        private Builder(@Nullable String @Nullable [] ofContact) {
            this.values = ofContact == null ? new @Nullable String[FIELD_COUNT] : ofContact;
            this.shared = ofContact != null;
        }

        /**
         * Sets or clears a value, and removes the mark of a {@linkplain #damaged(Field) damaged} value. Setting
         * {@link ContactField#EMAIL} also sets the key to the address in lower case, and clearing it clears the key;
         * call {@link #key(String)} afterwards to set another key.
         *
         * @param field any field
         * @param value canonical text; null or blank clears the field
         * @return this builder
         */
        public Builder set(Field field, @Nullable String value) {
            String kept = value == null || value.isBlank() ? null : value;
            if (damaged != null) {
                damaged.remove(field);
            }
            if (field instanceof ContactField known) {
                ownValues()[known.ordinal()] = kept;
                if (known == ContactField.EMAIL) {
                    contactKey = kept == null ? null : kept.toLowerCase(Locale.ROOT);
                }
            } else {
                setCustom((CustomField) field, kept);
            }
            return this;
        }

        private @Nullable String[] ownValues() {
            if (shared) {
                values = values.clone();
                shared = false;
            }
            return values;
        }

        private void setCustom(CustomField field, @Nullable String kept) {
            Map<CustomField, String> changed = customValues == null ? new LinkedHashMap<>() : customValues;
            if (kept == null) {
                changed.remove(field);
            } else {
                changed.put(field, kept);
            }
            customValues = changed;
        }

        /**
         * Sets the key. Needed only if the key is not the e-mail address in lower case: for an address whose domain is
         * not in ASCII, a phone number or the value of a custom field.
         *
         * @param key as {@link Contact#key()} returns it, not blank
         * @return this builder
         */
        public Builder key(String key) {
            this.contactKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * Sets the further keys under which the contact may be stored.
         *
         * @param keys as {@link Contact#otherKeys()} returns them; copied
         * @return this builder
         */
        public Builder otherKeys(List<String> keys) {
            this.otherKeys = List.copyOf(keys);
            return this;
        }

        /**
         * Marks the value of a field as damaged until another value is set.
         *
         * @param field any field
         * @return this builder
         */
        public Builder damaged(Field field) {
            Set<Field> marked = damaged == null ? new HashSet<>() : damaged;
            marked.add(Objects.requireNonNull(field, "field"));
            damaged = marked;
            return this;
        }

        /**
         * Builds the contact. The builder can be used again.
         *
         * @return the contact
         */
        public Contact build() {
            shared = true;
            return new Contact(this);
        }
    }

    /** What an address line contains besides the street name. */
    public enum AddressKind {
        /** A house number: {@code Via Roma 12/A}. */
        NUMBERED,
        /** A kilometre marker or a plot number instead of a house number: {@code km 245}, {@code lote 5}. */
        KILOMETRE,
        /**
         * A statement that the house has no number. The house number is then {@code SNC}, Italian for "without number"
         * (<i>senza numero civico</i>).
         */
        NUMBER_DECLARED_ABSENT,
        /** No house number. */
        WITHOUT_NUMBER,
        /** A post office box instead of a street. */
        PO_BOX,
        /** The line can be read in several ways and is not split. */
        UNSURE
    }

    /**
     * The parts of the one-line address of a contact, for carriers that require them in separate fields.
     *
     * <p>Street, house number and addition together contain every letter and digit of the line, except words that only
     * announce a value, such as {@code n.} or {@code Hausnummer}. If the line contains the whole address, postcode,
     * town, province and country are in the fields of these names instead.
     *
     * <p>A line that can be read in several ways is not split: its kind is {@link AddressKind#UNSURE}, and it supplies
     * no house number. The street is then null, or the whole line if the options say that the house number has a
     * separate column.
     *
     * @param street the street as written in the line, or the whole line if it contains nothing else; null if the line
     *     is not split, except as described above
     * @param houseNumber the house number as written, including suffixes and ranges, or {@code SNC} if the line states
     *     that there is none; null if neither the line nor a separate column supplies one
     * @param addition the rest of the line, such as staircase, floor or building; null if nothing remains. A semicolon
     *     separates text before the street from text after it
     * @param kind what the line contains besides the street; {@link AddressKind#NUMBERED} also if a separate column
     *     supplies the house number
     * @param confidence how certain the parts are, from 0 to 1; 1 if a separate column supplies the house number and
     *     the line does not contradict it
     */
    public record AddressParts(
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String addition,
            AddressKind kind,
            double confidence) {

        /** Shows the kind and the confidence only. */
        @Override
        public String toString() {
            return "AddressParts[" + kind + ", " + confidence + "]";
        }
    }

    /** Whether a full name is that of one person, several people or a company. */
    public enum NameKind {
        /** One person whose first and last name were identified. */
        PERSON,
        /** One name only: a last name after a form of address, a first name alone, or a name that may be either. */
        SINGLE_NAME,
        /** Two people or a family; the name is not split. */
        SEVERAL_PEOPLE,
        /** A company, a shop or an office; the name is not split. */
        COMPANY,
        /** The name can be read in several ways and is not split. */
        UNSURE
    }

    /**
     * The parts of the full name of a contact, for greetings in messages.
     *
     * <p>First name, last name, title and suffix together contain every letter of the name. Names of several people or
     * of a company, and names that can be read in several ways, are not split: all four parts are null, except those
     * from separate columns.
     *
     * @param firstName the first names as written, including middle names and initials; null if not split
     * @param lastName the last names as written, including particles; null if not split
     * @param title titles and forms of address; null if there are none
     * @param suffix what follows the name, such as {@code Jr.} or {@code geb. Schmidt}; null if nothing does
     * @param kind whether the name is that of one person, several people or a company
     * @param confidence how certain the parts are, from 0 to 1; 1 if first or last name has a separate column
     */
    public record NameParts(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable String suffix,
            NameKind kind,
            double confidence) {

        /** Shows the kind and the confidence only. */
        @Override
        public String toString() {
            return "NameParts[" + kind + ", " + confidence + "]";
        }
    }

    /** The kind of line that a phone number belongs to, by the numbering plan of its country. */
    public enum PhoneKind {
        /** A mobile number. */
        MOBILE,
        /** A landline number. */
        FIXED,
        /**
         * Mobile or landline: the numbering plan does not distinguish them, as in the United States, Canada and Mexico.
         */
        EITHER,
        /** Neither mobile nor landline: a toll-free, premium-rate, personal, internet or company number. */
        OTHER;

        private final String text = name().toLowerCase(Locale.ROOT);

        /**
         * {@return the value of {@link ContactField#PHONE_KIND}: {@code mobile}, {@code fixed}, {@code either} or
         * {@code other}}
         */
        public String text() {
            return text;
        }
    }
}
