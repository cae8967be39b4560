package com.isendu.contactimport.xlsx.internal.pack;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.util.Map;

/** What stops the reading of a file that is damaged, or made to do harm. */
public final class Unsafe {

    private Unsafe() {}

    /**
     * Stops unless a bound is kept.
     *
     * @param kept whether it is
     * @param limit what the bound is on, for the message
     */
    public static void require(boolean kept, String limit) {
        if (!kept) {
            throw new SourceException(ErrorCode.FILE_UNSAFE, Map.of("limit", limit));
        }
    }

    public static SourceException damaged() {
        return new SourceException(ErrorCode.FILE_DAMAGED);
    }
}
