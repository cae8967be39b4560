package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.ImportJob.JobTimes;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobProgress;
import com.isendu.contactimport.jobs.job.JobResult;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.report.ImportProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a job of a row.
 *
 * @param times how the database stores points in time
 * @param silentSince a node whose last heartbeat is older does not answer any more
 */
record JobReader(TimeFormat times, Instant silentSince) {

    JobRow read(ResultSet row) throws SQLException {
        Map<String, String> request = FlatJson.decode(row.getString("request"));
        return new JobRow(
                job(row, request),
                row.getString("queue"),
                row.getLong("turn"),
                key(row, "upload_key"),
                key(row, "error_key"),
                request,
                row.getLong("attempt"),
                row.getBoolean("cancelled"));
    }

    private static @Nullable FileKey key(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : FileKey.parse(text).orElseThrow();
    }

    private ImportJob job(ResultSet row, Map<String, String> request) throws SQLException {
        return new ImportJob(
                row.getString("job_id"),
                row.getString("account_id"),
                state(row),
                new JobFile(row.getString("file_name"), request.get(Request.SHEET)),
                row.getLong("file_size"),
                times(row),
                progress(row),
                row.getString("held_by"),
                row.getInt("faults"),
                row.getString("import_id"),
                problem(row),
                result(row),
                row.getString("error_key") != null,
                row.getString("upload_key"),
                row.getString("recurring"),
                row.getString("corrects"));
    }

    private JobState state(ResultSet row) throws SQLException {
        JobState stored = JobState.valueOf(row.getString("state"));
        return stored == JobState.RUNNING && isSilent(row) ? JobState.INTERRUPTED : stored;
    }

    private boolean isSilent(ResultSet row) throws SQLException {
        Instant heartbeat = times.read(row, "last_heartbeat");
        return !row.getBoolean("picked") || heartbeat == null || heartbeat.isBefore(silentSince);
    }

    private JobTimes times(ResultSet row) throws SQLException {
        return new JobTimes(
                Objects.requireNonNull(times.read(row, "uploaded_at")),
                times.read(row, "submitted_at"),
                times.read(row, "due_at"),
                times.read(row, "ended_at"));
    }

    /** Rows are counted about once a second, and at last when the job is completed. */
    private JobProgress progress(ResultSet row) throws SQLException {
        Instant begun = times.read(row, "begun_at");
        long total = row.getLong("progress_total");
        if (row.getString("outcome") != null) {
            ImportCounts counts = counts(row);
            return new JobProgress(
                    new ImportProgress(total, total, counts.records(), counts.rejected()),
                    row.getLong("begun_rows"),
                    begun,
                    times.read(row, "ended_at"));
        }
        ImportProgress counted = new ImportProgress(
                row.getLong("progress_bytes"), total, row.getLong("progress_rows"), row.getLong("progress_rejected"));
        return new JobProgress(counted, row.getLong("begun_rows"), begun, times.read(row, "progress_at"));
    }

    private static @Nullable JobProblem problem(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? null : new JobProblem(new ErrorCode(code), FlatJson.decode(row.getString("parameters")));
    }

    private static @Nullable JobResult result(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null ? null : new JobResult(outcome, counts(row), row.getString("result"));
    }

    private static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getLong("count_records"),
                row.getLong("count_blank"),
                row.getLong("count_created"),
                row.getLong("count_updated"),
                row.getLong("count_unchanged"),
                row.getLong("count_skipped"),
                row.getLong("count_rejected"));
    }
}
