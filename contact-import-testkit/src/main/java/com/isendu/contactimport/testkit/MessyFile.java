package com.isendu.contactimport.testkit;

import java.util.List;

/**
 * A generated CSV text and its expected content. The values are invented, so {@link #toString()} shows them.
 *
 * @param text the characters of the file, without a byte order mark
 * @param delimiter the character between two cells
 * @param header the header texts, distinct even in lower case; one of them is {@code email}
 * @param records the data records without blank ones, each as wide as the header; each has a distinct valid address in
 *     the column {@code email}; copied, unmodifiable
 * @param blankRows number of blank rows between and after the records
 */
public record MessyFile(String text, char delimiter, List<String> header, List<List<String>> records, int blankRows) {

    /** Copies the lists. */
    public MessyFile {
        header = List.copyOf(header);
        records = records.stream().map(List::copyOf).toList();
    }
}
