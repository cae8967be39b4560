package com.isendu.contactimport.xlsx.internal.write;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a target. Its failures have their own type, so that they differ from failures of what is read meanwhile. */
public final class TargetStream extends FilterOutputStream {

    /** The target cannot be written. Carries no message and no cause: those of a file system are names of files. */
    public static final class TargetException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Writes a target.
     *
     * @param target closed with this stream
     */
    public TargetStream(OutputStream target) {
        super(new BufferedOutputStream(target));
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw new TargetException();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new TargetException();
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new TargetException();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } catch (IOException e) {
            throw new TargetException();
        }
    }
}
