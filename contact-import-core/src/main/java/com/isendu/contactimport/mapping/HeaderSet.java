package com.isendu.contactimport.mapping;

import com.isendu.contactimport.source.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The columns of a source as far as a remembered mapping cares: their normalised names with occurrence, or just their number
 * where there is no header. Order does not matter.
 *
 * @param names the header texts in source order; {@code Column n} where there is no header; copied, unmodifiable
 * @param header whether the names come from a header row
 * @param fingerprint equal for two sources exactly when their header sets are equal; 64 hexadecimal digits
 */
public record HeaderSet(List<String> names, boolean header, String fingerprint) {

    /** Copies the names. */
    public HeaderSet {
        names = List.copyOf(names);
    }

    /**
     * The header set of columns.
     *
     * @param columns the columns of a source, without the reserved ones of an error CSV
     * @param header whether their names come from a header row
     * @return the header set
     */
    public static HeaderSet of(List<Column> columns, boolean header) {
        List<String> names = columns.stream().map(Column::name).toList();
        return new HeaderSet(names, header, fingerprintOf(columns));
    }

    // The generated names "Column n" go in like any other: the error CSV of a header-less file has them as its header,
    // and
    // must find the same mapping.
    private static String fingerprintOf(List<Column> columns) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Column column : columns) {
            sorted.add(HeaderName.normalize(column.name()) + '\t' + column.occurrence());
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

    /** Shows the number of columns only: without a header row, the texts could be anybody's data. */
    @Override
    public String toString() {
        return "HeaderSet[" + names.size() + " columns]";
    }
}
