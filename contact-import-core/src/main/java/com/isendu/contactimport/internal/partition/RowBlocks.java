package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Packs rows into blocks of bytes, so that single rows are neither moved nor sorted. Uses memory for one block for each
 * target; blocks are smaller if there are many targets. Not thread-safe.
 */
final class RowBlocks {

    private static final int LARGEST = 1 << 16;
    private static final int SMALLEST = 1 << 10;
    /** All targets together. */
    private static final int MOST_BYTES = 1 << 25;

    private final CandidateCodec codec;
    private final int blockBytes;
    private final @Nullable OpenBlock[] open;
    private final Consumer<Block> full;

    /**
     * Creates an instance without rows.
     *
     * @param codec how rows are written
     * @param targets how many targets there are
     * @param full gets each block that is full, and in the end the others
     */
    RowBlocks(CandidateCodec codec, int targets, Consumer<Block> full) {
        this.codec = codec;
        this.blockBytes = Math.max(SMALLEST, Math.min(LARGEST, MOST_BYTES / targets));
        this.open = new @Nullable OpenBlock[targets];
        this.full = full;
    }

    private record OpenBlock(long first, ByteArrayOutputStream bytes) {}

    /** Adds a row to the block of its target. */
    void add(int target, Candidate row) {
        OpenBlock block = open[target];
        if (block == null) {
            block = new OpenBlock(row.position().record(), new ByteArrayOutputStream());
            open[target] = block;
        }
        try {
            codec.write(row, new DataOutputStream(block.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (block.bytes().size() >= blockBytes) {
            end(target);
        }
    }

    /** Ends all blocks. */
    void end() {
        for (int target = 0; target < open.length; target++) {
            end(target);
        }
    }

    private void end(int target) {
        OpenBlock block = open[target];
        if (block != null) {
            open[target] = null;
            full.accept(new Block(target, block.first(), block.bytes().toByteArray()));
        }
    }
}
