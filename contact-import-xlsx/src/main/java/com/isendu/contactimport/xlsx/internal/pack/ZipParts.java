package com.isendu.contactimport.xlsx.internal.pack;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a zip, in the eyes of the library that the reader of workbooks unpacks with. Nothing is ever written
 * under a part's name.
 */
public final class ZipParts implements Closeable {

    /** Bytes of the list of parts, a hundred or so each; more would only take memory. */
    private static final long LONGEST_DIRECTORY = 1 << 20;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String BINARY_WORKBOOK = "xl/workbook.bin";
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int DIRECTORY_SIZE = 12;
    private static final int FLAGS = 6;
    private static final int ENCRYPTED = 1;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> parts;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
        this.parts = Collections.list(zip.getEntries());
    }

    /** Opens a zip; throws where it is damaged, encrypted, or has too many parts. */
    public static ZipParts open(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            requireSmallDirectory(file);
        }
        ZipParts parts = parsed(path);
        try {
            parts.requirePlain();
            return parts;
        } catch (SourceException e) {
            parts.close();
            throw e;
        }
    }

    private static ZipParts parsed(Path path) {
        try {
            return new ZipParts(ZipFile.builder().setPath(path).get());
        } catch (IOException | RuntimeException e) {
            throw Unsafe.damaged();
        }
    }

    /** The record at the end of a zip says how long the list of parts is, which is read into memory. */
    private static void requireSmallDirectory(RandomAccessFile file) throws IOException {
        if (file.length() < END) {
            throw Unsafe.damaged();
        }
        byte[] head = new byte[FLAGS + 1];
        file.readFully(head);
        if ((head[FLAGS] & ENCRYPTED) != 0) {
            throw new SourceException(ErrorCode.FILE_ENCRYPTED);
        }
        byte[] tail = new byte[(int) Math.min(file.length(), END + LONGEST_COMMENT)];
        file.seek(file.length() - tail.length);
        file.readFully(tail);
        for (int at = tail.length - END; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                Unsafe.require(littleEndian(tail, at + DIRECTORY_SIZE) <= LONGEST_DIRECTORY, "parts");
                return;
            }
        }
        throw Unsafe.damaged();
    }

    private static long littleEndian(byte[] bytes, int at) {
        long value = 0;
        for (int i = 3; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    private void requirePlain() {
        for (ZipArchiveEntry part : parts) {
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new SourceException(ErrorCode.FILE_ENCRYPTED);
            }
            if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
                throw Unsafe.damaged();
            }
        }
    }

    /** All parts, also several of one name. */
    public List<ZipArchiveEntry> all() {
        return Collections.unmodifiableList(parts);
    }

    /** Returns whether they are those of a workbook, which the reader of workbooks understands. */
    public boolean areOfWorkbook() {
        return has(CONTENT_TYPES) && hasAny(part -> part.startsWith("xl/")) && !has(BINARY_WORKBOOK);
    }

    /** Returns whether they are those of another kind of document, which the import knows by its name. */
    public boolean areOfDocument() {
        return has(CONTENT_TYPES) || has("mimetype") || hasAny(part -> part.endsWith(".iwa"));
    }

    private boolean has(String name) {
        return hasAny(name::equals);
    }

    private boolean hasAny(Predicate<String> wanted) {
        return parts.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .anyMatch(wanted);
    }

    /** What people would call the files in it: no folders, and nothing that an operating system adds. */
    public List<ZipArchiveEntry> files() {
        List<ZipArchiveEntry> files = new ArrayList<>();
        for (ZipArchiveEntry part : parts) {
            if (!part.isDirectory() && !isOfTheSystem(part.getName())) {
                files.add(part);
            }
        }
        return files;
    }

    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/")
                || lastOf(name).startsWith(".")
                || lastOf(name).equals("Thumbs.db");
    }

    /** Returns the name of a file without its folders. */
    public static String lastOf(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    public InputStream open(ZipArchiveEntry part) throws IOException {
        return zip.getInputStream(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
