package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.internal.partition.LaneRows;
import com.isendu.contactimport.report.ErrorCsvWriter;
import com.isendu.contactimport.row.RejectedRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * An error CSV in parts, one for each part of the source: a folder of files {@code part-00000.csv} and so on, the first
 * with the header. Each is written beside its place and moved there when complete, so that a task that is tried again
 * writes the same file again. A file that cannot be written is {@code ERROR_CSV_UNWRITABLE}, without the exception of
 * the file system, whose message is its name.
 */
public final class ErrorCsvParts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;

    private final HadoopSettings settings;
    private final String folder;

    public ErrorCsvParts(String folder, Configuration configuration) {
        this.settings = new HadoopSettings(configuration);
        this.folder = folder;
    }

    private FileSystem system() throws IOException {
        return settings.fileSystem(new Path(folder));
    }

    private Path part(int index) {
        return new Path(folder, String.format(Locale.ROOT, "part-%05d.csv", index));
    }

    /** Makes an empty folder. */
    public void begin() {
        try {
            system().delete(new Path(folder), true);
            if (!system().mkdirs(new Path(folder))) {
                throw unwritable();
            }
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Writes a part; none but the first where there are no rows.
     *
     * @param index which one
     * @param attempt which try of which task, so that two at a time do not meet
     */
    void write(int index, long attempt, LaneRows rows, Iterator<RejectedRow> rejected) {
        if (index > 0 && !rejected.hasNext()) {
            return;
        }
        Path unfinished = new Path(folder, "_" + attempt);
        try {
            try (OutputStream out = new BufferedOutputStream(system().create(unfinished, true), BUFFER);
                    ErrorCsvWriter writer = rows.errorCsv(out, index == 0)) {
                rejected.forEachRemaining(writer::write);
                writer.complete();
            }
            system().delete(part(index), false);
            if (!system().rename(unfinished, part(index))) {
                throw unwritable();
            }
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /**
     * Joins the parts to one file, which takes the place of an earlier one.
     *
     * @param count how many parts there are
     */
    public void join(String target, int count) {
        Path joined = new Path(target);
        Path unfinished = new Path(folder, "_joined");
        try {
            try (OutputStream out = new BufferedOutputStream(system().create(unfinished, true), BUFFER)) {
                for (int index = 0; index < count; index++) {
                    append(part(index), out);
                }
            }
            system().delete(joined, false);
            if (!system().rename(unfinished, joined)) {
                throw unwritable();
            }
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private void append(Path part, OutputStream out) throws IOException {
        if (system().exists(part)) {
            try (InputStream in = system().open(part)) {
                in.transferTo(out);
            }
        }
    }

    /** Removes the folder. */
    public void delete() {
        try {
            system().delete(new Path(folder), true);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }
}
