package com.isendu.contactimport.jobs;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.Work;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.UploadTable;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Stores uploads in the database of the jobs in parts of one megabyte, for hosts whose nodes share no other storage. A
 * file becomes visible once all its parts are stored. Uploads are as durable as the database and part of its backups.
 * Thread-safe; does not close the data source.
 */
public final class JdbcUploadStore implements UploadStore {

    private static final int PART_BYTES = 1 << 20;
    private static final byte[] NOTHING = {};

    private final JobDatabase database;

    private JdbcUploadStore(JobDatabase database) {
        this.database = database;
    }

    /**
     * Returns a store in the tables with the default names. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @return the store
     */
    public static JdbcUploadStore of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a store in the tables that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @param options the options that name the tables
     * @return the store
     */
    public static JdbcUploadStore of(DataSource dataSource, JdbcOptions options) {
        return new JdbcUploadStore(JobDatabase.of(dataSource, options, Duration.ZERO));
    }

    @Override
    public long put(String key, InputStream bytes) throws IOException {
        String attempt = UUID.randomUUID().toString();
        try {
            return putParts(key, attempt, bytes);
        } catch (IOException | RuntimeException e) {
            discard(key, attempt);
            throw e;
        }
    }

    /**
     * Stores each part in a separate transaction, because bytes may arrive slowly; the last one makes all parts
     * visible.
     */
    private long putParts(String key, String attempt, InputStream bytes) throws IOException {
        long size = 0;
        int number = 0;
        byte[] part;
        do {
            part = bytes.readNBytes(PART_BYTES);
            putPart(key, attempt, ++number, part);
            size += part.length;
        } while (part.length == PART_BYTES);
        return size;
    }

    private void putPart(String key, String attempt, int number, byte[] part) throws IOException {
        write(session -> {
            UploadTable table = new UploadTable(session);
            if (part.length > 0) {
                table.add(key, attempt, number, part);
            }
            if (part.length < PART_BYTES) {
                table.complete(key, attempt);
            }
            return true;
        });
    }

    private void discard(String key, String attempt) {
        try {
            write(session -> {
                new UploadTable(session).delete(key, attempt);
                return true;
            });
        } catch (IOException e) {
            return; // It never counts, and is deleted with other unfinished attempts.
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        Optional<Parts> parts = read(session -> {
            UploadTable table = new UploadTable(session);
            Optional<String> attempt = table.current(key);
            return attempt.isPresent()
                    ? Optional.of(new Parts(key, attempt.get(), part(table, key, attempt.get(), 1)))
                    : Optional.empty();
        });
        return parts.orElseThrow(() -> new NoSuchFileException(key));
    }

    private static byte[] part(UploadTable table, String key, String attempt, int number) throws SQLException {
        return table.part(key, attempt, number).orElse(NOTHING);
    }

    @Override
    public void delete(String key) throws IOException {
        write(session -> {
            new UploadTable(session).delete(key);
            return true;
        });
    }

    @Override
    public List<String> keysBefore(Instant time, int limit) throws IOException {
        write(session -> {
            new UploadTable(session).deleteUnfinished(time);
            return true;
        });
        return read(session -> new UploadTable(session).keysBefore(time, limit));
    }

    private <T> void write(Work<T> work) throws IOException {
        try {
            database.writeSession(work);
        } catch (SinkException e) {
            throw Faults.ofException(e) == Fault.EXHAUSTED ? new FullException(e) : new IOException(e);
        }
    }

    private <T> T read(Work<T> work) throws IOException {
        try {
            return database.readSession(work);
        } catch (SinkException e) {
            throw new IOException(e);
        }
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "JdbcUploadStore";
    }

    /** Reads the parts one after another in separate transactions; a part that is not full is the last. */
    private final class Parts extends InputStream {

        private final String key;
        private final String attempt;
        private byte[] part;
        private int position;
        private int number = 1;

        private Parts(String key, String attempt, byte[] first) {
            this.key = key;
            this.attempt = attempt;
            this.part = first;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : Byte.toUnsignedInt(part[position++]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int count = Math.min(length, part.length - position);
            System.arraycopy(part, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean isAtEnd() throws IOException {
            if (position == PART_BYTES) {
                part = following();
                position = 0;
            }
            return position == part.length;
        }

        private byte[] following() throws IOException {
            number++;
            return JdbcUploadStore.this
                    .read(session -> {
                        UploadTable table = new UploadTable(session);
                        byte[] following = part(table, key, attempt, number);
                        boolean isDeleted = following.length == 0
                                && table.part(key, attempt, UploadTable.COMPLETE)
                                        .isEmpty();
                        return isDeleted ? Optional.<byte[]>empty() : Optional.of(following);
                    })
                    .orElseThrow(() -> new NoSuchFileException(key));
        }
    }
}
