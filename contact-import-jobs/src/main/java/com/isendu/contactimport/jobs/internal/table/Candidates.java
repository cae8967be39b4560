package com.isendu.contactimport.jobs.internal.table;

/**
 * Which job of a queue is next. Accounts take turns by their lanes; large files of all accounts share a queue, in which those come first whose
 * account has waited longest since its last large file, and each account has one at a time.
 *
 * @param queue the queue
 * @param isShared whether several accounts share it
 */
public record Candidates(String queue, boolean isShared) {

    String sql(String jobs) {
        String waiting =
                "SELECT j.job_id FROM " + jobs + " j WHERE j.queue = ? AND j.state = 'WAITING' AND j.due_at <= ?";
        String first = " ORDER BY j.due_at, j.job_id LIMIT 1";
        return isShared ? waiting + fair(jobs) : waiting + first;
    }

    private static String fair(String jobs) {
        String others = jobs + " o WHERE o.account_id = j.account_id AND o.queue = j.queue";
        String lastTurn = "(SELECT MAX(o.begun_at) FROM " + others + ")";
        return " AND NOT EXISTS (SELECT 1 FROM " + others + " AND o.state = 'RUNNING')"
                + " ORDER BY CASE WHEN " + lastTurn + " IS NULL THEN 0 ELSE 1 END, " + lastTurn
                + ", j.due_at, j.job_id LIMIT 1";
    }
}
