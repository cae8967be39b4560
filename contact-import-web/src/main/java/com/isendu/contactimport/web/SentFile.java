package com.isendu.contactimport.web;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that a browser has sent.
 *
 * @param name what the person calls it
 * @param bytes read once
 * @param key names the upload where its form may be sent again; null where it cannot
 * @param taken is run once the file is kept
 */
record SentFile(String name, InputStream bytes, @Nullable String key, Runnable taken) {

    /** Files are named after people. */
    @Override
    public String toString() {
        return "SentFile";
    }
}
