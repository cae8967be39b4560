package com.isendu.contactimport.internal.read.records;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;

/**
 * Converts escaped characters to the form that the parser supports: an escaped quote to a doubled one, any other
 * escaped character to the character itself. Line ends do not change.
 */
final class EscapeReader extends Reader {

    private final PushbackReader in;
    private final char escape;
    private final char quote;

    EscapeReader(Reader in, char escape, char quote) {
        this.in = new PushbackReader(in, 1);
        this.escape = escape;
        this.quote = quote;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = unescaped();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (char) c;
        }
        return count;
    }

    /** Returns a whole line as the parser would see it. */
    static String unescaped(String line, char escape, char quote) {
        StringBuilder text = new StringBuilder(line.length());
        try (EscapeReader reader = new EscapeReader(new StringReader(line), escape, quote)) {
            for (int c = reader.unescaped(); c >= 0; c = reader.unescaped()) {
                text.append((char) c);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
        return text.toString();
    }

    private int unescaped() throws IOException {
        int c = in.read();
        if (c != escape) {
            return c;
        }
        int escaped = in.read();
        if (escaped == quote) {
            in.unread(quote);
        }
        return escaped < 0 ? c : escaped;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
