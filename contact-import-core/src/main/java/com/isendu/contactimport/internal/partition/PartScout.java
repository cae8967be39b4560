package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartEnd;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Guesses where a record starts without reading what precedes it: starts at a line and takes the record after the first
 * valid one with the width of the table. This is only a guess, because the line may be inside a cell; reading the
 * preceding records confirms it.
 */
final class PartScout {

    /** More than any record but the longest. */
    private static final int WINDOW = 1 << 18;

    private final SeekableSource source;
    private final Table table;
    private final SourceLimits limits;

    PartScout(SeekableSource source, Table table, SourceLimits limits) {
        this.source = source;
        this.table = table;
        this.limits = limits;
    }

    /**
     * Guesses the start of a record.
     *
     * @param offset where to begin, more than 0
     * @return an offset after a line end, or empty if none is found soon
     */
    OptionalLong guess(long offset) {
        byte[] window = window(offset - 1);
        int line = behindLineEnds(window, 0, 1);
        if (line == window.length) {
            return OptionalLong.empty();
        }
        int lines = linesBeforeGuess(Arrays.copyOfRange(window, line, window.length));
        return lines == 0 ? OptionalLong.empty() : OptionalLong.of(offset - 1 + behindLineEnds(window, line, lines));
    }

    private byte[] window(long offset) {
        try (InputStream in = source.openAt(offset)) {
            return in.readNBytes(WINDOW);
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /** The index behind so many line ends, or that of the end. */
    private static int behindLineEnds(byte[] bytes, int from, int count) {
        int at = from;
        for (int ends = 0; ends < count && at < bytes.length; at++) {
            boolean ofPair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            ends += (bytes[at] == '\n' || bytes[at] == '\r') && !ofPair ? 1 : 0;
        }
        return at;
    }

    /** Returns the number of lines before the guessed record, 0 if there is none. */
    private int linesBeforeGuess(byte[] lines) {
        FirstFresh guess = new FirstFresh();
        PartStart anywhere = new PartStart(1, 0, 0, 0);
        MarkedStream bytes = new MarkedStream(new ByteArrayInputStream(lines), anywhere);
        try (RecordReader records = RecordReader.ofPart(bytes, table, limits, anywhere, guess)) {
            while (records.next() != null) {
                // Passed.
            }
        } catch (SourceException e) {
            // The window ends in the middle of a character.
        }
        return guess.linesBefore;
    }

    private static final class FirstFresh implements PartEnd {

        private int linesBefore;

        @Override
        public boolean isBefore(long line, boolean fresh) {
            if (fresh) {
                linesBefore = (int) line - 1;
            }
            return fresh;
        }
    }
}
