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
 * How a source is read. What is not given, and so is empty here, is detected in each source: by default everything is,
 * within {@link SourceLimits#DEFAULT}. What was detected, and how, is in
 * {@link com.isendu.contactimport.source.SourceFormat}.
 *
 * <p>Immutable and thread-safe; equal where all parts are.
 */
public final class ReadingOptions {

    private final Map<FormatPart, Object> given;
    private final SourceLimits limits;

    private ReadingOptions(Builder builder) {
        this.given = new EnumMap<>(builder.given);
        this.limits = builder.limits;
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these options.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.given.putAll(given);
        builder.limits = limits;
        return builder;
    }

    /**
     * Returns the parts that are given; the others are detected.
     *
     * @return an unmodifiable set
     */
    public Set<FormatPart> given() {
        return Set.copyOf(given.keySet());
    }

    /**
     * Returns how bytes become characters.
     *
     * @return the charset, empty to detect it
     */
    public Optional<Charset> charset() {
        return given(FormatPart.CHARSET, Charset.class);
    }

    /**
     * Returns what stands between two cells.
     *
     * @return the delimiter, empty to detect it
     */
    public Optional<Character> delimiter() {
        return given(FormatPart.DELIMITER, Character.class);
    }

    /**
     * Returns what encloses cells.
     *
     * @return the quote, {@link Dialect#NONE} where nothing does, empty to detect it
     */
    public Optional<Character> quote() {
        return given(FormatPart.QUOTE, Character.class);
    }

    /**
     * Returns what makes the following character data.
     *
     * @return the escape character, {@link Dialect#NONE} where quotes are doubled, empty to detect it
     */
    public Optional<Character> escape() {
        return given(FormatPart.ESCAPE, Character.class);
    }

    /**
     * Returns whether blanks around cells and quotes are no data.
     *
     * @return the answer, empty to detect it
     */
    public Optional<Boolean> spaced() {
        return given(FormatPart.SPACED, Boolean.class);
    }

    /**
     * Returns how many physical lines precede the header, or the data where there is none.
     *
     * @return at least 0, empty to detect it
     */
    public Optional<Integer> skippedLines() {
        return given(FormatPart.SKIPPED_LINES, Integer.class);
    }

    /**
     * Returns whether the first record names the columns.
     *
     * @return the mode, empty to detect it
     */
    public Optional<HeaderMode> header() {
        return given(FormatPart.HEADER, HeaderMode.class);
    }

    /**
     * Returns how many records the header has, where there is one.
     *
     * @return at least 1, empty to detect it
     */
    public Optional<Integer> headerRows() {
        return given(FormatPart.HEADER_ROWS, Integer.class);
    }

    /**
     * Returns how large the source and its parts may be.
     *
     * @return the limits
     */
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
     * Whether the source's first record names its columns: "file includes column header". A contradiction is a warning,
     * never flipped.
     */
    public enum HeaderMode {
        /** It does. */
        PRESENT,
        /** It does not. */
        ABSENT
    }

    /**
     * Collects options. Not thread-safe. Without any call everything is detected, within {@link SourceLimits#DEFAULT}.
     */
    public static final class Builder {

        private final Map<FormatPart, Object> given = new EnumMap<>(FormatPart.class);
        private SourceLimits limits = SourceLimits.DEFAULT;

        private Builder() {}

        /**
         * Leaves parts to be detected, as they are by default: takes back what was given.
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
         * Gives the charset.
         *
         * @param value how bytes become characters
         * @return this builder
         */
        public Builder charset(Charset value) {
            return give(FormatPart.CHARSET, Objects.requireNonNull(value, "charset"));
        }

        /**
         * Gives the delimiter.
         *
         * @param value any character but a quote or a line end
         * @return this builder
         * @throws IllegalArgumentException for a line end and for {@link Dialect#NONE}
         */
        public Builder delimiter(char value) {
            Requirements.require(value != Dialect.NONE, "delimiter must be a character");
            return give(FormatPart.DELIMITER, noLineEnd(value, "delimiter"));
        }

        /**
         * Gives what encloses cells.
         *
         * @param value any character but a line end, {@link Dialect#NONE} where nothing does
         * @return this builder
         * @throws IllegalArgumentException for a line end
         */
        public Builder quote(char value) {
            return give(FormatPart.QUOTE, noLineEnd(value, "quote"));
        }

        /**
         * Gives what makes the following character data, as in {@code \\"}.
         *
         * @param value any character but a line end, {@link Dialect#NONE} or the quote itself where quotes are doubled
         * @return this builder
         * @throws IllegalArgumentException for a line end
         */
        public Builder escape(char value) {
            return give(FormatPart.ESCAPE, noLineEnd(value, "escape"));
        }

        /**
         * Gives whether blanks around cells and quotes are no data, as where a blank follows each delimiter.
         *
         * @param value whether they are none
         * @return this builder
         */
        public Builder spaced(boolean value) {
            return give(FormatPart.SPACED, value);
        }

        /**
         * Gives how many physical lines precede the header, or the data where there is none.
         *
         * @param value at least 0
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder skippedLines(int value) {
            Requirements.require(value >= 0, "skippedLines must not be negative");
            return give(FormatPart.SKIPPED_LINES, value);
        }

        /**
         * Gives whether the first record names the columns: the option "file includes column header".
         *
         * @param value the mode
         * @return this builder
         */
        public Builder header(HeaderMode value) {
            return give(FormatPart.HEADER, Objects.requireNonNull(value, "header"));
        }

        /**
         * Gives how many records the header has; it counts only where there is one.
         *
         * @param value at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder headerRows(int value) {
            Requirements.require(value >= 1, "headerRows must be positive");
            return give(FormatPart.HEADER_ROWS, value);
        }

        /**
         * Sets how large the source and its parts may be. Default: {@link SourceLimits#DEFAULT}.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(SourceLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         * @throws IllegalArgumentException if the delimiter is the quote ({@code "} where none is given) or the escape
         *     character
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
