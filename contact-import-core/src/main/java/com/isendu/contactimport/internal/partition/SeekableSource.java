package com.isendu.contactimport.internal.partition;

import java.io.IOException;
import java.io.InputStream;

/** A source that can be opened at any offset. The bytes must be the same each time. */
public interface SeekableSource {

    /**
     * Opens the bytes from an offset on.
     *
     * @return a new stream, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    InputStream openAt(long offset) throws IOException;
}
