package com.isendu.contactimport.history;

/**
 * What became of the records of a source. It cannot exist unless every record is in exactly one of the five outcomes.
 *
 * @param records data records read, malformed ones included, blank ones not
 * @param blank blank rows, which are skipped and are no records
 * @param created contacts that were not stored before
 * @param updated contacts that were stored with other values
 * @param unchanged contacts that were stored with the same values
 * @param skipped records that were left out on purpose: repeated in the file, or existing and told to be skipped
 * @param rejected records in error
 */
public record ImportCounts(
        long records, long blank, long created, long updated, long unchanged, long skipped, long rejected) {

    /** The counts of a source without records. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks the law of conservation.
     *
     * @throws IllegalArgumentException if a count is negative or the outcomes do not add up to the records
     */
    public ImportCounts {
        if (Math.min(Math.min(Math.min(created, updated), Math.min(unchanged, skipped)), Math.min(rejected, blank))
                < 0) {
            throw new IllegalArgumentException("no count can be negative");
        }
        if (records != created + updated + unchanged + skipped + rejected) {
            throw new IllegalArgumentException("records must equal created + updated + unchanged + skipped + rejected");
        }
    }

    /**
     * Returns the contacts that are in the store because of this source, or were there already as the source has them.
     *
     * @return created + updated + unchanged
     */
    public long imported() {
        return created + updated + unchanged;
    }
}
