package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.partition.SeekableSource;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file, or the files of a folder in the order of their names, one behind the other, from any Hadoop file system.
 * Names that begin with {@code _} or a dot are left out, as everywhere in Hadoop, and so are empty files. A file that
 * does not end its last line is followed by a line feed. Immutable; goes to every process that reads.
 */
public final class HadoopSource implements SeekableSource, Serializable {

    private static final long serialVersionUID = 1L;

    private final HadoopSettings settings;
    private final ArrayList<HadoopFile> files;
    private final boolean compressed;
    /** Of each file, whether a line feed follows; known of files that are not compressed. */
    private final boolean[] openEnded;

    private HadoopSource(HadoopSettings settings, List<HadoopFile> files) throws IOException {
        this.settings = settings;
        this.files = new ArrayList<>(files);
        this.compressed = files.stream().anyMatch(file -> file.isCompressed(settings));
        this.openEnded = new boolean[files.size()];
        for (int i = 0; i + 1 < openEnded.length; i++) {
            openEnded[i] = !compressed && !endsLine(files.get(i));
        }
    }

    /**
     * Looks a path up.
     *
     * @throws SourceException with {@code FILE_UNREADABLE} if there is nothing, or it cannot be read
     */
    public static HadoopSource of(String path, Configuration configuration) {
        HadoopSettings settings = new HadoopSettings(configuration);
        Path root = new Path(path);
        try {
            FileSystem system = settings.fileSystem(root);
            return new HadoopSource(settings, files(system, system.getFileStatus(root)));
        } catch (IOException e) {
            throw new SourceException(ErrorCode.FILE_UNREADABLE);
        }
    }

    private static List<HadoopFile> files(FileSystem system, FileStatus root) throws IOException {
        if (root.isFile()) {
            return List.of(new HadoopFile(root.getPath().toString(), root.getLen()));
        }
        return Arrays.stream(system.listStatus(root.getPath()))
                .filter(status -> status.isFile() && status.getLen() > 0 && isData(status.getPath()))
                .sorted(Comparator.comparing(status -> status.getPath().getName()))
                .map(status -> new HadoopFile(status.getPath().toString(), status.getLen()))
                .toList();
    }

    private static boolean isData(Path path) {
        return !path.getName().startsWith("_") && !path.getName().startsWith(".");
    }

    private boolean endsLine(HadoopFile file) throws IOException {
        try (InputStream in = file.open(settings, file.length() - 1)) {
            int last = in.read();
            return last == '\n' || last == '\r';
        }
    }

    /**
     * Reports whether a path is a file of the source, or a folder that holds one; not for a file system that does not
     * answer.
     */
    boolean isIn(Path path) {
        try {
            Path qualified = settings.fileSystem(path).makeQualified(path);
            return files.stream().anyMatch(file -> isIn(file.path(), qualified));
        } catch (IOException e) {
            return false; // Reported when something is written there.
        }
    }

    private static boolean isIn(Path file, Path folder) {
        return file.equals(folder) || (!file.isRoot() && isIn(Objects.requireNonNull(file.getParent()), folder));
    }

    /** Reports whether it can be opened anywhere; a compressed source at its start only. */
    public boolean isSeekable() {
        return !compressed;
    }

    /** How many bytes there are, as stored. */
    public long length() {
        long length = 0;
        for (int i = 0; i < files.size(); i++) {
            length += files.get(i).length() + (openEnded[i] ? 1 : 0);
        }
        return length;
    }

    /** Returns the same for an engine on one machine. */
    public ContactSource toContactSource() {
        return ContactSource.of(() -> openAt(0));
    }

    @Override
    public InputStream openAt(long offset) throws IOException {
        return new JoinedStream(offset);
    }

    /**
     * Makes sure that all files of a folder have the header of the first one.
     *
     * @throws SourceException with {@code FILE_HEADERS_DIFFER} if not
     */
    public void requireOneHeader(ImportPlan plan) {
        int lines = plan.format().header()
                ? plan.format().skippedLines() + plan.format().headerRows()
                : 0;
        try {
            for (int i = 1; i < files.size() && lines > 0; i++) {
                if (!Arrays.equals(FirstLines.of(open(0), lines), FirstLines.of(open(i), lines))) {
                    throw new SourceException(ErrorCode.FILE_HEADERS_DIFFER, Map.of("file", String.valueOf(i + 1)));
                }
            }
        } catch (IOException e) {
            throw new SourceException(ErrorCode.FILE_UNREADABLE);
        }
    }

    private InputStream open(int file) throws IOException {
        return files.get(file).open(settings, 0);
    }

    /** Names no file. */
    @Override
    public String toString() {
        return "HadoopSource[" + files.size() + " files]";
    }

    /** One file after another. */
    private final class JoinedStream extends InputStream {

        private int file;
        private InputStream in;
        private boolean behindLineEnd;

        JoinedStream(long offset) throws IOException {
            long left = offset;
            while (file < files.size() && left >= lengthOf(file) && left > 0) {
                left -= lengthOf(file++);
            }
            in = file < files.size() ? files.get(file).open(settings, Math.min(left, stored(file))) : nullInputStream();
        }

        private long lengthOf(int index) {
            return stored(index) + (openEnded[index] ? 1 : 0);
        }

        private long stored(int index) {
            return index < files.size() ? files.get(index).length() : Long.MAX_VALUE;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = in.read(target, offset, length);
            while (read < 0 && file + 1 < files.size()) {
                if (!behindLineEnd) {
                    target[offset] = '\n';
                    behindLineEnd = true;
                    return 1;
                }
                next();
                read = in.read(target, offset, length);
            }
            if (read > 0) {
                behindLineEnd = target[offset + read - 1] == '\n' || target[offset + read - 1] == '\r';
            }
            return read;
        }

        private void next() throws IOException {
            in.close();
            in = open(++file);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
