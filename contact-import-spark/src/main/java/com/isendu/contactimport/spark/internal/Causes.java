package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.ImportException;
import org.apache.spark.SparkException;
import org.jspecify.annotations.Nullable;

/** What made a job fail. Spark wraps what a task has thrown. */
final class Causes {

    private Causes() {}

    /** Returns the exception of the library among the causes, or null. */
    static @Nullable ImportException importException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImportException known) {
                return known;
            }
        }
        return null;
    }

    /** What to throw in place of a failure: the exception of the library among the causes, or the failure itself. */
    static RuntimeException unchecked(Exception failure) {
        ImportException known = importException(failure);
        if (known != null) {
            return known;
        }
        return failure instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("a job of the import has failed", failure);
    }

    /** Whether somebody has cancelled the job. */
    static boolean isCancellation(Throwable failure) {
        return failure instanceof SparkException
                && String.valueOf(failure.getMessage()).contains("cancelled");
    }
}
