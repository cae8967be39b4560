package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files jobs need, within one transaction.
 *
 * @param session the transaction
 */
public record KeptFiles(Session session) {

    private static final int PAGE = 500;

    private Binding statement(String sql) {
        return new Binding(session, sql);
    }

    /**
     * Uploads that are not to be kept any more: of jobs that ended, or that nobody has submitted, and that nobody has
     * changed since.
     */
    public List<FileKey> oldUploads(Instant endedBefore, Instant changedBefore) throws SQLException {
        return statement("SELECT upload_key FROM " + session.names().job() + " WHERE upload_key IS NOT NULL"
                        + " AND ((ended_at < ? AND (state <> 'REFUSED' OR changed_at IS NULL OR changed_at < ?))"
                        + " OR (state = 'UPLOADED' AND uploaded_at < ? AND (changed_at IS NULL OR changed_at < ?)))"
                        + " LIMIT ?")
                .with(endedBefore, endedBefore, changedBefore, changedBefore, PAGE)
                .list(row -> FileKey.parse(row.getString(1)).orElseThrow());
    }

    /** Error CSVs that are not to be kept any more. */
    public List<FileKey> oldErrors(Instant endedBefore) throws SQLException {
        return statement("SELECT error_key FROM " + session.names().job()
                        + " WHERE error_key IS NOT NULL AND ended_at < ? LIMIT ?")
                .with(endedBefore, PAGE)
                .list(row -> FileKey.parse(row.getString(1)).orElseThrow());
    }

    /** Returns the keys of all files that jobs need. */
    public Set<String> needed() throws SQLException {
        Set<String> keys = new HashSet<>();
        for (String column : List.of("upload_key", "error_key")) {
            keys.addAll(statement(
                            "SELECT " + column + " FROM " + session.names().job() + " WHERE " + column + " IS NOT NULL")
                    .list(row -> row.getString(1)));
        }
        return keys;
    }

    /** Notes that a file is deleted. */
    public void forget(FileKey key) throws SQLException {
        statement("UPDATE " + session.names().job() + " SET " + key.column() + " = NULL WHERE job_id = ? AND "
                        + key.column() + " = ?")
                .with(key.job(), key.text())
                .update();
    }

    /** Deletes jobs that ended, and whose files are deleted. */
    public void deleteOldJobs(Instant endedBefore) throws SQLException {
        statement("DELETE FROM " + session.names().job()
                        + " WHERE ended_at < ? AND upload_key IS NULL AND error_key IS NULL")
                .with(endedBefore)
                .update();
    }

    /** Deletes jobs that were uploaded and never submitted, and whose file is deleted. */
    public void deleteUnsubmitted() throws SQLException {
        statement("DELETE FROM " + session.names().job() + " WHERE state = 'UPLOADED' AND upload_key IS NULL")
                .update();
    }
}
