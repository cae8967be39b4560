package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.jobs.job.JobState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a job ends.
 *
 * @param state completed, suspended, refused or abandoned
 * @param problem why it was stopped; null where it was completed
 * @param result what became of it; null where it was stopped
 * @param errorKey the key of its error CSV in the upload store; null if there is none
 * @param importId the import in the history; null where it has not begun in this run
 */
public record Ending(
        JobState state,
        @Nullable JobProblem problem,
        @Nullable JobResult result,
        @Nullable String errorKey,
        @Nullable String importId) {

    /** Returns the ending of a job with a result. */
    public static Ending completed(JobResult result, @Nullable String errorKey, String importId) {
        return new Ending(JobState.COMPLETED, null, result, errorKey, importId);
    }

    /** Returns the ending of a job without a result. */
    public static Ending stopped(
            JobState state, ErrorCode code, Map<String, String> parameters, @Nullable String importId) {
        return new Ending(state, new JobProblem(code, parameters), null, null, importId);
    }

    /** Outcome, counts and JSON in the order of the statement. */
    @Nullable
    Object[] resultValues() {
        if (result == null) {
            return new @Nullable Object[] {null, null, null, null, null, null, null, null, null};
        }
        ImportCounts counts = result.counts();
        return new @Nullable Object[] {
            result.outcome(),
            counts.records(),
            counts.blank(),
            counts.created(),
            counts.updated(),
            counts.unchanged(),
            counts.skipped(),
            counts.rejected(),
            result.json()
        };
    }

    static @Nullable String code(@Nullable JobProblem problem) {
        return problem == null ? null : problem.code().value();
    }

    static @Nullable String parameters(@Nullable JobProblem problem) {
        return problem == null ? null : FlatJson.encode(problem.parameters());
    }
}
