package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a lane in a private temporary file, because finding duplicates may take several passes. Closing it
 * deletes the file. Failures of the temporary directory are {@code SPOOL_UNWRITABLE}.
 */
final class SpilledRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final CandidateCodec codec;

    private SpilledRows(Path file, CandidateCodec codec) {
        this.file = file;
        this.codec = codec;
    }

    /** Writes all blocks down. */
    static SpilledRows of(Iterator<byte[]> blocks, CandidateCodec codec) {
        SpilledRows rows;
        try {
            rows = new SpilledRows(Files.createTempFile("contact-import-lane", ".rows"), codec);
        } catch (IOException e) {
            throw failed();
        }
        try (OutputStream out = Files.newOutputStream(rows.file)) {
            while (blocks.hasNext()) {
                out.write(blocks.next());
            }
            return rows;
        } catch (IOException e) {
            rows.close();
            throw failed();
        } catch (RuntimeException | Error e) {
            rows.close();
            throw e;
        }
    }

    /** Opens the rows, from the first one on; to be closed. */
    UnderstoodRows open() {
        try {
            return new Rows(
                    new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), codec);
        } catch (IOException e) {
            throw failed();
        }
    }

    private static SourceException failed() {
        return new SourceException(ErrorCode.SPOOL_UNWRITABLE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed();
        }
    }

    /** Rows as they are read from bytes. */
    static final class Rows implements UnderstoodRows {

        private final PushbackInputStream bytes;
        private final DataInputStream in;
        private final CandidateCodec codec;

        Rows(PushbackInputStream bytes, CandidateCodec codec) {
            this.bytes = bytes;
            this.in = new DataInputStream(bytes);
            this.codec = codec;
        }

        @Override
        public @Nullable Candidate next() {
            try {
                int first = bytes.read();
                if (first < 0) {
                    return null;
                }
                bytes.unread(first);
                return codec.read(in);
            } catch (IOException e) {
                throw failed();
            }
        }

        /** Only the reader of the source knows the progress. */
        @Override
        public ReadStanding standing() {
            return ReadStanding.START;
        }

        @Override
        public void close() {
            try {
                bytes.close();
            } catch (IOException e) {
                throw failed();
            }
        }
    }
}
