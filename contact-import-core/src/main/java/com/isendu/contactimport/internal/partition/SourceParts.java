package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.part.Checksums;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.internal.understand.SourcePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The parts of a source, correct by construction: the first part begins at the start of the source, and each other part
 * at the guess at which the previous part ended exactly between two records. Guesses at which no part ended are
 * ignored.
 */
public final class SourceParts {

    private final List<SourcePart> parts = new ArrayList<>();
    private ReadStanding standing = ReadStanding.START;
    private long records;
    private long bytes;
    private long checksum;

    private SourceParts() {}

    /**
     * Follows what was read from part to part.
     *
     * @param starts the guesses, the first one the start of the source
     * @param scans what reading from each guess has shown
     */
    public static SourceParts of(long[] starts, List<PartScan> scans) {
        SourceParts parts = new SourceParts();
        PartStart start = PartStart.OF_SOURCE;
        int at = 0;
        while (at != PartScan.END_OF_SOURCE) {
            PartScan scan = scans.get(at);
            at = scan.next();
            start = parts.add(start, scan, at == PartScan.END_OF_SOURCE ? Long.MAX_VALUE : starts[at]);
        }
        return parts;
    }

    private PartStart add(PartStart start, PartScan scan, long next) {
        PartStart behind = new PartStart(
                next, start.records() + scan.records(), start.rows() + scan.rows(), start.lines() + scan.lines());
        long endLine = next == Long.MAX_VALUE ? Long.MAX_VALUE : behind.lines() + 1;
        parts.add(new SourcePart(parts.size(), start, endLine));
        records = behind.records();
        bytes += scan.bytes();
        checksum = Checksums.joined(checksum, scan.checksum(), scan.bytes());
        standing = new ReadStanding(
                bytes,
                standing.blankRows() + scan.blankRows(),
                first(standing.repeatedHeader(), start, scan.repeatedHeader()),
                first(standing.secondTable(), start, scan.secondTable()));
        return behind;
    }

    /** Returns the row that was found first; 0 stands for none. */
    private static long first(long before, PartStart start, long inPart) {
        return before != 0 || inPart == 0 ? before : start.rows() + inPart;
    }

    /** Returns the parts in their order, at least one; unmodifiable. */
    public List<SourcePart> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** How many data records there are. */
    public long records() {
        return records;
    }

    /** What was seen of the whole source. */
    public ReadStanding standing() {
        return standing;
    }

    /**
     * Makes sure that these are the parts of a source that can be imported.
     *
     * @throws SourceException with {@code FILE_CHANGED} if it has not the bytes of its plan, {@code FILE_TOO_LARGE} or
     *     {@code FILE_NO_ROWS}
     */
    public void require(SourcePlan plan) {
        if (bytes != plan.bytes().size() || checksum != plan.bytes().checksum()) {
            throw new SourceException(ErrorCode.FILE_CHANGED);
        }
        long most = plan.options().reading().limits().rows();
        if (records > most) {
            throw new SourceException(ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(most), "unit", "rows"));
        }
        if (records == 0) {
            throw new SourceException(ErrorCode.FILE_NO_ROWS);
        }
    }
}
