package com.isendu.contactimport.options;

import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a source is read. An option that is not set is detected in each source, and its getter returns empty.
 * {@link com.isendu.contactimport.source.SourceFormat} reports what was detected and how.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReadingOptions {

    private final Map<FormatPart, Object> given;
    private final SourceLimits limits;

    private ReadingOptions(Builder builder) {
        this.given = new EnumMap<>(builder.given);
        this.limits = builder.limits;
    }

    /**
     * Starts building options with the defaults.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts building options from these, with the same values.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.given.putAll(given);
        builder.limits = limits;
        return builder;
    }

    /** {@return the parts of the format whose options are set, unmodifiable; the other parts are detected} */
    public Set<FormatPart> given() {
        return Set.copyOf(given.keySet());
    }

    /** {@return the charset; empty to detect it} */
    public Optional<Charset> charset() {
        return given(FormatPart.CHARSET, Charset.class);
    }

    /** {@return the character between two cells; empty to detect it} */
    public Optional<Character> delimiter() {
        return given(FormatPart.DELIMITER, Character.class);
    }

    /** {@return the character around cells, {@link Dialect#NONE} for no quote; empty to detect it} */
    public Optional<Character> quote() {
        return given(FormatPart.QUOTE, Character.class);
    }

    /** {@return the escape character, {@link Dialect#NONE} if quotes are doubled; empty to detect it} */
    public Optional<Character> escape() {
        return given(FormatPart.ESCAPE, Character.class);
    }

    /** {@return whether whitespace around cells and quotes is ignored; empty to detect it} */
    public Optional<Boolean> spaced() {
        return given(FormatPart.SPACED, Boolean.class);
    }

    /**
     * {@return the number of physical lines before the header, or before the data if there is no header; empty to
     * detect it}
     */
    public Optional<Integer> skippedLines() {
        return given(FormatPart.SKIPPED_LINES, Integer.class);
    }

    /** {@return whether the first record names the columns; empty to detect it} */
    public Optional<HeaderMode> header() {
        return given(FormatPart.HEADER, HeaderMode.class);
    }

    /** {@return the number of records of the header, if there is one; empty to detect it} */
    public Optional<Integer> headerRows() {
        return given(FormatPart.HEADER_ROWS, Integer.class);
    }

    /** {@return the limits on the size of the source and its parts} */
    public SourceLimits limits() {
        return limits;
    }

    private <T> Optional<T> given(FormatPart part, Class<T> type) {
        return Optional.ofNullable(given.get(part)).map(type::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingOptions that && given.equals(that.given) && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, limits);
    }

    @Override
    public String toString() {
        return "ReadingOptions[given=" + given + ", limits=" + limits + "]";
    }

    /**
     * Whether the first record of the source names its columns. If the source contradicts the option, the option
     * applies and the preview and report contain a warning.
     */
    public enum HeaderMode {
        /** The first record is the header. */
        PRESENT,
        /** There is no header. */
        ABSENT
    }

    /**
     * Collects the options. By default, everything is detected and the limits are {@link SourceLimits#DEFAULT}. Not
     * thread-safe.
     */
    public static final class Builder {

        private final Map<FormatPart, Object> given = new EnumMap<>(FormatPart.class);
        private SourceLimits limits = SourceLimits.DEFAULT;

        private Builder() {}

        /**
         * Clears the options of some parts of the format, so that these parts are detected.
         *
         * @param parts the parts
         * @return this builder
         */
        public Builder detect(FormatPart... parts) {
            for (FormatPart part : parts) {
                given.remove(Objects.requireNonNull(part, "parts"));
            }
            return this;
        }

        /**
         * Sets the charset.
         *
         * @param value the charset
         * @return this builder
         */
        public Builder charset(Charset value) {
            return give(FormatPart.CHARSET, Objects.requireNonNull(value, "charset"));
        }

        /**
         * Sets the delimiter.
         *
         * @param value any character except a line end; {@link #build()} rejects a delimiter that is also the quote or
         *     the escape character
         * @return this builder
         * @throws IllegalArgumentException for a line end and for {@link Dialect#NONE}
         */
        public Builder delimiter(char value) {
            Requirements.require(value != Dialect.NONE, "delimiter must be a character");
            return give(FormatPart.DELIMITER, noLineEnd(value, "delimiter"));
        }

        /**
         * Sets the character around cells.
         *
         * @param value any character except a line end; {@link Dialect#NONE} for no quote
         * @return this builder
         * @throws IllegalArgumentException for a line end
         */
        public Builder quote(char value) {
            return give(FormatPart.QUOTE, noLineEnd(value, "quote"));
        }

        /**
         * Sets the escape character: the character after it is data, as in {@code \"}.
         *
         * @param value any character except a line end; {@link Dialect#NONE} or the quote itself if quotes are doubled
         * @return this builder
         * @throws IllegalArgumentException for a line end
         */
        public Builder escape(char value) {
            return give(FormatPart.ESCAPE, noLineEnd(value, "escape"));
        }

        /**
         * Sets whether whitespace around cells and quotes is ignored, for example if a space follows each delimiter.
         *
         * @param value true to ignore it
         * @return this builder
         */
        public Builder spaced(boolean value) {
            return give(FormatPart.SPACED, value);
        }

        /**
         * Sets the number of physical lines before the header, or before the data if there is no header.
         *
         * @param value at least 0
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder skippedLines(int value) {
            Requirements.require(value >= 0, "skippedLines must not be negative");
            return give(FormatPart.SKIPPED_LINES, value);
        }

        /**
         * Sets whether the first record names the columns. An upload form may ask for it as "file includes column
         * header".
         *
         * @param value the mode
         * @return this builder
         */
        public Builder header(HeaderMode value) {
            return give(FormatPart.HEADER, Objects.requireNonNull(value, "header"));
        }

        /**
         * Sets the number of records of the header. Ignored if there is no header.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder headerRows(int value) {
            Requirements.require(value >= 1, "headerRows must be positive");
            return give(FormatPart.HEADER_ROWS, value);
        }

        /**
         * Sets the limits on the size of the source and its parts.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(SourceLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         * @throws IllegalArgumentException if the delimiter equals the quote ({@code "} if the option is not set) or
         *     the escape character
         */
        public ReadingOptions build() {
            Object delimiter = given.get(FormatPart.DELIMITER);
            Object quote = given.getOrDefault(FormatPart.QUOTE, '"');
            Requirements.require(!quote.equals(delimiter), "delimiter and quote must differ");
            Requirements.require(
                    delimiter == null || !delimiter.equals(given.get(FormatPart.ESCAPE)),
                    "delimiter and escape must differ");
            return new ReadingOptions(this);
        }

        private Builder give(FormatPart part, Object value) {
            given.put(part, value);
            return this;
        }

        private static char noLineEnd(char value, String name) {
            Requirements.require(value != '\n' && value != '\r', name + " must not be a line end");
            return value;
        }
    }
}
