package com.isendu.contactimport.internal.errorcsv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * A temporary file next to a target, readable by its owner only. It is locked while in use. Files left by killed
 * processes are not locked; they are deleted when the next one is created for the same target.
 */
final class PartFile {

    private static final String PREFIX = ".contact-import-";
    private static final String SUFFIX = ".part";
    /**
     * The files of this process, which must not even be opened: closing a file releases all locks of the process on it.
     */
    private static final Set<Path> IN_USE = new HashSet<>();

    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates a file and deletes those that are not in use.
     *
     * @param target what it is for; no directory
     * @throws IOException if none can be created there
     */
    static PartFile beside(Path target) throws IOException {
        Path directory = target.toAbsolutePath().resolveSibling("");
        // Does not contain the name of the target, which may be long and personal.
        String prefix = PREFIX
                + HexFormat.of()
                        .toHexDigits(String.valueOf(target.getFileName()).hashCode()) + "-";
        synchronized (IN_USE) {
            deleteStale(directory, prefix);
            PartFile part = create(directory, prefix);
            while (!part.isKept()) {
                part.channel.close();
                part = create(directory, prefix);
            }
            IN_USE.add(part.path);
            return part;
        }
    }

    private static PartFile create(Path directory, String prefix) throws IOException {
        // The JDK makes the file readable by its owner only, if the file system supports owners.
        Path path = Files.createTempFile(directory, prefix, SUFFIX);
        return new PartFile(path, FileChannel.open(path, StandardOpenOption.WRITE));
    }

    /** False if another process took it for a stale one before it was locked. */
    private boolean isKept() {
        return isLocked(channel) && Files.exists(path);
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // Without locks on this file system, no file is considered stale.
            return true;
        }
    }

    private static void deleteStale(Path directory, String prefix) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, prefix + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (!IN_USE.contains(part)) {
                    deleteIfStale(part);
                }
            }
        } catch (IOException e) {
            // What can be written without being listed has nothing to delete.
        }
    }

    private static void deleteIfStale(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.delete(part);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Somebody else's, or in use after all.
        }
    }

    Path path() {
        return path;
    }

    /** Returns the one stream to write it; to be closed before the file is moved or deleted. */
    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Releases the lock. Called when the file has been moved or deleted. */
    void release() {
        synchronized (IN_USE) {
            IN_USE.remove(path);
        }
    }
}
