package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Keeps each upload as a file in a directory. A file gets its final name once all its bytes are on disk. Thread-safe.
 */
final class DirectoryUploadStore implements UploadStore {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,100}");
    /** Not part of any key. */
    private static final String PART = ".part";
    /** A file system with fewer free bytes counts as full. */
    private static final long ROOM = 1 << 16;

    private final Path directory;

    DirectoryUploadStore(Path directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    @Override
    public long put(String key, InputStream bytes) throws IOException {
        Path target = path(key);
        try {
            return keep(bytes, target);
        } catch (FileSystemException e) {
            throw hasRoom() ? unnamed(e) : new FullException(unnamed(e));
        }
    }

    private long keep(InputStream bytes, Path target) throws IOException {
        createDirectory();
        // The JDK makes the file readable by its owner only, if the file system supports owners.
        Path part = Files.createTempFile(directory, target.getFileName().toString(), PART);
        try {
            long size = write(bytes, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            forceNames();
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Tests first, because JDK 17 does not accept a link to a directory. */
    private void createDirectory() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
    }

    private long write(InputStream bytes, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = bytes.transferTo(out);
            channel.force(true);
            return size;
        } catch (IOException e) {
            // Tested while the part still occupies its space.
            throw hasRoom() ? e : new FullException(e);
        }
    }

    /**
     * A file survives a power failure only if its directory entry is on disk too. Some systems cannot open directories.
     */
    private void forceNames() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(directory).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return Files.newInputStream(path(key));
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(key);
        } catch (FileSystemException e) {
            throw unnamed(e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            Files.deleteIfExists(path(key));
        } catch (FileSystemException e) {
            throw unnamed(e);
        }
    }

    @Override
    public List<String> keysBefore(Instant time, int limit) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try {
            return olderFiles(time).stream()
                    .sorted(Comparator.comparing(Aged::since))
                    .limit(limit)
                    .map(Aged::name)
                    .toList();
        } catch (FileSystemException e) {
            throw unnamed(e);
        }
    }

    private record Aged(String name, Instant since) {}

    private List<Aged> olderFiles(Instant time) throws IOException {
        List<Aged> older = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Instant since = since(file);
                if (since.isBefore(time) && name.endsWith(PART)) {
                    Files.deleteIfExists(file);
                } else if (since.isBefore(time) && KEY.matcher(name).matches()) {
                    older.add(new Aged(name, since));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return older;
    }

    /** Returns the time at which a file was kept; a file that another process has just deleted counts as new. */
    private static Instant since(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX;
        }
    }

    /** Returns an exception without the message of the file system, which contains the path. */
    private static IOException unnamed(FileSystemException e) {
        return new IOException(
                "the upload directory cannot be used: " + e.getClass().getSimpleName());
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key has 1 to 100 of the characters a to z, 0 to 9 and -");
        }
        return directory.resolve(key);
    }

    /** Shows no directory. */
    @Override
    public String toString() {
        return "DirectoryUploadStore";
    }
}
