package com.isendu.contactimport.jobs;

import com.isendu.contactimport.jobs.internal.work.RecurringWork;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An import that recurs from a source of the host: each time, one of the nodes stores the bytes as an upload and
 * submits a job. With {@code useLastMapping}, the file is imported like the previous one. If the columns have changed
 * and the mapping is uncertain, the job is refused with {@code MAPPING_MISMATCH}; a person must then submit it with
 * another mapping or abandon it. Immutable; thread-safe if source and options are.
 *
 * <p>While the previous job is neither completed nor abandoned, occurrences create no job; they are skipped, not made
 * up later. If no node runs at the time of an occurrence, it happens as soon as a node runs; several missed occurrences
 * count as one.
 */
public final class RecurringImport {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final String TASK = "contact-import-recurring-";

    private final String name;
    private final JobFile file;
    private final Source source;
    private final Supplier<ImportOptions> options;
    private final Duration pause;
    private final @Nullable LocalTime time;
    private final ZoneId zone;

    private RecurringImport(
            String name,
            JobFile file,
            Source source,
            Supplier<ImportOptions> options,
            Duration pause,
            @Nullable LocalTime time,
            ZoneId zone) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must have 1 to 60 of the characters a to z, 0 to 9 and -");
        }
        this.name = name;
        this.file = file;
        this.source = source;
        this.options = options;
        this.pause = pause;
        this.time = time;
        this.zone = zone;
    }

    /** Supplies the bytes of a recurring import. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens the bytes for the current occurrence.
         *
         * @return a new stream, closed by the library
         * @throws IOException if the bytes cannot be opened; the next occurrence tries again
         */
        InputStream open() throws IOException;
    }

    /**
     * Returns an import that recurs after a pause, counted from the end of the previous occurrence: from the time at
     * which its job was submitted or it was skipped. The first occurrence happens at once.
     *
     * @param name a name unique among the recurring imports of all nodes; 1 to 60 of the characters a to z, 0 to 9 and
     *     -
     * @param pause the pause
     * @param file the name and sheet of the file
     * @param source supplies the bytes
     * @param options supplies the options of each job, with account and consent
     * @return the import
     * @throws IllegalArgumentException if the name has other characters or the pause is not positive
     */
    public static RecurringImport every(
            String name, Duration pause, JobFile file, Source source, Supplier<ImportOptions> options) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("pause must be positive");
        }
        return new RecurringImport(name, file, source, options, pause, null, ZoneId.of("UTC"));
    }

    /**
     * Returns an import that recurs once a day.
     *
     * @param name a name unique among the recurring imports of all nodes; 1 to 60 of the characters a to z, 0 to 9 and
     *     -
     * @param time the time of day
     * @param zone the time zone of that time
     * @param file the name and sheet of the file
     * @param source supplies the bytes
     * @param options supplies the options of each job, with account and consent
     * @return the import
     * @throws IllegalArgumentException if the name has other characters
     */
    public static RecurringImport daily(
            String name, LocalTime time, ZoneId zone, JobFile file, Source source, Supplier<ImportOptions> options) {
        return new RecurringImport(name, file, source, options, Duration.ZERO, time, zone);
    }

    String name() {
        return name;
    }

    JobFile file() {
        return file;
    }

    Source source() {
        return source;
    }

    ImportOptions options() {
        return options.get();
    }

    RecurringWork work(Runnable occurrence) {
        return time == null
                ? RecurringWork.every(TASK + name, pause, occurrence)
                : RecurringWork.daily(TASK + name, time, zone, occurrence);
    }

    /** Shows the name only. */
    @Override
    public String toString() {
        return "RecurringImport[" + name + "]";
    }
}
