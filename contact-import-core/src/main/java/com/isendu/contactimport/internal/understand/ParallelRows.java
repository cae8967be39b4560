package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads and interprets rows on helper threads while the calling thread delivers. The helpers take turns in reading a
 * chunk; each interprets the chunk it has read, and the calling thread takes the chunks in source order. A source that
 * fits into the first chunk needs no helper.
 *
 * <p>The helpers end with the source or with {@link #close()}, which waits for them. They are never interrupted. An
 * interrupt of the calling thread is kept until the end of the batch, as in a run without helpers.
 */
final class ParallelRows implements UnderstoodRows {

    private final RecordReader records;
    private final ValueStages values;
    private final Overlap overlap;
    private final List<Thread> helpers = new ArrayList<>();
    private final Queue<CompletableFuture<RowChunk>> chunks = new ConcurrentLinkedQueue<>();
    private final Semaphore toRead;
    private final Semaphore toTake = new Semaphore(0);
    private final Object reading = new Object();
    private volatile boolean ended;
    private boolean begun;
    private RowChunk chunk;

    /** Reads nothing before {@link #next()}. */
    ParallelRows(RecordReader records, RowChunk first, ValueStages values, Overlap overlap) {
        this.records = records;
        this.values = values;
        this.overlap = overlap;
        this.toRead = new Semaphore(overlap.chunksAhead());
        this.chunk = first;
    }

    @Override
    public @Nullable Candidate next() {
        if (!begun) {
            begin();
        }
        Candidate candidate = chunk.next();
        while (candidate == null && !chunk.isLast()) {
            chunk = take();
            candidate = chunk.next();
        }
        if (candidate == null) {
            chunk.finish();
        }
        return candidate;
    }

    private void begin() {
        begun = true;
        for (int i = 1; i <= overlap.helpers() && !chunk.isLast(); i++) {
            Thread helper = new Thread(this::work, "contact-import-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        chunk.understood(values);
    }

    private RowChunk take() {
        toTake.acquireUninterruptibly();
        RowChunk taken = chunks.remove().join();
        toRead.release();
        return taken;
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = workOn(new CompletableFuture<>());
        }
    }

    private boolean workOn(CompletableFuture<RowChunk> place) {
        try {
            RowChunk read = read(place);
            return read != null && place.complete(read.understood(values));
        } catch (Throwable e) { // out of memory, say: nobody may wait for this chunk
            place.completeExceptionally(e);
            return false;
        }
    }

    /** Reads a chunk and gives it its place in the order; null when there is nothing left to read. */
    private @Nullable RowChunk read(CompletableFuture<RowChunk> place) {
        toRead.acquireUninterruptibly();
        synchronized (reading) {
            if (ended) {
                toRead.release(); // for the next one to see it too
                return null;
            }
            chunks.add(place);
            toTake.release();
            RowChunk read = RowChunk.read(records, overlap.chunkRows());
            if (read.isLast()) {
                ended = true;
            }
            return read;
        }
    }

    @Override
    public ReadStanding standing() {
        return chunk.standing();
    }

    @Override
    public void close() {
        ended = true;
        toRead.release();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            interrupted |= awaitEnd(helper);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
