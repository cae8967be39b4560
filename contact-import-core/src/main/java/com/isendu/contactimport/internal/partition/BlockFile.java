package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Blocks in a private temporary file, written and then read once. Closing it deletes the file. Failures of the
 * temporary directory are {@code SPOOL_UNWRITABLE}. Not thread-safe.
 */
final class BlockFile implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private @Nullable DataInputStream in;
    private long left;

    private BlockFile(Path file, DataOutputStream out) {
        this.file = file;
        this.out = out;
    }

    static BlockFile create() {
        try {
            Path file = Files.createTempFile("contact-import-errors", ".rows");
            return new BlockFile(file, new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
        } catch (IOException e) {
            throw failed();
        }
    }

    void add(Block block) {
        try {
            out.writeInt(block.target());
            out.writeLong(block.first());
            out.writeInt(block.bytes().length);
            out.write(block.bytes());
            left++;
        } catch (IOException e) {
            throw failed();
        }
    }

    /** Returns the blocks as they were added. */
    Iterator<Block> read() {
        try {
            out.close();
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            return new Reading(in);
        } catch (IOException e) {
            throw failed();
        }
    }

    private final class Reading implements Iterator<Block> {

        private final DataInputStream bytes;

        Reading(DataInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Block next() {
            if (left == 0) {
                throw new NoSuchElementException("there are no more blocks");
            }
            left--;
            try {
                int target = bytes.readInt();
                long first = bytes.readLong();
                byte[] rows = new byte[bytes.readInt()];
                bytes.readFully(rows);
                return new Block(target, first, rows);
            } catch (IOException e) {
                throw failed();
            }
        }
    }

    private static SourceException failed() {
        return new SourceException(ErrorCode.SPOOL_UNWRITABLE);
    }

    @Override
    public void close() {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed();
        }
    }
}
