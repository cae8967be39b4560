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
 * The columns of a source as far as a remembered mapping cares: their normalised names with occurrence, or just their
 * number where there is no header. Order does not matter. Immutable and thread-safe.
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
     * Returns the header set of columns.
     *
     * @param columns the columns of a source, without the reserved ones of an error CSV
     * @param header whether their names come from a header row
     * @return the header set
     */
    public static HeaderSet of(List<Column> columns, boolean header) {
        return ofNames(columns.stream().map(Column::name).toList(), header);
    }

    /**
     * Returns the header set that a {@link MappingStore} has kept the names of.
     *
     * @param names the header texts, as {@link #names()} gives them
     * @param header whether they come from a header row
     * @return the header set, with the fingerprint of these names
     */
    public static HeaderSet ofNames(List<String> names, boolean header) {
        return new HeaderSet(names, header);
    }

    /**
     * Returns the header texts.
     *
     * @return an unmodifiable list in source order; {@code Column n} where there is no header
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns whether the names come from a header row.
     *
     * @return false where they are generated
     */
    public boolean header() {
        return header;
    }

    /**
     * Returns what stands for the names, whatever their order.
     *
     * @return 64 hexadecimal digits, equal for two sources exactly when their header sets are
     */
    public String fingerprint() {
        return fingerprint;
    }

    // The generated names "Column n" go in like any other: the error CSV of a header-less file has them as its header,
    // and must find the same mapping.
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

    /** Shows the number of columns only: without a header row, the texts could be anybody's data. */
    @Override
    public String toString() {
        return "HeaderSet[" + names.size() + " columns]";
    }
}
