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
 * One person or company, as it goes to a sink and comes back from it: at most one text per {@link Field}, in the
 * canonical form that the field's {@link FieldType} documents.
 *
 * <p>A field without a value is {@code null}; an empty or blank text is never stored. Contacts that a sink receives
 * always have a key, and an e-mail address unless the import identifies them by something else. Immutable and
 * thread-safe; {@link #toString()} shows no value.
 */
@FieldLengths
public final class Contact {

    /** In a field of type {@link FieldType#SUBSCRIPTION}: the person wants messages. */
    public static final String SUBSCRIBED = "subscribed";

    /** In a field of type {@link FieldType#SUBSCRIPTION}: the person wants none, and no import may change that. */
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
     * Starts a contact without any value.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder(null);
    }

    /**
     * Starts from the values of this contact.
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
     * @return its canonical text, or null when the contact has none
     */
    public @Nullable String get(Field field) {
        return field instanceof ContactField known ? values[known.ordinal()] : customValues.get((CustomField) field);
    }

    /**
     * Returns whether the value of a field was damaged before the import read it, as {@code 184} for the postcode
     * {@code 00184}. Such a value fills a blank and never replaces a stored one: {@code ContactBatch.decide} keeps the
     * stored one. Equality ignores it.
     *
     * @param field any field
     * @return true only for values that a row of this import brought
     */
    public boolean isDamaged(Field field) {
        return !damaged.isEmpty() && damaged.contains(field);
    }

    /**
     * Returns the e-mail address as written, for sending.
     *
     * @return the address
     * @throws NoSuchElementException if there is none: only in imports that identify contacts by other fields, too
     */
    public String email() {
        return present(values[ContactField.EMAIL.ordinal()], "the contact has no e-mail address");
    }

    /**
     * Returns what identifies the contact within an account, to be compared bytewise: the e-mail address normalised,
     * or, where the import {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#identifiedBy identifies
     * contacts by other fields} and the address is blank, the phone number ({@code +393331234567}) or the id of the
     * host ({@code custom.customer_no:K-1001}). No two of these look alike.
     *
     * @return the key
     * @throws NoSuchElementException if there is none, which never holds for a contact that a sink receives
     */
    public String key() {
        return present(contactKey, "the contact has no key");
    }

    /**
     * Returns the keys under which the contact may be stored as well: those of its values in the other fields that
     * identify contacts.
     *
     * @return an unmodifiable list, the best first, without {@link #key()}; empty unless the import identifies contacts
     *     by several fields
     */
    public List<String> otherKeys() {
        return otherKeys;
    }

    /**
     * Returns what was told apart in the address line.
     *
     * @return the parts, or empty when the contact has no address that was read
     * @throws IllegalArgumentException if the contact was built with a kind or a confidence that is none
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
     * @return the parts, or empty when the contact has no full name that was read
     * @throws IllegalArgumentException if the contact was built with a kind or a confidence that is none
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
     * Returns what kind of line the phone number is.
     *
     * @return the kind, or empty when the contact has no phone number or nobody looked
     * @throws IllegalArgumentException if the contact was built with a kind that is none
     */
    public Optional<PhoneKind> phoneKind() {
        String kind = values[ContactField.PHONE_KIND.ordinal()];
        return kind == null ? Optional.empty() : Optional.of(PhoneKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    /**
     * Returns the values of the host's own fields.
     *
     * @return an unmodifiable map, empty when there are none
     */
    public Map<CustomField, String> customValues() {
        return customValues;
    }

    /**
     * Visits every field that has a value: the built-in ones in their order, then the custom ones in any order. The
     * {@link #key()} is no field: a store that keeps what is visited keeps the key beside it.
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

    /** Says how many values there are, and none of them: contacts are personal data. */
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
        /** Whether a contact has the values, too: most builders make one contact and are not used again. */
        private boolean shared;

        /** Made with the first of them: most contacts have none. */
        private @Nullable Map<CustomField, String> customValues;

        private @Nullable String contactKey;
        private List<String> otherKeys = List.of();
        /** Made with the first of them: hardly any contact has one. */
        private @Nullable Set<Field> damaged;

        private Builder(@Nullable String @Nullable [] ofContact) {
            this.values = ofContact == null ? new @Nullable String[FIELD_COUNT] : ofContact;
            this.shared = ofContact != null;
        }

        /**
         * Sets or clears a value. Setting {@link ContactField#EMAIL} also sets the key to the address in lower case,
         * unless {@link #key(String)} is called afterwards.
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
         * Sets what identifies the contact. Needed only where the key is not the address in lower case.
         *
         * @param key as {@link Contact#key()} gives it, not blank
         * @return this builder
         */
        public Builder key(String key) {
            this.contactKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * Sets under which keys the contact may be stored as well.
         *
         * @param keys as {@link Contact#otherKeys()} gives them; copied
         * @return this builder
         */
        public Builder otherKeys(List<String> keys) {
            this.otherKeys = List.copyOf(keys);
            return this;
        }

        /**
         * Marks the value of a field as damaged, until another one is set.
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
         * Makes the contact; the builder can go on to be used.
         *
         * @return the contact
         */
        public Contact build() {
            shared = true;
            return new Contact(this);
        }
    }

    /** What an address line holds beside the name of a street. */
    public enum AddressKind {
        /** A house number: {@code Via Roma 12/A}. */
        NUMBERED,
        /** A mark on the road or a plot instead of a house number: {@code km 245}, {@code lote 5}. */
        KILOMETRE,
        /** The declaration that the house has no number; the house number is {@code SNC}. */
        NUMBER_DECLARED_ABSENT,
        /** No house number. */
        WITHOUT_NUMBER,
        /** A post office box, which is no street. */
        PO_BOX,
        /** Something that can be read in several ways; the line is not split. */
        UNSURE
    }

    /**
     * What was told apart in the one-line address of a contact, for carriers that want the parts in fields of their
     * own.
     *
     * <p>Street, house number and addition together hold every letter and digit of the line, but for the words that
     * only announce the number. A line that can be read in several ways is not split: {@link AddressKind#UNSURE}, all
     * three null, but for a house number that came in a column of its own.
     *
     * @param street the street as written in the line; the whole line where it names nothing else; null when not split
     * @param houseNumber the house number as written, suffixes and ranges included, or {@code SNC} where the line
     *     declares that there is none; null when there is no number
     * @param addition what else the line holds, such as staircase, floor or building; null when nothing. What stands
     *     before the street and what stands behind it are separated by a semicolon
     * @param kind what the line holds
     * @param confidence how sure the reading is, from 0 to 1; 1 where the house number has a column of its own
     */
    public record AddressParts(
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String addition,
            AddressKind kind,
            double confidence) {

        /** Shows kind and confidence only. */
        @Override
        public String toString() {
            return "AddressParts[" + kind + ", " + confidence + "]";
        }
    }

    /** Whom a full name names. */
    public enum NameKind {
        /** One person, whose first and last name were told apart. */
        PERSON,
        /** One name only: a last name behind a form of address, a given name alone, or a name that may be either. */
        SINGLE_NAME,
        /** Two people or a family; the name is not split. */
        SEVERAL_PEOPLE,
        /** A company, a shop, an office; the name is not split. */
        COMPANY,
        /** Something that can be read in several ways; the name is not split. */
        UNSURE
    }

    /**
     * The parts of the full name of a contact, for messages that greet.
     *
     * <p>First name, last name, title and suffix together hold every letter of the name. A name that is not one
     * person's, or can be read in several ways, is not split: all four are null, but for what columns of their own say.
     *
     * @param firstName the given names as written, middle names and initials included; null when not split
     * @param lastName the surnames as written, with their particles; null when not split
     * @param title titles and forms of address; null when there are none
     * @param suffix what stands behind the name, such as {@code Jr.} or {@code geb. Schmidt}; null when nothing does
     * @param kind whom the name names
     * @param confidence how sure the reading is, from 0 to 1; 1 where the other name has a column of its own
     */
    public record NameParts(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable String suffix,
            NameKind kind,
            double confidence) {

        /** Shows kind and confidence only. */
        @Override
        public String toString() {
            return "NameParts[" + kind + ", " + confidence + "]";
        }
    }

    /** What kind of line the phone number of a contact is, by the numbering plan of its country. */
    public enum PhoneKind {
        /** A mobile number. */
        MOBILE,
        /** A fixed line. */
        FIXED,
        /** One of the two: the numbering plan does not tell them apart, as in the United States, Canada and Mexico. */
        EITHER,
        /** Neither: a toll-free, premium-rate, personal or internet number, or a number of a company. */
        OTHER;

        private final String text = name().toLowerCase(Locale.ROOT);

        /**
         * Returns the kind as {@link ContactField#PHONE_KIND} holds it.
         *
         * @return {@code mobile}, {@code fixed}, {@code either} or {@code other}
         */
        public String text() {
            return text;
        }
    }
}
