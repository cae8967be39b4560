package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows in error of a part from all lanes, in source order. Blocks are sorted by their first record; only
 * overlapping blocks are open at the same time, at most one for each lane. Not thread-safe.
 */
public final class RejectedRows implements Iterator<RejectedRow> {

    private final Iterator<Block> blocks;
    private final CandidateCodec codec;
    private final PriorityQueue<OpenBlock> open = new PriorityQueue<>(
            Comparator.comparingLong(block -> block.next().position().record()));
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private int given;
    private @Nullable Block waiting;

    RejectedRows(Iterator<Block> blocks, CandidateCodec codec) {
        this.blocks = blocks;
        this.codec = codec;
        this.waiting = nextBlock();
    }

    /**
     * A block that is being read.
     *
     * @param next its next row
     * @param rest the others
     */
    private record OpenBlock(Candidate next, SpilledRows.Rows rest) {}

    private @Nullable Block nextBlock() {
        return blocks.hasNext() ? blocks.next() : null;
    }

    @Override
    public boolean hasNext() {
        return waiting != null || !open.isEmpty();
    }

    @Override
    public RejectedRow next() {
        Block block = waiting;
        while (block != null && mayBeNext(block)) {
            open(new SpilledRows.Rows(new PushbackInputStream(new ByteArrayInputStream(block.bytes())), codec));
            block = nextBlock();
            waiting = block;
        }
        OpenBlock next = open.poll();
        if (next == null) {
            throw new NoSuchElementException("there are no more rows");
        }
        open(next.rest());
        keep(next.next());
        return next.next().toRejectedRow();
    }

    private void keep(Candidate row) {
        if (given++ < ImportReport.MAX_FIRST_ERRORS) {
            try {
                codec.write(row, new DataOutputStream(first));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the first rows that were given, as many as a report has, for {@link PartitionedImport#complete}. */
    public byte[] first() {
        return first.toByteArray();
    }

    private boolean mayBeNext(Block block) {
        OpenBlock next = open.peek();
        return next == null || block.first() < next.next().position().record();
    }

    private void open(SpilledRows.Rows rows) {
        Candidate next = rows.next();
        if (next != null) {
            open.add(new OpenBlock(next, rows));
        }
    }
}
