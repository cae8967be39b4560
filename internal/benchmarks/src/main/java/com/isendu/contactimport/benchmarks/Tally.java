package com.isendu.contactimport.benchmarks;

/**
 * What became of the rows of a file. Whoever does the work of an import comes to the same tally.
 *
 * @param stored rows whose contact is in the store afterwards
 * @param faulty rows that were refused, each with its reason
 * @param repeated rows without a fault that came before in the same file
 */
public record Tally(long stored, long faulty, long repeated) {

    /**
     * All rows.
     *
     * @return their number
     */
    public long rows() {
        return stored + faulty + repeated;
    }
}
