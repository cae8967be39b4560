package com.isendu.contactimport.xlsx.internal.pack;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.util.Map;

/**
 * Counts what a packed file becomes, all its parts together, whatever its headers say: not more than the limit, and not
 * more than a hundred times its own size.
 */
public final class Unpacked {

    /** The ratio of two real files in a thousand is above it where they are small; what is small does no harm. */
    private static final long HARMLESS = 32L << 20;

    private static final long RATIO = 100;

    private final long packed;
    private final long limit;
    private long bytes;

    public Unpacked(long packed, long limit) {
        this.packed = packed;
        this.limit = limit;
    }

    void add(long more) {
        bytes += more;
        if (bytes > limit) {
            throw new SourceException(
                    ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(limit), "unit", "bytes"));
        }
        Unsafe.require(bytes <= HARMLESS || bytes / RATIO <= packed, "ratio");
    }
}
