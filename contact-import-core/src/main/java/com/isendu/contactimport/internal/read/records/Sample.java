package com.isendu.contactimport.internal.read.records;

import com.isendu.contactimport.internal.read.charset.SourceHead;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a source, cut at the end of a line.
 *
 * @param text the characters
 * @param whole whether that is all of the source
 */
public record Sample(String text, boolean whole) {

    private static final int LENGTH = SourceHead.CHARS;

    public static Sample of(Reader reader) throws IOException {
        char[] chars = new char[LENGTH];
        int length = 0;
        for (int read = 0; read >= 0 && length < LENGTH; length += Math.max(read, 0)) {
            read = reader.read(chars, length, LENGTH - length);
        }
        boolean whole = length < LENGTH;
        String text = new String(chars, 0, length);
        int lastLineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return new Sample(whole || lastLineEnd < 0 ? text : text.substring(0, lastLineEnd + 1), whole);
    }

    /** Returns the sample with the quotes around its rows taken off. */
    public Sample unwrapped() {
        StringBuilder rows = new StringBuilder(text.length());
        try (Reader reader = new UnwrappingReader(new StringReader(text))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                rows.append((char) c);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
        return new Sample(rows.toString(), whole);
    }

    /** Returns the records of the sample under a dialect, behind a number of physical lines. */
    public List<ParsedRecord> parse(Dialect dialect, int skipLines, SourceLimits limits) {
        return parseFirst(Integer.MAX_VALUE, dialect, skipLines, limits);
    }

    /** Returns the same, and no more than so many records. */
    public List<ParsedRecord> parseFirst(int most, Dialect dialect, int skipLines, SourceLimits limits) {
        List<ParsedRecord> records = new ArrayList<>();
        try (RecordParser parser = new RecordParser(new StringReader(text), dialect, limits)) {
            parser.skipLines(skipLines);
            ParsedRecord next = parser.next();
            while (next != null) {
                records.add(next);
                next = records.size() < most ? parser.next() : null;
            }
        } catch (IOException e) {
            throw new IllegalStateException("a string can always be read", e);
        }
        return records;
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return "Sample[" + text.length() + " characters]";
    }
}
