package com.isendu.contactimport.jobs.internal.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/**
 * The bytes of several streams, one behind the other; each is opened once the one before it is read. Not thread-safe.
 */
final class PartStream extends InputStream {

    private final Iterator<InputStream> next;
    private InputStream current = InputStream.nullInputStream();

    PartStream(Iterator<InputStream> parts) {
        this.next = parts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = current.read(target, offset, length);
        while (read < 0 && next.hasNext()) {
            current.close();
            current = next.next();
            read = current.read(target, offset, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
