package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.options.ImportOptions;
import java.nio.charset.Charset;
import java.util.Random;

/**
 * A file in which much is wrong, and the options it is imported with: one column, two or many, with a header or
 * without, rows of any width, shifted and repeated ones, quotes that stray, cells that a spreadsheet or a reader could
 * take for something else.
 *
 * @param text the file; what its charset does not have is a question mark in the bytes
 * @param charset how it is encoded
 * @param options how it is imported
 */
record HostileFile(String text, Charset charset, ImportOptions options) {

    static HostileFile of(Random random) {
        return new HostileWriter(random).file();
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }

    /** So that a failure shows what was read. */
    @Override
    public String toString() {
        return options + "\n" + text;
    }
}
