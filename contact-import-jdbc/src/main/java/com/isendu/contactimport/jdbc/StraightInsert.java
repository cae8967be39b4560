package com.isendu.contactimport.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * Inserts a batch straight into the table, without looking its people up before: the table's own key tells whether one of them is there. That
 * is worth trying as long as everybody in an import turns out to be new; once somebody is not, the batch is written the usual way, and so are
 * those after it until one is all new again. Not in {@link DatabaseKind#OTHER}: it runs at SERIALIZABLE, where only who has looked is told
 * that somebody was stored meanwhile. Belongs to one import. Thread-safe.
 */
final class StraightInsert {

    private volatile boolean promising;

    private StraightInsert(boolean promising) {
        this.promising = promising;
    }

    /** For an import, which may be the first one. */
    static StraightInsert hopeful() {
        return new StraightInsert(true);
    }

    /** For a batch of which nothing is known. */
    static StraightInsert doubtful() {
        return new StraightInsert(false);
    }

    boolean isPromising() {
        return promising;
    }

    void expect(boolean allNew) {
        promising = allNew;
    }

    /** Inserts all that is planned, or nothing of it; tells which. */
    boolean write(Session session, RowStatement insert, List<PlannedWrite> planned) throws SQLException {
        promising = !planned.isEmpty()
                && session.dialect().kind() != DatabaseKind.OTHER
                && hasKey(session, insert)
                && GuardedBatch.writeAll(session, insert, planned);
        return promising;
    }

    // A table of the host may lack the key that it should have; then nobody would notice who is there already.
    private static boolean hasKey(Session session, RowStatement insert) throws SQLException {
        return !session.tables().contacts().isHosts() || session.tables().bulk().takes(session, insert);
    }
}
