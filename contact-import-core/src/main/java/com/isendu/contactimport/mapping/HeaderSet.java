package com.isendu.contactimport.mapping;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Identifies the columns of a source, to find their stored mapping: by their normalised names and how often each name
 * occurs or, if there is no header, by how many columns there are. In a normalised name, case and accents do not
 * matter, and punctuation counts as a space. The {@link #fingerprint()} does not depend on the order of the columns;
 * {@link #equals} does. Immutable and thread-safe.
 */
public final class HeaderSet {

    private final List<String> names;
    private final boolean header;
    private final String fingerprint;

    private HeaderSet(List<String> names, boolean header) {
        this.names = List.copyOf(names);
        this.header = header;
        this.fingerprint = fingerprintOf(names);
    }

    /**
     * Returns the header set of the columns of a source.
     *
     * @param columns the columns of a source, without the reserved columns of an error CSV
     * @param header whether the names come from a header row
     * @return the header set
     */
    public static HeaderSet of(List<Column> columns, boolean header) {
        return ofNames(columns.stream().map(Column::name).toList(), header);
    }

    /**
     * Returns the header set of names that a {@link MappingStore} has stored.
     *
     * @param names the header texts, as {@link #names()} returns them
     * @param header whether the names come from a header row
     * @return the header set, with the fingerprint of these names
     */
    public static HeaderSet ofNames(List<String> names, boolean header) {
        return new HeaderSet(names, header);
    }

    /** {@return the header texts in source order, {@code Column n} if there is no header; unmodifiable} */
    public List<String> names() {
        return names;
    }

    /** {@return whether the names come from a header row; false if they are generated} */
    public boolean header() {
        return header;
    }

    /**
     * Returns the fingerprint of the names, which does not depend on their order.
     *
     * @return 64 hexadecimal digits; equal for two sources if they have the same normalised names, each the same number
     *     of times, and different otherwise
     */
    public String fingerprint() {
        return fingerprint;
    }

    // Generated names "Column n" count like any others: they are the header of the error CSV of a file without a
    // header, which must find the same mapping.
    private static String fingerprintOf(List<String> names) {
        Map<String, Integer> occurrences = new HashMap<>();
        TreeSet<String> sorted = new TreeSet<>();
        for (String name : names) {
            String normalized = HeaderName.normalize(name);
            sorted.add(normalized + '\t' + occurrences.merge(normalized, 1, Integer::sum));
        }
        byte[] bytes = String.join("\n", sorted).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeaderSet that && header == that.header && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, header);
    }

    /** Shows the number of columns only, because names may be personal data in a file without a header. */
    @Override
    public String toString() {
        return "HeaderSet[" + names.size() + " columns]";
    }
}
