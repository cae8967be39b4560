package com.isendu.contactimport.internal.read.charset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/**
 * Counts the bytes of a source and verifies that they are those of the scan, because a file can change while it is
 * read.
 */
public final class ScannedStream extends FilterInputStream {

    private final long size;
    private final long checksum;
    private final CRC32C digest = new CRC32C();
    private long count;

    ScannedStream(InputStream in, long size, long checksum) {
        super(in);
        this.size = size;
        this.checksum = checksum;
    }

    /** The bytes are not those of the scan. */
    static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
            count += read;
        }
        boolean end = read < 0;
        if (count > size || (end && (count < size || digest.getValue() != checksum))) {
            throw new ChangedException();
        }
        return read;
    }

    public long count() {
        return count;
    }
}
