package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;

/**
 * The interpreted rows of a part of a source, in blocks for the lanes. All rows of a contact go to the same lane, by a
 * hash that is equal in all processes; a row without a key goes to a lane by its number. Closes the rows at their end.
 */
final class PartRows implements Iterator<Block> {

    private final UnderstoodRows rows;
    private final RowBlocks blocks;
    private final int lanes;
    private final Queue<Block> full = new ArrayDeque<>();
    private boolean ended;

    PartRows(UnderstoodRows rows, CandidateCodec codec, int lanes) {
        this.rows = rows;
        this.blocks = new RowBlocks(codec, lanes, full::add);
        this.lanes = lanes;
    }

    @Override
    public boolean hasNext() {
        while (full.isEmpty() && !ended) {
            Candidate row = rows.next();
            if (row == null) {
                ended = true;
                rows.close();
                blocks.end();
            } else {
                blocks.add(laneOf(row), row);
            }
        }
        return !full.isEmpty();
    }

    private int laneOf(Candidate row) {
        long record = row.position().record();
        int hash = Objects.requireNonNullElseGet(row.key(), () -> String.valueOf(record))
                .hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), lanes);
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more blocks");
        }
        return full.remove();
    }
}
