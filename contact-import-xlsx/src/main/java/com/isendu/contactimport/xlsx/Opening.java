package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.internal.pack.EncryptedWorkbook;
import com.isendu.contactimport.xlsx.internal.pack.FileKind;
import com.isendu.contactimport.xlsx.internal.pack.TemporaryCopy;
import com.isendu.contactimport.xlsx.internal.pack.Unpacked;
import com.isendu.contactimport.xlsx.internal.pack.UnpackedStream;
import com.isendu.contactimport.xlsx.internal.pack.Unsafe;
import com.isendu.contactimport.xlsx.internal.pack.ZipParts;
import com.isendu.contactimport.xlsx.internal.read.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Opens a file by its content.
 *
 * @param options the sheet and the maximum unpacked size
 * @param name the name of the file for people; blank if it has none
 * @param temporary whether the file is deleted once it has been opened
 */
record Opening(XlsxOptions options, String name, boolean temporary) {

    static Opening of(Path path, XlsxOptions options) {
        Path last = path.getFileName();
        return new Opening(options, options.fileName().orElse(last == null ? "" : last.toString()), false);
    }

    static Opening ofStream(XlsxOptions options) {
        return new Opening(options, options.fileName().orElse(""), true);
    }

    ContactSource open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return openPipe(path);
        }
        return switch (FileKind.of(path)) {
            case ZIP -> zip(path);
            case GZIP -> gzip(path);
            case COMPOUND -> compound(path);
            case OTHER -> leave(path);
        };
    }

    /** A pipe can be read only once. */
    private ContactSource openPipe(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return leave(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new Opening(options, name, true).open(in);
        }
    }

    ContactSource open(InputStream stream) throws IOException {
        byte[] head = stream.readNBytes(FileKind.HEAD);
        // Not a buffered stream: that calls {@code available}, which a pipe does not support.
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        if (FileKind.of(head) == FileKind.OTHER) {
            return ContactSource.spool(whole);
        }
        try (TemporaryCopy copy = TemporaryCopy.of(whole)) {
            return open(copy.path());
        }
    }

    /** Passes a file on unchanged. The import reads it as a CSV or refuses it with the name of its kind. */
    private ContactSource leave(Path path) throws IOException {
        if (!temporary) {
            return ContactSource.of(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return ContactSource.spool(in);
        }
    }

    private ContactSource compound(Path path) throws IOException {
        if (EncryptedWorkbook.is(path)) {
            throw new SourceException(ErrorCode.FILE_ENCRYPTED);
        }
        return leave(path);
    }

    private ContactSource zip(Path path) throws IOException {
        try (ZipParts parts = ZipParts.open(path)) {
            if (parts.areOfWorkbook()) {
                return source(Workbook.open(path, parts, options.unpackedBytes()));
            }
            return parts.areOfDocument() ? leave(path) : archive(path, parts);
        }
    }

    ContactSource source(Workbook workbook) {
        return workbook.source(options.sheetName(), options.sheetNumber(), name);
    }

    private ContactSource archive(Path path, ZipParts parts) throws IOException {
        List<ZipArchiveEntry> files = parts.files();
        if (files.isEmpty()) {
            throw new SourceException(ErrorCode.FILE_EMPTY);
        }
        if (files.size() > 1) {
            throw new SourceException(
                    ErrorCode.ARCHIVE_HOLDS_SEVERAL,
                    Map.of("count", String.valueOf(files.size())),
                    files.stream().map(ZipArchiveEntry::getName).toList());
        }
        ZipArchiveEntry file = files.get(0);
        try (InputStream in = parts.open(file)) {
            return packed(path, in, ZipParts.lastOf(file.getName()));
        }
    }

    private ContactSource gzip(Path path) throws IOException {
        try (InputStream packed = Files.newInputStream(path);
                InputStream in = unzipped(packed)) {
            String suffix = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? ".gz" : "";
            return packed(path, in, name.substring(0, name.length() - suffix.length()));
        }
    }

    private static InputStream unzipped(InputStream packed) {
        try {
            return new GZIPInputStream(packed);
        } catch (IOException e) {
            throw Unsafe.damaged();
        }
    }

    /**
     * Opens the content of an archive, read to its end. A nested archive is passed on, and the import refuses it unless
     * it is a workbook.
     */
    private ContactSource packed(Path path, InputStream in, String innerName) throws IOException {
        Unpacked unpacked = new Unpacked(Files.size(path), options.unpackedBytes());
        try (TemporaryCopy inner = TemporaryCopy.of(new UnpackedStream(in, unpacked))) {
            return new Opening(options, innerName, true).openInner(inner.path());
        }
    }

    private ContactSource openInner(Path path) throws IOException {
        FileKind kind = FileKind.of(path);
        if (kind == FileKind.ZIP) {
            try (ZipParts parts = ZipParts.open(path)) {
                return parts.areOfWorkbook()
                        ? source(Workbook.open(path, parts, options.unpackedBytes()))
                        : leave(path);
            }
        }
        ContactSource source = kind == FileKind.COMPOUND ? compound(path) : leave(path);
        return name.isEmpty() ? source : source.declaring(new ContactSource.Declaration(null, null, name, List.of()));
    }

    /** Opens a file that must be a workbook and returns the result of a function on it. */
    static <T> T workbook(Path path, XlsxOptions options, Function<Workbook, T> use) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new SourceException(ErrorCode.FILE_UNREADABLE);
        }
        FileKind kind = FileKind.of(path);
        if (kind == FileKind.COMPOUND) {
            throw EncryptedWorkbook.is(path)
                    ? new SourceException(ErrorCode.FILE_ENCRYPTED)
                    : new SourceException(ErrorCode.FILE_NOT_CSV, Map.of("kind", "XLS"));
        }
        if (kind != FileKind.ZIP) {
            throw Unsafe.damaged();
        }
        try (ZipParts parts = ZipParts.open(path)) {
            if (!parts.areOfWorkbook()) {
                throw Unsafe.damaged();
            }
            return use.apply(Workbook.open(path, parts, options.unpackedBytes()));
        }
    }
}
