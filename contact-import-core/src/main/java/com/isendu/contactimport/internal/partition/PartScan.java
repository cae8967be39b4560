package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartEnd;
import com.isendu.contactimport.internal.read.part.PartStart;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading from a guessed start to the next guess at which a record really starts. Valid only if a record
 * starts at its own beginning. All counts start there.
 *
 * @param next the guess at which the scan ended, or {@link #END_OF_SOURCE}
 * @param records data records
 * @param rows rows as a spreadsheet counts them
 * @param lines physical lines
 * @param blankRows blank rows
 * @param repeatedHeader the row of the first repeated header, 0 for none
 * @param secondTable the row where a second table begins, 0 for none
 * @param bytes bytes
 * @param checksum CRC-32C of the bytes
 */
public record PartScan(
        int next,
        long records,
        long rows,
        long lines,
        long blankRows,
        long repeatedHeader,
        long secondTable,
        long bytes,
        long checksum)
        implements Serializable {

    /** Stands for the end of the source. */
    public static final int END_OF_SOURCE = -1;

    /**
     * Reads from a guess on.
     *
     * @param source the source
     * @param starts all guesses, ascending; the first one is the start of the source
     * @param from which of them to begin at
     * @param reader makes a reader of stream and end, for a part that begins at the guess
     */
    static PartScan of(
            SeekableSource source, long[] starts, int from, BiFunction<MarkedStream, PartEnd, RecordReader> reader) {
        PartStart start = new PartStart(starts[from], 0, 0, 0);
        try (MarkedStream bytes = new MarkedStream(source.openAt(start.offset()), start, starts)) {
            NextGuess end = new NextGuess(bytes);
            try (RecordReader records = reader.apply(bytes, end)) {
                while (records.next() != null) {
                    // Counted.
                }
                return end.scan(records, starts, from);
            }
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    private static final class NextGuess implements PartEnd {

        private final MarkedStream bytes;
        private MarkedStream.@Nullable Mark mark;
        private long lines;

        NextGuess(MarkedStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isBefore(long line, boolean fresh) {
            mark = fresh ? bytes.markAt(line) : null;
            lines = line - 1;
            return mark != null;
        }

        PartScan scan(RecordReader records, long[] starts, int from) {
            MarkedStream.Mark reached = mark;
            if (reached == null) {
                return scan(records, END_OF_SOURCE, bytes.count(), bytes.checksum());
            }
            return scan(records, reached.index(), starts[reached.index()] - starts[from], reached.checksum());
        }

        private PartScan scan(RecordReader records, int next, long count, long checksum) {
            ReadStanding standing = records.standing();
            return new PartScan(
                    next,
                    records.records(),
                    records.rows(),
                    lines,
                    standing.blankRows(),
                    standing.repeatedHeader(),
                    standing.secondTable(),
                    count,
                    checksum);
        }
    }
}
