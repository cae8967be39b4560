package com.isendu.contactimport.internal.understand;

/**
 * How far reading and interpreting run ahead of the delivering thread. Affects speed and memory, never the result.
 *
 * @param helpers number of threads in addition to the calling one; 0 to run nothing ahead
 * @param chunkRows maximum number of rows that are read and passed on together
 * @param chunksAhead maximum number of chunks that are read but not passed on
 */
public record Overlap(int helpers, int chunkRows, int chunksAhead) {

    /** Everything on the calling thread. */
    public static final Overlap NONE = new Overlap(0, 1, 0);

    private static final int CHUNK_ROWS = 256;
    // More would be memory for rows that wait.
    private static final int MOST_ROWS_AHEAD = 5_000;

    /**
     * For so many threads, the calling one included, and batches of so many rows: while one is delivered, the next one
     * is read and understood.
     */
    public static Overlap of(int threads, int batchSize) {
        int helpers = threads - 1;
        int chunksOfBatch = 1 + (Math.min(batchSize, MOST_ROWS_AHEAD) - 1) / CHUNK_ROWS;
        return new Overlap(helpers, CHUNK_ROWS, chunksOfBatch + 2 * helpers);
    }
}
