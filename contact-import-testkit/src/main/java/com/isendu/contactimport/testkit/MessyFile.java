package com.isendu.contactimport.testkit;

import java.util.List;

/**
 * A generated CSV text and what a reader must make of it. The values are invented, so {@link #toString()} may show
 * them.
 *
 * @param text the file's characters, without a byte order mark
 * @param delimiter what separates the cells
 * @param header the header texts; in lower case no name occurs twice; one of them is {@code email}
 * @param records the data records without the blank ones, each as wide as the header, no record without a value; every
 *     record has a valid address of its own in the column {@code email}; copied, unmodifiable
 * @param blankRows how many blank rows stand between and after the records
 */
public record MessyFile(String text, char delimiter, List<String> header, List<List<String>> records, int blankRows) {

    /** Copies the lists. */
    public MessyFile {
        header = List.copyOf(header);
        records = records.stream().map(List::copyOf).toList();
    }
}
