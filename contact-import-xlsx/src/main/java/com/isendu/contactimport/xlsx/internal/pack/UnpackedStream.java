package com.isendu.contactimport.xlsx.internal.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of an archive, counted; an archive that cannot be unpacked is damaged. */
public final class UnpackedStream extends FilterInputStream {

    private final Unpacked unpacked;

    public UnpackedStream(InputStream in, Unpacked unpacked) {
        super(in);
        this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readOrDamaged(target, offset, length);
        unpacked.add(Math.max(read, 0));
        return read;
    }

    private int readOrDamaged(byte[] target, int offset, int length) {
        try {
            return in.read(target, offset, length);
        } catch (IOException | RuntimeException e) {
            throw Unsafe.damaged();
        }
    }
}
