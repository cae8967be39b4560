package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table of uploads, within one transaction. What is stored under a key comes in parts, numbered from 1, of an
 * attempt of its own; an attempt counts once it has a part 0.
 *
 * @param session the transaction
 */
public record UploadTable(Session session) {

    /** The number of the part that makes an attempt count. */
    public static final int COMPLETE = 0;

    private String table() {
        return session.names().upload();
    }

    private Binding statement(String sql) {
        return new Binding(session, sql);
    }

    /** Stores a part. */
    public void add(String key, String attempt, int part, byte[] bytes) throws SQLException {
        statement("INSERT INTO " + table() + " (upload_key, attempt, part, stored_at, bytes) VALUES (?, ?, ?, ?, ?)")
                .with(key, attempt, part, Instant.now(), bytes)
                .update();
    }

    /** Makes an attempt count, in place of the one before. */
    public void complete(String key, String attempt) throws SQLException {
        List<String> before = completeAttempts(key);
        add(key, attempt, COMPLETE, new byte[0]);
        for (String older : before) {
            delete(key, older);
        }
    }

    private List<String> completeAttempts(String key) throws SQLException {
        return statement(
                        "SELECT attempt FROM " + table() + " WHERE upload_key = ? AND part = ? ORDER BY stored_at DESC")
                .with(key, COMPLETE)
                .list(row -> row.getString(1));
    }

    /** Returns the attempt that counts. */
    public Optional<String> current(String key) throws SQLException {
        return completeAttempts(key).stream().findFirst();
    }

    /** A part, if there are as many. */
    public Optional<byte[]> part(String key, String attempt, int part) throws SQLException {
        return statement("SELECT bytes FROM " + table() + " WHERE upload_key = ? AND attempt = ? AND part = ?")
                .with(key, attempt, part)
                .first(row -> row.getBytes(1));
    }

    /** Deletes an attempt. */
    public void delete(String key, String attempt) throws SQLException {
        statement("DELETE FROM " + table() + " WHERE upload_key = ? AND attempt = ?")
                .with(key, attempt)
                .update();
    }

    /** Deletes what counts under a key. */
    public void delete(String key) throws SQLException {
        for (String attempt : completeAttempts(key)) {
            delete(key, attempt);
        }
    }

    /** Returns the keys of what was stored before a time, oldest first. */
    public List<String> keysBefore(Instant time, int limit) throws SQLException {
        return statement("SELECT upload_key FROM " + table()
                        + " WHERE part = ? AND stored_at < ? ORDER BY stored_at, upload_key LIMIT ?")
                .with(COMPLETE, time, limit)
                .list(row -> row.getString(1));
    }

    /** Deletes the parts of attempts that were given up before a time. */
    public void deleteUnfinished(Instant time) throws SQLException {
        record Attempt(String key, String id) {}
        List<Attempt> unfinished = statement("SELECT upload_key, attempt FROM " + table()
                        + " GROUP BY upload_key, attempt HAVING MIN(part) > ? AND MAX(stored_at) < ?")
                .with(COMPLETE, time)
                .list(row -> new Attempt(row.getString(1), row.getString(2)));
        for (Attempt attempt : unfinished) {
            delete(attempt.key(), attempt.id());
        }
    }
}
