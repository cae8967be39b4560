package com.isendu.contactimport.options;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ExistingValueStrategy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one import is to do. Immutable and thread-safe; {@link #toString()} names no person and no file.
 *
 * <p>Each property has a method of its name here and in the {@link Builder}, which lists the defaults.
 */
public final class ImportOptions {

    private final Builder values;

    private ImportOptions(Builder values) {
        this.values = values;
    }

    /**
     * Starts with the account and the defaults.
     *
     * @param account the account whose contacts are imported, part of every key; at most 100 characters, not blank.
     *     There is no default: a host with one account says a constant
     * @return a builder, not thread-safe
     * @throws IllegalArgumentException if the account is blank or too long
     */
    public static Builder builder(String account) {
        return new Builder(account);
    }

    /**
     * Starts from these options, in the same account.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /**
     * Returns the account whose contacts are imported; part of every key.
     *
     * @return the account
     */
    public String account() {
        return values.account;
    }

    /**
     * Returns how the source is read.
     *
     * @return the options about reading
     */
    public ReadingOptions reading() {
        return values.reading;
    }

    /**
     * Returns whether the house number is part of the address.
     *
     * @return true if the address line holds it
     */
    public boolean houseNumberInAddress() {
        return values.houseNumberInAddress;
    }

    /**
     * Returns whether first and last name are derived from a full name.
     *
     * @return true to derive them
     */
    public boolean splitNames() {
        return values.splitNames;
    }

    /**
     * Returns whether first and last names that are all in capitals or all in small letters are written with capitals
     * where they belong.
     *
     * @return true to write them so
     */
    public boolean capitalizeNames() {
        return values.capitalizeNames;
    }

    /**
     * Returns whether the remembered mapping is used.
     *
     * @return true to use it
     */
    public boolean useLastMapping() {
        return values.useLastMapping;
    }

    /**
     * Returns the mapping to use.
     *
     * @return the mapping, or null to use the remembered one or the proposal
     */
    public @Nullable ColumnMapping mapping() {
        return values.mapping;
    }

    /**
     * Returns the values that all rows get, beside those of the mapping.
     *
     * @return an unmodifiable list
     */
    public List<FixedValue> fixedValues() {
        return values.fixedValues;
    }

    /**
     * Returns what values of the file mean, beside what the mapping says.
     *
     * @return an unmodifiable list
     */
    public List<AssignedChoice> assignedChoices() {
        return values.assignedChoices;
    }

    /**
     * Returns the host's own fields.
     *
     * @return an unmodifiable list
     */
    public List<CustomField> customFields() {
        return values.customFields;
    }

    /**
     * Returns the fields without which a contact is rejected, beside the e-mail and the required custom ones.
     *
     * @return an unmodifiable set
     */
    public Set<Field> requiredFields() {
        return values.requiredFields;
    }

    /**
     * Returns the fields in which a blank cell erases the stored value.
     *
     * @return an unmodifiable set
     */
    public Set<Field> erasableFields() {
        return values.erasableFields;
    }

    /**
     * Returns the country by which national phone numbers are read where the row names none.
     *
     * @return an ISO 3166-1 alpha-2 code, or null
     */
    public @Nullable String defaultCountry() {
        return values.defaultCountry;
    }

    /**
     * Returns the form of dates in the source, beside ISO 8601.
     *
     * @return a pattern of {@link java.time.format.DateTimeFormatter}, or null
     */
    public @Nullable String datePattern() {
        return values.datePattern;
    }

    /**
     * Returns what stands between two tags of a cell.
     *
     * @return a character, or null where comma, semicolon, bar and {@code :::} do; a line break always does
     */
    public @Nullable Character tagSeparator() {
        return values.tagSeparator;
    }

    /**
     * Returns the fields that identify a contact: the first that a row has a value for.
     *
     * @return an unmodifiable list, {@link ContactField#EMAIL} first
     */
    public List<Field> identifiedBy() {
        return values.identifiedBy;
    }

    /**
     * Returns whether a contact that is stored under a later one of the {@linkplain #identifiedBy() fields that
     * identify} it is the same person.
     *
     * @return true if it is
     */
    public boolean mergeKeys() {
        return values.mergeKeys;
    }

    /**
     * Returns what to do with contacts that are stored already.
     *
     * @return the strategy
     */
    public ExistingContactStrategy existingContacts() {
        return values.existingContacts;
    }

    /**
     * Returns what to do with the values of single fields of contacts that are stored already.
     *
     * @return an unmodifiable map of the fields that have a strategy of their own
     */
    public Map<Field, ExistingValueStrategy> existingValues() {
        return values.existingValues;
    }

    /**
     * Returns what to do with contacts that the file holds twice.
     *
     * @return the strategy, or null where the file decides between {@link DuplicateStrategy#REJECT} and, for an export
     *     of orders, {@link DuplicateStrategy#MERGE}
     */
    public @Nullable DuplicateStrategy duplicates() {
        return values.duplicates;
    }

    /**
     * Returns what to do with an invalid value in an optional field.
     *
     * @return the strategy
     */
    public InvalidValueStrategy invalidValues() {
        return values.invalidValues;
    }

    /**
     * Returns what to do with people whom the file says to want no messages.
     *
     * @return the strategy; for an {@linkplain #optOutList() opt-out list} never {@link OptOutStrategy#SKIP}
     */
    public OptOutStrategy optedOut() {
        return values.optOutList && values.optedOut == OptOutStrategy.SKIP ? OptOutStrategy.SUPPRESS : values.optedOut;
    }

    /**
     * Returns whether everybody in the file has opted out.
     *
     * @return true for a list of people who want no messages
     */
    public boolean optOutList() {
        return values.optOutList;
    }

    /**
     * Returns whether each person of a row that holds several is a contact.
     *
     * @return true to make a contact of each
     */
    public boolean unfold() {
        return values.unfold;
    }

    /**
     * Returns whether an import stops before it writes where nearly all of its first rows fail alike.
     *
     * @return true to stop
     */
    public boolean stopEarly() {
        return values.stopEarly;
    }

    /**
     * Returns how many contacts a sink gets in one call, at most.
     *
     * @return at least 1
     */
    public int batchSize() {
        return values.batchSize;
    }

    /**
     * Returns how many threads take part in an import, the calling one included.
     *
     * @return at least 1
     */
    public int threads() {
        return values.threads;
    }

    /**
     * Returns the confirmation that consents were obtained.
     *
     * @return the consent, or null when none was given yet
     */
    public @Nullable Consent consent() {
        return values.consent;
    }

    /**
     * Returns what the host calls the import.
     *
     * @return the key, or null when every run is an import of its own
     */
    public @Nullable String idempotencyKey() {
        return values.idempotencyKey;
    }

    /**
     * Returns where the error CSV goes.
     *
     * @return a path, or null to write none
     */
    public @Nullable Path errorCsv() {
        return values.errorCsv;
    }

    /**
     * Returns the language of the messages in the error CSV.
     *
     * @return the locale
     */
    public Locale locale() {
        return values.locale;
    }

    /**
     * Returns what hears how the import goes.
     *
     * @return the listener
     */
    public ImportListener listener() {
        return values.listener;
    }

    @Override
    public String toString() {
        return "ImportOptions[reading=" + values.reading
                + ", houseNumberInAddress=" + values.houseNumberInAddress
                + ", splitNames=" + values.splitNames
                + ", capitalizeNames=" + values.capitalizeNames
                + ", useLastMapping=" + values.useLastMapping
                + ", mapping=" + values.mapping
                + ", fixedValues=" + values.fixedValues
                + ", assignedChoices=" + values.assignedChoices
                + ", customFields=" + values.customFields
                + ", requiredFields=" + values.requiredFields
                + ", erasableFields=" + values.erasableFields
                + ", defaultCountry=" + values.defaultCountry
                + ", datePattern=" + values.datePattern
                + ", tagSeparator=" + values.tagSeparator
                + ", identifiedBy=" + values.identifiedBy
                + ", mergeKeys=" + values.mergeKeys
                + ", existingContacts=" + values.existingContacts
                + ", existingValues=" + values.existingValues
                + ", duplicates=" + values.duplicates
                + ", invalidValues=" + values.invalidValues
                + ", optedOut=" + optedOut()
                + ", optOutList=" + values.optOutList
                + ", unfold=" + values.unfold
                + ", stopEarly=" + values.stopEarly
                + ", batchSize=" + values.batchSize
                + ", threads=" + values.threads
                + ", consent=" + values.consent
                + ", locale=" + values.locale + "]";
    }

    /**
     * Collects options. Not thread-safe.
     *
     * <p>Without any call: everything about reading detected ({@link ReadingOptions.Builder}); house number in the
     * address; full names split; no names capitalised; no remembered mapping, so the proposal is used; no custom,
     * required or erasable fields; no default country; dates in ISO 8601; contacts identified by their e-mail address;
     * existing contacts updated; duplicates rejected, or merged in an export of orders; rows with invalid values
     * rejected; rows of people who have opted out skipped; stops early where nearly all rows fail alike; batches of
     * 5,000; as many threads as the machine has processors, at most 4; no consent; no idempotency key; no error CSV;
     * English; no listener.
     */
    public static final class Builder {

        private static final int MAX_ACCOUNT_LENGTH = 100;
        private static final int MAX_KEY_LENGTH = 255;
        private static final int DEFAULT_MOST_THREADS = 4;

        private final String account;
        private ReadingOptions reading = ReadingOptions.builder().build();
        private boolean houseNumberInAddress = true;
        private boolean splitNames = true;
        private boolean capitalizeNames;
        private boolean useLastMapping;
        private @Nullable ColumnMapping mapping;
        private List<FixedValue> fixedValues = List.of();
        private List<AssignedChoice> assignedChoices = List.of();
        private List<CustomField> customFields = List.of();
        private Set<Field> requiredFields = Set.of();
        private Set<Field> erasableFields = Set.of();
        private @Nullable String defaultCountry;
        private @Nullable String datePattern;
        private @Nullable Character tagSeparator;
        private List<Field> identifiedBy = List.of(ContactField.EMAIL);
        private boolean mergeKeys;
        private ExistingContactStrategy existingContacts = ExistingContactStrategy.UPDATE;
        private Map<Field, ExistingValueStrategy> existingValues = Map.of();
        private @Nullable DuplicateStrategy duplicates;
        private InvalidValueStrategy invalidValues = InvalidValueStrategy.REJECT_ROW;
        private OptOutStrategy optedOut = OptOutStrategy.SKIP;
        private boolean optOutList;
        private boolean unfold;
        private boolean stopEarly = true;
        private int batchSize = 5000;
        private int threads = Math.min(Runtime.getRuntime().availableProcessors(), DEFAULT_MOST_THREADS);
        private @Nullable Consent consent;
        private @Nullable String idempotencyKey;
        private @Nullable Path errorCsv;
        private Locale locale = Locale.ENGLISH;
        private ImportListener listener = ImportListener.NONE;

        private Builder(String account) {
            Objects.requireNonNull(account, "account");
            Requirements.require(
                    !account.isBlank() && account.length() <= MAX_ACCOUNT_LENGTH,
                    "account must have 1 to " + MAX_ACCOUNT_LENGTH + " characters and not be blank");
            this.account = account;
        }

        private Builder(Builder from) {
            account = from.account;
            reading = from.reading;
            houseNumberInAddress = from.houseNumberInAddress;
            splitNames = from.splitNames;
            capitalizeNames = from.capitalizeNames;
            useLastMapping = from.useLastMapping;
            mapping = from.mapping;
            fixedValues = from.fixedValues;
            assignedChoices = from.assignedChoices;
            customFields = from.customFields;
            requiredFields = from.requiredFields;
            erasableFields = from.erasableFields;
            defaultCountry = from.defaultCountry;
            datePattern = from.datePattern;
            tagSeparator = from.tagSeparator;
            identifiedBy = from.identifiedBy;
            mergeKeys = from.mergeKeys;
            existingContacts = from.existingContacts;
            existingValues = from.existingValues;
            duplicates = from.duplicates;
            invalidValues = from.invalidValues;
            optedOut = from.optedOut;
            optOutList = from.optOutList;
            unfold = from.unfold;
            stopEarly = from.stopEarly;
            batchSize = from.batchSize;
            threads = from.threads;
            consent = from.consent;
            idempotencyKey = from.idempotencyKey;
            errorCsv = from.errorCsv;
            locale = from.locale;
            listener = from.listener;
        }

        /**
         * Sets how the source is read.
         *
         * @param value the options about reading
         * @return this builder
         */
        public Builder reading(ReadingOptions value) {
            this.reading = Objects.requireNonNull(value, "reading");
            return this;
        }

        /**
         * Changes how the source is read: {@code reading(reading -> reading.charset(UTF_8).delimiter(';'))}.
         *
         * @param change gets the options about reading that hold so far
         * @return this builder
         * @throws IllegalArgumentException if the outcome is refused by {@link ReadingOptions.Builder#build()}
         */
        public Builder reading(Consumer<ReadingOptions.Builder> change) {
            ReadingOptions.Builder changed = reading.toBuilder();
            Objects.requireNonNull(change, "reading").accept(changed);
            return reading(changed.build());
        }

        /**
         * Sets whether the house number is part of the address: the option of that name. With it, the address line is
         * stored untouched and street and house number are derived beside it; without it, the house number has its own
         * column.
         *
         * @param value true if the address line holds it
         * @return this builder
         */
        public Builder houseNumberInAddress(boolean value) {
            this.houseNumberInAddress = value;
            return this;
        }

        /**
         * Sets whether first and last name are derived from a full name, beside the untouched cell, where no columns of
         * their own have them. A name that can be read in several ways is not split.
         *
         * @param value true (the default) to derive them
         * @return this builder
         */
        public Builder splitNames(boolean value) {
            this.splitNames = value;
            return this;
        }

        /**
         * Sets whether {@code MARIO} and {@code mario} become {@code Mario} in first and last name, whether they are
         * derived or come from columns of their own; the full name stays as the cell is. Names with capitals and small
         * letters are never changed.
         *
         * @param value true to write them so, false (the default) to leave them
         * @return this builder
         */
        public Builder capitalizeNames(boolean value) {
            this.capitalizeNames = value;
            return this;
        }

        /**
         * Sets whether the remembered mapping is used: the option "use the last configured mapping". A
         * {@linkplain #mapping(ColumnMapping) mapping} given as well wins over it.
         *
         * @param value true to use it
         * @return this builder
         */
        public Builder useLastMapping(boolean value) {
            this.useLastMapping = value;
            return this;
        }

        /**
         * Sets the mapping.
         *
         * @param value the mapping, or null to use the remembered one or the proposal
         * @return this builder
         */
        public Builder mapping(@Nullable ColumnMapping value) {
            this.mapping = value;
            return this;
        }

        /**
         * Gives a field the same value in all rows, in place of what a column says; the warning {@code COLUMN_NOT_USED}
         * names a column that is linked to it. The value is remembered with the mapping.
         *
         * @param field a field that a column can feed, but the e-mail and those that say who wants messages: a refusal
         *     in the file stands
         * @param value as a cell would have it, not blank; one that the field does not take stops the run with
         *     {@code FIXED_VALUE_INVALID} before anything is written
         * @return this builder
         * @throws IllegalArgumentException if the value is blank or the field is one of those
         */
        public Builder constant(Field field, String value) {
            return fixedValue(FixedValue.constant(field, value));
        }

        /**
         * Gives a field a value in the rows whose cells have none. It is remembered with the mapping.
         *
         * @param field a field that a column can feed, but the e-mail
         * @param value as {@link #constant} takes it
         * @return this builder
         * @throws IllegalArgumentException if the value is blank or the field is the e-mail
         */
        public Builder defaultValue(Field field, String value) {
            return fixedValue(FixedValue.defaultValue(field, value));
        }

        /**
         * Adds tags to those of all rows. They are remembered with the mapping.
         *
         * @param tags each not blank, without comma, semicolon, bar, {@code :::}, double quote and line break
         * @return this builder
         * @throws IllegalArgumentException if one of them is no such tag
         */
        public Builder addTags(String... tags) {
            Requirements.list(tags, "tags").forEach(tag -> fixedValue(FixedValue.tag(tag)));
            return this;
        }

        /**
         * Adds a value that all rows get, as {@link #constant}, {@link #defaultValue} and {@link #addTags} do; for
         * fields known by key only.
         *
         * @param value the value; one for a field that does not exist stops the run with {@code FIELD_UNKNOWN}
         * @return this builder
         */
        public Builder fixedValue(FixedValue value) {
            ColumnMapping.Builder all = ColumnMapping.builder();
            fixedValues.forEach(all::add);
            this.fixedValues = all.add(value).build().fixedValues();
            return this;
        }

        /**
         * Assigns a value of the file to a choice of a field, as a person does who sees what
         * {@code ImportPreview.unknownChoices} lists. It is remembered with the mapping.
         *
         * @param field a field with choices
         * @param found the value as the file has it, not blank
         * @param choice one of the field's choices
         * @return this builder
         * @throws IllegalArgumentException if the value is blank, or the field has no such choice
         */
        public Builder assign(CustomField field, String found, String choice) {
            ColumnMapping.Builder all = ColumnMapping.builder();
            assignedChoices.forEach(all::add);
            this.assignedChoices =
                    all.add(AssignedChoice.of(field, found, choice)).build().assignedChoices();
            return this;
        }

        /**
         * Declares the host's own fields.
         *
         * @param values the fields, no key twice; copied
         * @return this builder
         * @throws IllegalArgumentException if a key occurs twice
         */
        public Builder customFields(CustomField... values) {
            this.customFields = Requirements.list(values, "customFields");
            Requirements.require(
                    new LinkedHashSet<>(customFields).size() == values.length, "customFields must not repeat a key");
            return this;
        }

        /**
         * Sets the fields without which a contact is rejected with {@code REQUIRED_MISSING}. The e-mail and the
         * required custom fields need not be named.
         *
         * @param values the fields; copied
         * @return this builder
         */
        public Builder requiredFields(Field... values) {
            this.requiredFields = Set.copyOf(Requirements.list(values, "requiredFields"));
            return this;
        }

        /**
         * Sets the fields in which a blank cell erases the stored value, when their column is mapped.
         *
         * @param values the fields; copied
         * @return this builder
         */
        public Builder erasableFields(Field... values) {
            this.erasableFields = Set.copyOf(Requirements.list(values, "erasableFields"));
            return this;
        }

        /**
         * Sets the country by which national phone numbers are read where the row names none.
         *
         * @param value an ISO 3166-1 alpha-2 code in upper case, or null for none
         * @return this builder
         * @throws IllegalArgumentException if there is no such country
         */
        public Builder defaultCountry(@Nullable String value) {
            Requirements.require(
                    value == null
                            || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                                    .contains(value),
                    "defaultCountry must be an ISO 3166-1 alpha-2 code");
            this.defaultCountry = value;
            return this;
        }

        /**
         * Sets the form of dates in the source; ISO 8601 is always understood.
         *
         * @param value a pattern of {@link java.time.format.DateTimeFormatter}, with a year of four digits, a month
         *     and a day, such as {@code dd/MM/yyyy}, or null
         * @return this builder
         * @throws IllegalArgumentException if it is no such pattern
         */
        public Builder datePattern(@Nullable String value) {
            if (value != null) {
                Normalizer.requireDatePattern(value);
            }
            this.datePattern = value;
            return this;
        }

        /**
         * Sets what stands between two tags of a cell, beside line breaks. Default: null, which takes comma, semicolon,
         * bar and {@code :::} as separators. A separator in double quotes is part of a tag.
         *
         * @param value a character that is no letter, digit or double quote; or null
         * @return this builder
         * @throws IllegalArgumentException if it is a letter, a digit or a double quote
         */
        public Builder tagSeparator(@Nullable Character value) {
            if (value != null && (Character.isLetterOrDigit(value) || value == '"')) {
                throw new IllegalArgumentException("tagSeparator must be no letter, digit or double quote");
            }
            this.tagSeparator = value;
            return this;
        }

        /**
         * Sets the fields that identify a contact within the account. A row is identified by the first of them that it
         * has a value for: with {@code identifiedBy(EMAIL, PHONE)} by its phone number where the address is blank, so
         * that people without an address come in, too. A file must have a column for one of them at least. Duplicates,
         * the suppression list, undo and history follow what identifies a contact.
         *
         * @param fields {@link ContactField#EMAIL}, then any of {@link ContactField#PHONE} and the host's own fields of
         *     type {@link FieldType#TEXT}, the best first; none twice
         * @return this builder
         * @throws IllegalArgumentException if the first one is not the e-mail, or another one cannot identify a contact
         *     or comes twice
         */
        public Builder identifiedBy(Field... fields) {
            List<Field> all = List.of(fields);
            Requirements.require(
                    !all.isEmpty() && all.get(0) == ContactField.EMAIL,
                    "the first field that identifies a contact must be email");
            all.stream().skip(1).forEach(ImportOptions.Builder::requireIdentifying);
            Requirements.require(Set.copyOf(all).size() == all.size(), "no field can identify a contact twice");
            this.identifiedBy = all;
            return this;
        }

        private static void requireIdentifying(Field field) {
            boolean id = field instanceof CustomField && field.type() == FieldType.TEXT;
            Requirements.require(
                    field == ContactField.PHONE || id,
                    "a contact is identified by email, phone or a custom field of text, not by " + field.key());
        }

        /**
         * Sets whether a contact that is stored under a later one of the {@linkplain #identifiedBy fields that
         * identify} it is the same person: somebody known by the phone who now comes with an e-mail address. Then the
         * stored contact is updated and known by the address from now on. Otherwise, which is the default since a
         * family may share a phone, the contact is created beside it, with the warning {@code POSSIBLE_DUPLICATE}.
         *
         * @param value true if it is
         * @return this builder
         */
        public Builder mergeKeys(boolean value) {
            this.mergeKeys = value;
            return this;
        }

        /**
         * Sets what to do with contacts that are stored already.
         *
         * @param value the strategy
         * @return this builder
         */
        public Builder existingContacts(ExistingContactStrategy value) {
            this.existingContacts = Objects.requireNonNull(value, "existingContacts");
            return this;
        }

        /**
         * Sets what to do with the values of one field of contacts that are stored already, in place of what the
         * {@linkplain #existingContacts(ExistingContactStrategy) strategy for contacts} does. Tags join the stored ones
         * unless set otherwise. A refusal of messages stands whatever is set here.
         *
         * @param field a field that a column can feed, but the e-mail
         * @param value the strategy
         * @return this builder
         * @throws IllegalArgumentException if the field is the e-mail or only ever derived, or the strategy is for tags
         *     only and the field has none
         */
        public Builder onExisting(Field field, ExistingValueStrategy value) {
            Objects.requireNonNull(value, "value");
            Requirements.require(
                    field != ContactField.EMAIL && !(field instanceof ContactField known && !known.mappable()),
                    "onExisting needs a field that a column can feed, but the e-mail, not " + field.key());
            boolean tagsOnly = value == ExistingValueStrategy.JOIN || value == ExistingValueStrategy.REMOVE;
            Requirements.require(
                    !tagsOnly || field.type() == FieldType.TAGS, "only tags can " + value + ", not " + field.key());
            Map<Field, ExistingValueStrategy> all = new HashMap<>(existingValues);
            all.put(field, value);
            this.existingValues = Map.copyOf(all);
            return this;
        }

        /**
         * Sets what to do with contacts that the file holds twice with different values.
         *
         * @param value the strategy, or null to reject the later rows, but in an export of orders with a row for each
         *     item to merge them, which the warning {@code ORDER_ITEMS_MERGED} of preview and report says
         * @return this builder
         */
        public Builder duplicates(@Nullable DuplicateStrategy value) {
            this.duplicates = value;
            return this;
        }

        /**
         * Sets what to do with an invalid value in an optional field.
         *
         * @param value the strategy
         * @return this builder
         */
        public Builder invalidValues(InvalidValueStrategy value) {
            this.invalidValues = Objects.requireNonNull(value, "invalidValues");
            return this;
        }

        /**
         * Sets what to do with people whom a column linked to {@code subscription} or {@code subscription_email} says
         * to want no messages.
         *
         * @param value the strategy; {@link OptOutStrategy#SKIP} by default
         * @return this builder
         */
        public Builder optedOut(OptOutStrategy value) {
            this.optedOut = Objects.requireNonNull(value, "optedOut");
            return this;
        }

        /**
         * Sets whether the file is a list of people who want no messages, whatever its columns say: nobody in it is
         * imported, and all are entered in the suppression list; with {@link OptOutStrategy#MARK} they are imported as
         * opted out.
         *
         * @param value true for such a list, false (the default) for a list of contacts
         * @return this builder
         */
        public Builder optOutList(boolean value) {
            this.optOutList = value;
            return this;
        }

        /**
         * Sets whether each person of a row that holds several is a contact: a line pasted from a mail
         * ({@code a@…;b@…;c@…}), a cell with several addresses, a column of addresses that is linked to nothing. What
         * one person has (names, phone, birthday, gender, VAT number) stays with the first; all else goes with each.
         * Counts count people; all of a row have its number, and the error CSV holds those in error only, each in a
         * row.
         *
         * @param value true to make a contact of each, false (the default) to be warned of them
         * @return this builder
         */
        public Builder unfold(boolean value) {
            this.unfold = value;
            return this;
        }

        /**
         * Sets whether an import stops before it writes anything where nearly all of the first rows (95 % of up to 200,
         * at least 20) would be rejected with the same code in the same column, and one option is proven to cure it:
         * the delimiter, the column of the e-mail, the default country, and so on. An error CSV imported again is never
         * stopped.
         *
         * @param value true to stop with a {@link com.isendu.contactimport.error.RowsFailAlikeException}, false to
         *     import all the same and find every row in the error CSV
         * @return this builder
         */
        public Builder stopEarly(boolean value) {
            this.stopEarly = value;
            return this;
        }

        /**
         * Sets how many contacts a sink gets in one call, at most. It changes speed and memory, never the result:
         * larger ones cost the database less a row, smaller ones hold fewer rows in memory, lock them for a shorter
         * time and tell of progress more often. Rows of many kilobytes make a batch smaller by themselves.
         *
         * @param value 1 to 100,000
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder batchSize(int value) {
            Requirements.require(value >= 1 && value <= 100_000, "batchSize must be 1 to 100,000");
            this.batchSize = value;
            return this;
        }

        /**
         * Sets how many threads take part in an import. It changes speed and memory, never the result. The calling one
         * finds duplicates, calls sink and listener and writes the error CSV; the others read the source, and map,
         * normalise and validate its rows. They are daemons with the context class loader of the calling one, begin
         * where a source has more than some hundred rows, and end before the import does. With more than one,
         * constraints and view of the host are called by them, several at a time.
         *
         * @param value 1 for the calling thread alone, to 64
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder threads(int value) {
            Requirements.require(value >= 1 && value <= 64, "threads must be 1 to 64");
            this.threads = value;
            return this;
        }

        /**
         * Sets the confirmation that consents were obtained, without which {@code run} refuses to write.
         *
         * @param value the consent, or null when none was given yet
         * @return this builder
         */
        public Builder consent(@Nullable Consent value) {
            this.consent = value;
            return this;
        }

        /**
         * Sets what the host calls the import, so that starting it again, as after a request that was repeated, does
         * not import twice: a run with the key of an earlier one continues that one, or gives its result again when it
         * was completed. Source and options must be the same. Needs a
         * {@link com.isendu.contactimport.sink.ResumableSink}. A form's own id is a good key; so is a digest of file
         * and mapping where nobody means to import a file twice.
         *
         * @param value unique in the account, at most 255 characters, not blank; or null
         * @return this builder
         * @throws IllegalArgumentException if the key is blank or too long
         */
        public Builder idempotencyKey(@Nullable String value) {
            Requirements.require(
                    value == null || (!value.isBlank() && value.length() <= MAX_KEY_LENGTH),
                    "idempotencyKey must be 1 to " + MAX_KEY_LENGTH + " characters");
            this.idempotencyKey = value;
            return this;
        }

        /**
         * Sets where the error CSV goes. It is made when there is a row in error, and replaces a file of that name.
         *
         * @param value a path in a directory that exists, or null to write none
         * @return this builder
         */
        public Builder errorCsv(@Nullable Path value) {
            this.errorCsv = value;
            return this;
        }

        /**
         * Sets the language of the messages in the error CSV.
         *
         * @param value a locale; only its language counts
         * @return this builder
         */
        public Builder locale(Locale value) {
            this.locale = Objects.requireNonNull(value, "locale");
            return this;
        }

        /**
         * Sets what hears how the import goes.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(ImportListener value) {
            this.listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public ImportOptions build() {
            return new ImportOptions(new Builder(this));
        }
    }
}
