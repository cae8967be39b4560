package com.isendu.contactimport;

/**
 * How far reading and understanding run ahead of the thread that delivers. It changes speed and memory, never the result.
 *
 * @param helpers threads beside the calling one, at least 1
 * @param chunkRows rows that are read and handed over at a time, at most
 * @param chunksAhead chunks that are read and not handed over yet, at most
 */
record Overlap(int helpers, int chunkRows, int chunksAhead) {

    private static final int CHUNK_ROWS = 256;
    private static final int CHUNKS_PER_HELPER = 3;

    /** For so many threads, the calling one included. */
    static Overlap of(int threads) {
        int helpers = threads - 1;
        return new Overlap(helpers, CHUNK_ROWS, helpers * CHUNKS_PER_HELPER);
    }
}
