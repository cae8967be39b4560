package com.isendu.contactimport.jobs.internal.work;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers whether it was reading that failed: who copies a stream gets one exception for both ends. Not thread-safe.
 */
final class Reading extends FilterInputStream {

    private boolean failed;

    Reading(InputStream bytes) {
        super(bytes);
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
