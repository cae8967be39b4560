package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.normalize.email.EmailAddresses;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the columns of people's e-mail addresses: most cells are addresses and most are different. An address that is
 * in every row belongs to the seller.
 */
final class AddressColumns {

    private static final int MANY = 4;

    private AddressColumns() {}

    static List<Integer> in(List<List<String>> samples) {
        int width = samples.isEmpty() ? 0 : samples.get(0).size();
        return IntStream.range(0, width)
                .filter(column -> areAddresses(
                        samples.stream().map(row -> row.get(column)).toList()))
                .boxed()
                .toList();
    }

    private static boolean areAddresses(List<String> cells) {
        List<String> addresses = cells.stream()
                .filter(cell -> !EmailAddresses.in(cell).isEmpty())
                .toList();
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        long different = addresses.stream().distinct().count();
        return !addresses.isEmpty()
                && 2L * addresses.size() >= filled
                && (addresses.size() < MANY || 2 * different >= addresses.size());
    }
}
