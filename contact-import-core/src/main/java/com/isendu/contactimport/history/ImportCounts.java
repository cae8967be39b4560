package com.isendu.contactimport.history;

/**
 * Counts the records of a source by outcome. Every record has exactly one of five outcomes; the constructor rejects
 * counts that do not add up.
 *
 * @param records data records read, including malformed ones, excluding blank rows
 * @param blank blank rows, which do not count as records
 * @param created contacts that were not stored before
 * @param updated contacts that were stored before with other values
 * @param unchanged contacts that were stored before with the same values
 * @param skipped records left out by the options, such as duplicates in the file or contacts already stored, and
 *     records of people who are suppressed or have opted out
 * @param rejected records with errors
 */
public record ImportCounts(
        long records, long blank, long created, long updated, long unchanged, long skipped, long rejected) {

    /** The counts of a source without records. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks that every record is counted once.
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

    /** {@return the number of contacts of the source that are now in the store: created + updated + unchanged} */
    public long imported() {
        return created + updated + unchanged;
    }
}
