package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Where the error CSV of an import goes.
 *
 * @param joined the path of the one file, or null
 * @param parts the path of the folder of parts, or null where it is not kept
 * @param configuration how file systems are reached
 */
public record ErrorCsvTarget(
        @Nullable String joined, @Nullable String parts, Configuration configuration) {

    /**
     * Makes sure that what is written, and deleted before, is not the source.
     *
     * @throws ErrorCsvException with {@code ERROR_CSV_IS_SOURCE} if it is
     */
    void requireApart(HadoopSource source) {
        boolean apart = Stream.of(Optional.ofNullable(joined), Optional.ofNullable(folder()))
                .flatMap(Optional::stream)
                .noneMatch(path -> source.isIn(new org.apache.hadoop.fs.Path(path)));
        if (!apart) {
            throw new ErrorCsvException(ErrorCode.ERROR_CSV_IS_SOURCE);
        }
    }

    private @Nullable String folder() {
        return parts == null && joined != null ? joined + ".parts" : parts;
    }

    /** Makes the folder of parts; null where nobody wants an error CSV. */
    @Nullable
    ErrorCsvParts begin() {
        String folder = folder();
        if (folder == null) {
            return null;
        }
        ErrorCsvParts begun = new ErrorCsvParts(folder, configuration);
        begun.begin();
        return begun;
    }

    /**
     * Joins the parts, and removes what is not kept.
     *
     * @param count how many parts there are
     * @param any whether there are rows in error; without one there is no error CSV
     * @return the one file where it is on this machine, or null
     */
    @Nullable
    Path end(@Nullable ErrorCsvParts written, int count, boolean any) {
        if (written == null) {
            return null;
        }
        String target = any ? joined : null;
        if (target != null) {
            written.join(target, count);
        }
        if (!any || parts == null) {
            written.delete();
        }
        return target == null ? null : local(target);
    }

    private static @Nullable Path local(String target) {
        URI uri = new org.apache.hadoop.fs.Path(target).toUri();
        boolean local = uri.getScheme() == null || uri.getScheme().equals("file");
        return local ? Path.of(uri.getPath()) : null;
    }
}
