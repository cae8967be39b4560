package com.isendu.contactimport.spark.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * A file of a source.
 *
 * @param name its name in its file system
 * @param length how many bytes it has, as stored
 */
record HadoopFile(String name, long length) implements Serializable {

    Path path() {
        return new Path(name);
    }

    boolean isCompressed(HadoopSettings settings) {
        return codec(settings) != null;
    }

    @SuppressWarnings("NullAway") // Hadoop has no annotations: there is a codec, or null.
    private CompressionCodec codec(HadoopSettings settings) {
        return new CompressionCodecFactory(settings.configuration()).getCodec(path());
    }

    /** Opens the bytes from an offset on; those of a compressed file unpacked, from their start only. */
    InputStream open(HadoopSettings settings, long offset) throws IOException {
        FSDataInputStream stored = settings.fileSystem(path()).open(path());
        try {
            stored.seek(offset);
            CompressionCodec codec = codec(settings);
            return codec == null ? stored : codec.createInputStream(stored);
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    /** Shows no name: names of files can be personal data. */
    @Override
    public String toString() {
        return "HadoopFile[" + length + "]";
    }
}
