package com.isendu.contactimport.contact;

import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A field that the host declares: its key, label, type, maximum length and choices, and whether a value is required.
 *
 * <p>Immutable and thread-safe. Two custom fields are equal when their keys are equal.
 */
public final class CustomField implements Field {

    /** The prefix of the key of every custom field. */
    public static final String KEY_PREFIX = "custom.";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int DEFAULT_MAX_LENGTH = 1000;

    private final String name;
    private final String label;
    private final FieldType type;
    private final boolean required;
    private final int maxLength;
    private final List<String> choices;
    private final Map<String, String> aliases;

    private CustomField(Builder builder) {
        this.name = builder.name;
        this.label = builder.label;
        this.type = builder.type;
        this.required = builder.required;
        this.maxLength = builder.maxLength;
        this.choices = builder.choices;
        this.aliases = Collections.unmodifiableMap(new LinkedHashMap<>(builder.aliases));
    }

    /**
     * Declares an optional one-line text of at most 1,000 characters.
     *
     * @param name lower-case letters, digits and underscores, starting with a letter, at most 63 characters
     * @return the field
     * @throws IllegalArgumentException if the name has a different form
     */
    public static CustomField text(String name) {
        return builder(name).build();
    }

    /**
     * Starts a declaration. By default, the type is {@link FieldType#TEXT}, the label is the name, and the value is
     * optional and at most 1,000 characters long.
     *
     * @param name lower-case letters, digits and underscores, starting with a letter, at most 63 characters
     * @return a builder, not thread-safe
     * @throws IllegalArgumentException if the name has a different form
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** {@return the key of the field without the prefix, for example {@code loyalty}} */
    public String name() {
        return name;
    }

    @Override
    public String key() {
        return KEY_PREFIX + name;
    }

    /** {@return the name of the field for people, never blank. The field is proposed for a column with this header} */
    public String label() {
        return label;
    }

    @Override
    public FieldType type() {
        return type;
    }

    /** {@return whether a contact without a value in this field is rejected} */
    public boolean required() {
        return required;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    /**
     * {@return the values that a field of type {@link FieldType#CHOICE} accepts; unmodifiable, empty for every other
     * type}
     */
    public List<String> choices() {
        return choices;
    }

    /**
     * {@return the choice of each alias, by alias; unmodifiable, empty for every type except {@link FieldType#CHOICE}}
     */
    public Map<String, String> aliases() {
        return aliases;
    }

    /**
     * Starts a declaration from this one, with the same name.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.label = label;
        builder.type = type;
        builder.required = required;
        builder.maxLength = maxLength;
        builder.choices = choices;
        builder.aliases.putAll(aliases);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomField that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return key();
    }

    /** Collects the declaration of a {@link CustomField}. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private String label;
        private FieldType type = FieldType.TEXT;
        private boolean required;
        private int maxLength = DEFAULT_MAX_LENGTH;
        private List<String> choices = List.of();
        private final Map<String, String> aliases = new LinkedHashMap<>();

        private Builder(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("name must match " + NAME);
            }
            this.name = name;
            this.label = name;
        }

        /**
         * Sets the name of the field for people. Default: {@link CustomField#name()}.
         *
         * @param value a text, not blank
         * @return this builder
         * @throws IllegalArgumentException if the label is blank
         */
        public Builder label(String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("label must not be blank");
            }
            this.label = value;
            return this;
        }

        /**
         * Sets the type. Default: {@link FieldType#TEXT}. A type other than {@link FieldType#CHOICE} removes the
         * choices and their aliases.
         *
         * @param value any type except {@link FieldType#SUBSCRIPTION} and {@link FieldType#EMAIL}; a contact has only
         *     one e-mail address
         * @return this builder
         * @throws IllegalArgumentException for the excluded types
         */
        public Builder type(FieldType value) {
            if (value == FieldType.EMAIL) {
                throw new IllegalArgumentException("type must not be EMAIL: it identifies the contact");
            }
            if (value == FieldType.SUBSCRIPTION) {
                throw new IllegalArgumentException("type must not be SUBSCRIPTION: link the column to subscription");
            }
            this.type = Objects.requireNonNull(value, "type");
            if (value != FieldType.CHOICE) {
                choices = List.of();
                aliases.clear();
            }
            return this;
        }

        /**
         * Sets whether contacts without a value are rejected. Default: false.
         *
         * @param value true to require a value
         * @return this builder
         */
        public Builder required(boolean value) {
            this.required = value;
            return this;
        }

        /**
         * Sets the maximum length of a value. Default: 1,000.
         *
         * @param value a number of UTF-16 code units, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder maxLength(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxLength must be at least 1");
            }
            this.maxLength = value;
            return this;
        }

        /**
         * Makes the field a {@link FieldType#CHOICE} among the given values. A source may write them in any letter
         * case.
         *
         * @param values at least one value
         * @return this builder
         * @throws IllegalArgumentException if values is empty
         */
        public Builder choices(String... values) {
            if (values.length == 0) {
                throw new IllegalArgumentException("choices must not be empty");
            }
            this.type = FieldType.CHOICE;
            this.choices = List.of(values);
            return this;
        }

        /**
         * Adds aliases of a choice, such as the words of another program or language. A source may write them in any
         * letter case.
         *
         * @param choice one of the choices set with {@link #choices}
         * @param words the aliases, none blank; a word that is itself a choice keeps meaning that choice
         * @return this builder
         * @throws IllegalArgumentException if there is no such choice, an alias is blank, or an alias already means
         *     another choice
         */
        public Builder aliases(String choice, String... words) {
            if (!choices.contains(choice)) {
                throw new IllegalArgumentException("aliases needs one of the choices");
            }
            for (String word : words) {
                if (word.isBlank()) {
                    throw new IllegalArgumentException("an alias must not be blank");
                }
                String other = aliases.putIfAbsent(word, choice);
                if (other != null && !other.equals(choice)) {
                    throw new IllegalArgumentException("an alias must not mean two choices");
                }
            }
            return this;
        }

        /**
         * Builds the field.
         *
         * @return the field
         * @throws IllegalArgumentException if the type is {@link FieldType#CHOICE} and there are no choices
         */
        public CustomField build() {
            if (type == FieldType.CHOICE && choices.isEmpty()) {
                throw new IllegalArgumentException("a field of type CHOICE needs choices");
            }
            return new CustomField(this);
        }
    }
}
