package com.isendu.contactimport.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The bytes of a file that is being sent; ends with a {@link Refusal} where they are too many or come too slowly. */
public final class UploadBody extends FilterInputStream {

    /** How many bytes a part has of a file that comes in parts; the last one may have fewer. */
    public static final int PART_BYTES = 1 << 22;

    /** How long a sender may take to reach the least rate. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final long mostBytes;
    private final long leastRate;
    private final long begunAt = System.nanoTime();
    private long bytes;

    /**
     * A body.
     *
     * @param mostBytes how many bytes it may have
     * @param leastRate how many bytes have to come each second, on average since the begin
     */
    public UploadBody(InputStream body, long mostBytes, long leastRate) {
        super(body);
        this.mostBytes = mostBytes;
        this.leastRate = leastRate;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long more) {
        bytes += more;
        if (bytes > mostBytes) {
            throw new Refusal(Status.CONTENT_TOO_LARGE, "refused.tooLarge");
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begunAt);
        if (time.compareTo(GRACE) > 0 && bytes < leastRate * time.toSeconds()) {
            throw new Refusal(Status.REQUEST_TIMEOUT, "refused.slow");
        }
    }
}
