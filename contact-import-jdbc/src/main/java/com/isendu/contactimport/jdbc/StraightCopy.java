package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * Copies a batch straight into the table, without looking its people up before: the table's own key tells whether one of them is there. That
 * is worth trying as long as everybody in an import turns out to be new; once somebody is not, the batch is written the usual way, and so are
 * those after it until one is all new again. Belongs to one import. Thread-safe.
 */
final class StraightCopy {

    private volatile boolean promising;

    private StraightCopy(boolean promising) {
        this.promising = promising;
    }

    /** For an import, which may be the first one. */
    static StraightCopy hopeful() {
        return new StraightCopy(true);
    }

    /** For a batch of which nothing is known. */
    static StraightCopy doubtful() {
        return new StraightCopy(false);
    }

    boolean isPromising() {
        return promising;
    }

    void expect(boolean allNew) {
        promising = allNew;
    }

    /** Copies all that is planned, or nothing of it; tells which. */
    boolean write(Session session, RowStatement insert, List<PlannedWrite> planned) throws SQLException {
        BulkWriter bulk = session.tables().bulk();
        promising = !planned.isEmpty() && bulk.takes(session, insert) && bulk.write(session, insert, planned) == null;
        return promising;
    }
}
