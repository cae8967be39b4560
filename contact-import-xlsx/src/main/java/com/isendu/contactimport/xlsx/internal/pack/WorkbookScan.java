package com.isendu.contactimport.xlsx.internal.pack;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Unpacks all parts of a workbook once, to nowhere, and looks at them on the way: whatever the reader opens afterwards
 * is as long as it was here.
 */
public final class WorkbookScan {

    private static final int CHUNK = 65_536;
    /** What a shared string takes in memory beside its characters. */
    private static final long STRING = 64;
    /** Of the heap, for the shared strings. */
    private static final long SHARE = 3;

    private final Map<String, List<int[]>> hiddenColumns = new HashMap<>();
    private final Unpacked unpacked;
    private final long memory;
    private long stringMemory;
    private long strings;
    private long largestReference = -1;

    private WorkbookScan(Unpacked unpacked, long memory) {
        this.unpacked = unpacked;
        this.memory = memory;
    }

    /**
     * Looks at a workbook.
     *
     * @throws SourceException if it is damaged or not safe to read
     */
    public static WorkbookScan of(Path path, ZipParts parts, long limit) throws IOException {
        WorkbookScan scan = new WorkbookScan(
                new Unpacked(Files.size(path), limit), Runtime.getRuntime().maxMemory() / SHARE);
        byte[] chunk = new byte[CHUNK];
        for (ZipArchiveEntry part : parts.all()) {
            scan.take(parts, part, chunk);
        }
        scan.requireStrings();
        return scan;
    }

    private void take(ZipParts parts, ZipArchiveEntry part, byte[] chunk) {
        XmlScan xml = new XmlScan();
        try (InputStream in = new UnpackedStream(parts.open(part), unpacked)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                xml.take(chunk, read);
            }
        } catch (IOException e) {
            throw Unsafe.damaged();
        }
        if (xml.strings() > 0) {
            stringMemory += xml.bytes() + STRING * xml.strings();
            requireMemory();
        }
        strings += xml.strings();
        largestReference = Math.max(largestReference, xml.largestReference());
        hiddenColumns.put(part.getName(), xml.hiddenColumns());
    }

    private void requireStrings() {
        if (largestReference >= strings) {
            throw Unsafe.damaged();
        }
    }

    /** The reader keeps the shared strings of a workbook in memory. */
    private void requireMemory() {
        if (stringMemory > memory) {
            throw new SourceException(
                    ErrorCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(memory), "unit", "bytes"));
        }
    }

    /** Returns whether any cell refers to a shared string. */
    public boolean hasStringReferences() {
        return largestReference >= 0;
    }

    /** Returns the columns that a part hides, from 0, as pairs of the first and the last. */
    public List<int[]> hiddenColumns(String part) {
        return hiddenColumns.getOrDefault(part, List.of());
    }
}
