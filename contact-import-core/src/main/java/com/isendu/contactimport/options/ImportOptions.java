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
 * The options of one import. Immutable and thread-safe; {@link #toString()} shows no personal data and no file name.
 *
 * <p>Each getter returns one option. The {@link Builder} documents the options and lists their defaults.
 */
public final class ImportOptions {

    private final Builder values;

    private ImportOptions(Builder values) {
        this.values = values;
    }

    /**
     * Starts building options with the defaults.
     *
     * @param account the account whose contacts are imported; not blank, at most 100 characters. A host with a single
     *     account passes a constant
     * @return a builder, not thread-safe
     * @throws IllegalArgumentException if the account is blank or too long
     */
    public static Builder builder(String account) {
        return new Builder(account);
    }

    /**
     * Starts building options from these, with the same account and values.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** {@return the account whose contacts are imported} */
    public String account() {
        return values.account;
    }

    /** {@return how the source is read} */
    public ReadingOptions reading() {
        return values.reading;
    }

    /** {@return whether the address line contains the house number} */
    public boolean houseNumberInAddress() {
        return values.houseNumberInAddress;
    }

    /** {@return whether first and last name are derived from a full name} */
    public boolean splitNames() {
        return values.splitNames;
    }

    /** {@return whether first and last names in all upper case or all lower case are capitalized} */
    public boolean capitalizeNames() {
        return values.capitalizeNames;
    }

    /** {@return whether the mapping of an earlier import is used} */
    public boolean useLastMapping() {
        return values.useLastMapping;
    }

    /**
     * {@return the mapping; null to use the last mapping if {@link #useLastMapping()} is true, otherwise the proposal}
     */
    public @Nullable ColumnMapping mapping() {
        return values.mapping;
    }

    /** {@return the fixed values in addition to those of the mapping; unmodifiable} */
    public List<FixedValue> fixedValues() {
        return values.fixedValues;
    }

    /**
     * {@return the values of the file that are assigned to choices, in addition to those of the mapping; unmodifiable}
     */
    public List<AssignedChoice> assignedChoices() {
        return values.assignedChoices;
    }

    /** {@return the custom fields; unmodifiable} */
    public List<CustomField> customFields() {
        return values.customFields;
    }

    /**
     * {@return the fields that every contact needs, besides an identifying field and the required custom fields;
     * unmodifiable}
     */
    public Set<Field> requiredFields() {
        return values.requiredFields;
    }

    /** {@return the fields in which a blank cell erases the stored value; unmodifiable} */
    public Set<Field> erasableFields() {
        return values.erasableFields;
    }

    /**
     * {@return the country to assume for national phone numbers in rows that name no country, as an ISO 3166-1 alpha-2
     * code; null for none}
     */
    public @Nullable String defaultCountry() {
        return values.defaultCountry;
    }

    /** {@return the date pattern of the source, for {@link java.time.format.DateTimeFormatter}; null for none} */
    public @Nullable String datePattern() {
        return values.datePattern;
    }

    /** {@return the character between two tags in a cell; null for comma, semicolon, bar and {@code :::}} */
    public @Nullable Character tagSeparator() {
        return values.tagSeparator;
    }

    /**
     * {@return the identifying fields, {@link ContactField#EMAIL} first; unmodifiable. The first one with a value
     * identifies the contact of a row}
     */
    public List<Field> identifiedBy() {
        return values.identifiedBy;
    }

    /** {@return whether a row updates a contact that is stored only under another identifying value of the row} */
    public boolean mergeKeys() {
        return values.mergeKeys;
    }

    /** {@return the strategy for contacts that are already stored} */
    public ExistingContactStrategy existingContacts() {
        return values.existingContacts;
    }

    /** {@return the separate strategies for single fields of contacts that are already stored; unmodifiable} */
    public Map<Field, ExistingValueStrategy> existingValues() {
        return values.existingValues;
    }

    /**
     * {@return the strategy for contacts that occur more than once in the file; null for
     * {@link DuplicateStrategy#MERGE} in an export of orders and {@link DuplicateStrategy#REJECT} in any other file}
     */
    public @Nullable DuplicateStrategy duplicates() {
        return values.duplicates;
    }

    /** {@return the strategy for invalid values in optional fields} */
    public InvalidValueStrategy invalidValues() {
        return values.invalidValues;
    }

    /**
     * {@return the strategy for people who want no messages according to the file; for an {@linkplain #optOutList()
     * opt-out list}, {@link OptOutStrategy#SUPPRESS} in place of {@link OptOutStrategy#SKIP}}
     */
    public OptOutStrategy optedOut() {
        return values.optOutList && values.optedOut == OptOutStrategy.SKIP ? OptOutStrategy.SUPPRESS : values.optedOut;
    }

    /** {@return whether the file is a list of people who want no messages} */
    public boolean optOutList() {
        return values.optOutList;
    }

    /** {@return whether each person in a row with several people becomes a contact} */
    public boolean unfold() {
        return values.unfold;
    }

    /**
     * {@return whether an import stops before it writes anything if its columns cannot be mapped or nearly all of its
     * first rows fail for the same cause, and one changed option corrects this}
     */
    public boolean stopEarly() {
        return values.stopEarly;
    }

    /** {@return the maximum number of contacts in a batch, at least 1} */
    public int batchSize() {
        return values.batchSize;
    }

    /** {@return the number of threads of an import, including the calling thread; at least 1} */
    public int threads() {
        return values.threads;
    }

    /** {@return the consent, or null if none was given yet} */
    public @Nullable Consent consent() {
        return values.consent;
    }

    /** {@return the idempotency key, or null if every run is a new import} */
    public @Nullable String idempotencyKey() {
        return values.idempotencyKey;
    }

    /** {@return the path of the error CSV, or null to write none} */
    public @Nullable Path errorCsv() {
        return values.errorCsv;
    }

    /** {@return the language of the messages in the error CSV and of the messages of constraints} */
    public Locale locale() {
        return values.locale;
    }

    /** {@return the listener of the import} */
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
     * Collects the options. Not thread-safe.
     *
     * <p>Defaults:
     * <ul>
     * <li>Reading: everything is detected ({@link ReadingOptions.Builder}).
     * <li>Fields: the address line contains the house number, full names are split, and capitalization is kept; there
     *     are no custom, required or erasable fields.
     * <li>Values: there is no default country and no date pattern.
     * <li>Mapping: the proposal is used, not the last mapping; there are no fixed values.
     * <li>Contacts: they are identified by e-mail address; existing contacts are updated; duplicates are rejected, or
     *     merged in an export of orders.
     * <li>Errors: rows with invalid values are rejected, rows of people who have opted out are skipped, and an import
     *     stops early if nearly all of the first rows fail for the same cause.
     * <li>Running: batches of 5,000 contacts; one thread for each processor, at most 4; no consent, no idempotency key,
     *     no error CSV and no listener; messages are in English.
     * </ul>
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
         * @param value the reading options
         * @return this builder
         */
        public Builder reading(ReadingOptions value) {
            this.reading = Objects.requireNonNull(value, "reading");
            return this;
        }

        /**
         * Changes how the source is read, for example {@code reading(r -> r.charset(UTF_8).delimiter(';'))}.
         *
         * @param change receives a builder with the current reading options
         * @return this builder
         * @throws IllegalArgumentException if {@link ReadingOptions.Builder#build()} rejects the result
         */
        public Builder reading(Consumer<ReadingOptions.Builder> change) {
            ReadingOptions.Builder changed = reading.toBuilder();
            Objects.requireNonNull(change, "reading").accept(changed);
            return reading(changed.build());
        }

        /**
         * Sets whether the address line contains the house number. If true, the line is stored unchanged, and street
         * and house number are also derived from it. If false, the house number has a separate column and is added to
         * the line if the line lacks it.
         *
         * @param value true (the default) if the address line contains it
         * @return this builder
         */
        public Builder houseNumberInAddress(boolean value) {
            this.houseNumberInAddress = value;
            return this;
        }

        /**
         * Sets whether first and last name are derived from the full name if they have no separate columns. The full
         * name is stored unchanged. A name that can be read in several ways is not split.
         *
         * @param value true (the default) to derive them
         * @return this builder
         */
        public Builder splitNames(boolean value) {
            this.splitNames = value;
            return this;
        }

        /**
         * Sets whether {@code MARIO} and {@code mario} become {@code Mario} in first and last names. Full names and
         * names in mixed case are never changed.
         *
         * @param value true to correct the capitalization, false (the default) to keep it
         * @return this builder
         */
        public Builder capitalizeNames(boolean value) {
            this.capitalizeNames = value;
            return this;
        }

        /**
         * Sets whether the mapping of an earlier import is used: the mapping stored for the same columns or, if there
         * is none, the mapping stored last for the account. An upload form may offer this as "use the last configured
         * mapping". A {@linkplain #mapping(ColumnMapping) mapping} in the options takes precedence.
         *
         * @param value true to use it, false (the default) to use the proposal
         * @return this builder
         */
        public Builder useLastMapping(boolean value) {
            this.useLastMapping = value;
            return this;
        }

        /**
         * Sets the mapping.
         *
         * @param value the mapping; or null to use the last mapping if {@link #useLastMapping} is set, otherwise the
         *     proposal
         * @return this builder
         */
        public Builder mapping(@Nullable ColumnMapping value) {
            this.mapping = value;
            return this;
        }

        /**
         * Sets a field to the same value in all rows. A column mapped to the field is not used, and the warning
         * {@code COLUMN_NOT_USED} names it. The value is stored with the mapping.
         *
         * <p>The builder does not know all options yet. So the run checks the value, before anything is written: it
         * stops with {@code FIXED_VALUE_INVALID} if the value is invalid or the field is an {@linkplain #identifiedBy
         * identifying field}, and with {@code FIELD_UNKNOWN} if the field is not mappable.
         *
         * @param field a mappable field. Not an identifying field, because all rows would be the same contact; not a
         *     subscription field, because an opt-out in the file always applies
         * @param value the value as written in a cell, not blank
         * @return this builder
         * @throws IllegalArgumentException if the value is blank, or the field is the e-mail field or a subscription
         *     field
         */
        public Builder constant(Field field, String value) {
            return fixedValue(FixedValue.constant(field, value));
        }

        /**
         * Sets the default of a field: its value in rows in which the cells of the field are blank. The value is stored
         * with the mapping. The run checks it as it checks a {@linkplain #constant constant}.
         *
         * @param field a mappable field except the {@linkplain #identifiedBy identifying fields}
         * @param value the value as written in a cell, not blank
         * @return this builder
         * @throws IllegalArgumentException if the value is blank or the field is the e-mail field
         */
        public Builder defaultValue(Field field, String value) {
            return fixedValue(FixedValue.defaultValue(field, value));
        }

        /**
         * Adds tags to those of every row. They are stored with the mapping.
         *
         * @param tags the tags, not blank, without a comma, semicolon, bar, {@code :::}, double quote or line break
         * @return this builder
         * @throws IllegalArgumentException if a tag is invalid
         */
        public Builder addTags(String... tags) {
            Requirements.list(tags, "tags").forEach(tag -> fixedValue(FixedValue.tag(tag)));
            return this;
        }

        /**
         * Adds a fixed value, as {@link #constant}, {@link #defaultValue} and {@link #addTags} do; for callers that
         * know only the key of the field.
         *
         * @param value the value; an unknown field stops the run with {@code FIELD_UNKNOWN}
         * @return this builder
         */
        public Builder fixedValue(FixedValue value) {
            ColumnMapping.Builder all = ColumnMapping.builder();
            fixedValues.forEach(all::add);
            this.fixedValues = all.add(value).build().fixedValues();
            return this;
        }

        /**
         * Assigns a value of the file to a choice of a field, typically a value that
         * {@link com.isendu.contactimport.report.ImportPreview#unknownChoices()} lists. The assignment is stored with
         * the mapping.
         *
         * @param field a field with choices
         * @param found the value as written in the file, not blank
         * @param choice one of the field's choices
         * @return this builder
         * @throws IllegalArgumentException if the value is blank or the field has no such choice
         */
        public Builder assign(CustomField field, String found, String choice) {
            ColumnMapping.Builder all = ColumnMapping.builder();
            assignedChoices.forEach(all::add);
            this.assignedChoices =
                    all.add(AssignedChoice.of(field, found, choice)).build().assignedChoices();
            return this;
        }

        /**
         * Declares the custom fields.
         *
         * @param values the fields, with distinct keys; copied
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
         * Sets the fields without which a contact is rejected with {@code REQUIRED_MISSING}. An identifying field and
         * the required custom fields are needed in any case.
         *
         * @param values the fields; copied
         * @return this builder
         */
        public Builder requiredFields(Field... values) {
            this.requiredFields = Set.copyOf(Requirements.list(values, "requiredFields"));
            return this;
        }

        /**
         * Sets the fields in which a blank cell of a mapped column erases the stored value.
         *
         * @param values the fields; copied
         * @return this builder
         */
        public Builder erasableFields(Field... values) {
            this.erasableFields = Set.copyOf(Requirements.list(values, "erasableFields"));
            return this;
        }

        /**
         * Sets the country to assume for national phone numbers in rows that name no country.
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
         * Sets the date pattern of the source. ISO 8601 is always accepted. Without a pattern, dates such as
         * {@code 17/05/1980} are also accepted if the order of day and month is certain.
         *
         * @param value a pattern of {@link java.time.format.DateTimeFormatter}, with a four-digit year, a month and a
         *     day, such as {@code dd/MM/yyyy}; or null for none
         * @return this builder
         * @throws IllegalArgumentException if the pattern is invalid
         */
        public Builder datePattern(@Nullable String value) {
            if (value != null) {
                Normalizer.requireDatePattern(value);
            }
            this.datePattern = value;
            return this;
        }

        /**
         * Sets the character between two tags in a cell. A line break always separates tags. A separator in double
         * quotes is part of a tag.
         *
         * @param value a character other than a letter, a digit or a double quote; or null (the default) for comma,
         *     semicolon, bar and {@code :::}
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
         * Sets the fields that identify a contact within the account. The first of them that has a value identifies the
         * contact of a row: with {@code identifiedBy(EMAIL, PHONE)}, people without an e-mail address are identified by
         * their phone number. A file needs a column for at least one of these fields. The search for duplicates and for
         * stored contacts, the suppression list and undo use the identifying value.
         *
         * @param fields {@link ContactField#EMAIL}; then, if wanted and in order of preference,
         *     {@link ContactField#PHONE} and custom fields of type {@link FieldType#TEXT}
         * @return this builder
         * @throws IllegalArgumentException if the first field is not the e-mail field, or a field cannot identify a
         *     contact or occurs twice
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
         * Sets whether a row updates a contact that is stored only under another {@linkplain #identifiedBy identifying
         * value} of the row. For example, the contact is stored under its phone number, and the row adds an e-mail
         * address. If true, the row updates the stored contact and changes its key to the address. If false, another
         * contact is created with the warning {@code POSSIBLE_DUPLICATE}.
         *
         * @param value true to update the stored contact; false (the default) to create another one, because a family
         *     may share a phone
         * @return this builder
         */
        public Builder mergeKeys(boolean value) {
            this.mergeKeys = value;
            return this;
        }

        /**
         * Sets the strategy for contacts that are already stored.
         *
         * @param value the strategy; {@link ExistingContactStrategy#UPDATE} by default
         * @return this builder
         */
        public Builder existingContacts(ExistingContactStrategy value) {
            this.existingContacts = Objects.requireNonNull(value, "existingContacts");
            return this;
        }

        /**
         * Sets the strategy for one field of contacts that are already stored. It takes precedence over the
         * {@linkplain #existingContacts(ExistingContactStrategy) strategy for contacts}, unless that is
         * {@link ExistingContactStrategy#SKIP SKIP} or {@link ExistingContactStrategy#REJECT REJECT}. By default, tags
         * are added to the stored tags, except with {@link ExistingContactStrategy#FILL_BLANKS}. Whatever the strategy
         * for the field is, the updated contact keeps a stored opt-out and gets an opt-out of the file.
         *
         * @param field a mappable field except the e-mail field
         * @param value the strategy
         * @return this builder
         * @throws IllegalArgumentException if the field is the e-mail field or not mappable, or the strategy is for
         *     tags only and the field is not a tag field
         */
        public Builder onExisting(Field field, ExistingValueStrategy value) {
            Objects.requireNonNull(value, "value");
            Requirements.require(
                    field != ContactField.EMAIL && !(field instanceof ContactField known && !known.mappable()),
                    "onExisting needs a mappable field other than the e-mail field, not " + field.key());
            boolean tagsOnly = value == ExistingValueStrategy.JOIN || value == ExistingValueStrategy.REMOVE;
            Requirements.require(
                    !tagsOnly || field.type() == FieldType.TAGS, "only tags can " + value + ", not " + field.key());
            Map<Field, ExistingValueStrategy> all = new HashMap<>(existingValues);
            all.put(field, value);
            this.existingValues = Map.copyOf(all);
            return this;
        }

        /**
         * Sets the strategy for contacts that occur more than once in the file with different values.
         *
         * @param value the strategy; or null (the default) for {@link DuplicateStrategy#REJECT}, except in an export of
         *     orders: there, null means {@link DuplicateStrategy#MERGE}, with the warning {@code ORDER_ITEMS_MERGED} in
         *     preview and report
         * @return this builder
         */
        public Builder duplicates(@Nullable DuplicateStrategy value) {
            this.duplicates = value;
            return this;
        }

        /**
         * Sets the strategy for invalid values in optional fields.
         *
         * @param value the strategy; {@link InvalidValueStrategy#REJECT_ROW} by default
         * @return this builder
         */
        public Builder invalidValues(InvalidValueStrategy value) {
            this.invalidValues = Objects.requireNonNull(value, "invalidValues");
            return this;
        }

        /**
         * Sets the strategy for people who want no messages, according to a column mapped to {@code subscription} or
         * {@code subscription_email}. A column mapped to {@code subscription_phone} counts only if neither of these is
         * mapped.
         *
         * @param value the strategy; {@link OptOutStrategy#SKIP} by default
         * @return this builder
         */
        public Builder optedOut(OptOutStrategy value) {
            this.optedOut = Objects.requireNonNull(value, "optedOut");
            return this;
        }

        /**
         * Sets whether the file is a list of people who want no messages, regardless of its columns. Nobody in it is
         * imported; all are added to the suppression list. With {@link OptOutStrategy#MARK}, they are imported as opted
         * out instead.
         *
         * @param value true for such a list, false (the default) for a list of contacts
         * @return this builder
         */
        public Builder optOutList(boolean value) {
            this.optOutList = value;
            return this;
        }

        /**
         * Sets whether each person in a row with several people becomes a contact. A row has several people if it is a
         * line pasted from an e-mail ({@code a@…;b@…;c@…}), if a cell contains several e-mail addresses, or if an
         * unmapped column contains e-mail addresses. Personal values (names, phone, birthday, gender, VAT number)
         * belong to the first person only; all other values belong to every person. Counts are then numbers of people,
         * not of rows; all people of a row have its row number. The error CSV contains only the people in error, each
         * in a separate row.
         *
         * @param value true to create a contact for each person, false (the default) only to report such rows
         * @return this builder
         */
        public Builder unfold(boolean value) {
            this.unfold = value;
            return this;
        }

        /**
         * Sets whether an import stops before it writes anything if nearly all of its first rows fail for the same
         * cause. The engine examines up to 200 rows. It stops if there are at least 20 rows, at least 95 % of them have
         * an error with the same code in the same column, and a trial shows that one changed option, such as the
         * delimiter, the e-mail column or the default country, corrects them. It also stops if the columns cannot be
         * mapped and a trial shows which reading option is wrong. The import of an error CSV never stops early.
         *
         * @param value true (the default) to stop with a {@link com.isendu.contactimport.error.RowsFailAlikeException},
         *     false to import and write the rows to the error CSV
         * @return this builder
         */
        public Builder stopEarly(boolean value) {
            this.stopEarly = value;
            return this;
        }

        /**
         * Sets the maximum number of contacts in a batch. It affects speed and memory, never the result. Larger batches
         * cost the database less per row; smaller batches need less memory, hold locks for a shorter time and report
         * progress more often. Batches of very long rows are smaller than this maximum.
         *
         * @param value 1 to 100,000; 5,000 by default
         * @return this builder
         * @throws IllegalArgumentException if the value is out of range
         */
        public Builder batchSize(int value) {
            Requirements.require(value >= 1 && value <= 100_000, "batchSize must be 1 to 100,000");
            this.batchSize = value;
            return this;
        }

        /**
         * Sets the number of threads of an import. It affects speed and memory, never the result. The calling thread
         * detects duplicates, calls sink and listener and writes the error CSV; helper threads read the source and map,
         * normalise and validate its rows. Helper threads are daemon threads with the context class loader of the
         * calling thread; they start if a source has more than a few hundred rows and end before the import does. They
         * call the host's {@linkplain ContactConstraints constraints} concurrently.
         *
         * @param value 1 to 64, including the calling thread; with 1, the calling thread does everything
         * @return this builder
         * @throws IllegalArgumentException if the value is out of range
         */
        public Builder threads(int value) {
            Requirements.require(value >= 1 && value <= 64, "threads must be 1 to 64");
            this.threads = value;
            return this;
        }

        /**
         * Sets the confirmation that consents were obtained. A run requires it.
         *
         * @param value the consent, or null if none was given yet
         * @return this builder
         */
        public Builder consent(@Nullable Consent value) {
            this.consent = value;
            return this;
        }

        /**
         * Sets a key of the import, so that a repeated request does not import twice. A run with the key of an earlier
         * import continues that import, or returns its result again if it was completed. Source and options must be the
         * same. Requires a {@link com.isendu.contactimport.sink.ResumableSink}. A good key is the id of a form
         * submission, or a digest of file and mapping if no file is ever imported twice on purpose.
         *
         * @param value a key unique in the account, not blank, at most 255 characters; or null for none
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
         * Sets the path of the error CSV. If there is a row in error, the file is written and replaces an existing one.
         *
         * @param value a path in an existing directory, or null to write none
         * @return this builder
         */
        public Builder errorCsv(@Nullable Path value) {
            this.errorCsv = value;
            return this;
        }

        /**
         * Sets the language of the messages in the error CSV and of the messages of constraints.
         *
         * @param value a locale; for the messages of the library, only its language matters
         * @return this builder
         */
        public Builder locale(Locale value) {
            this.locale = Objects.requireNonNull(value, "locale");
            return this;
        }

        /**
         * Sets the listener of the import.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(ImportListener value) {
            this.listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public ImportOptions build() {
            return new ImportOptions(new Builder(this));
        }
    }
}
