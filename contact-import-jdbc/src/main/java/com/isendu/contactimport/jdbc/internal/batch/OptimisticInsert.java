package com.isendu.contactimport.jdbc.internal.batch;

import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.GuardedBatch;
import com.isendu.contactimport.jdbc.internal.statement.PlannedWrite;
import com.isendu.contactimport.jdbc.internal.statement.RowStatement;
import com.isendu.contactimport.sink.ContactBatch;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a batch without looking its contacts up first: the unique key of the table detects stored ones. This is tried
 * while all contacts of an import are new. Once one is not, this batch and the following ones are written in the usual
 * way until a batch has only new contacts again.
 *
 * <p>Not used in databases with standard SQL only, because they run at SERIALIZABLE, where only a transaction that has
 * read the keys detects concurrent inserts; nor if the server logs the refused key, which is an e-mail address. For one
 * import. Thread-safe.
 */
public final class OptimisticInsert {

    private static final int MOST_UNSEEN = 3;

    private volatile boolean enabled;
    private volatile @Nullable ContactBatch contested;
    private volatile int unseen;

    private OptimisticInsert(boolean enabled) {
        this.enabled = enabled;
    }

    /** For an import, which may be the first one. */
    public static OptimisticInsert enabled() {
        return new OptimisticInsert(true);
    }

    /** For a batch of which nothing is known. */
    public static OptimisticInsert disabled() {
        return new OptimisticInsert(false);
    }

    boolean isEnabled(Session session) {
        return enabled && !session.dialect().logsRefusedKeys();
    }

    void enableIf(boolean allNew) {
        enabled = allNew;
    }

    /**
     * Returns whether the violated key of a batch may belong to a contact that the transaction cannot see: in some
     * databases, a transaction at SERIALIZABLE sees nothing stored since it began. The batch is then decided again in
     * another transaction, a few times.
     */
    boolean mayBeUnseen(Session session, ContactBatch batch) {
        unseen = batch == contested ? unseen + 1 : 1;
        contested = batch;
        return !session.dialect().isKnown() && unseen <= MOST_UNSEEN;
    }

    /** Inserts all that is planned, or nothing of it; returns whether it did. */
    boolean write(Session session, ContactTable contacts, RowStatement insert, List<PlannedWrite> planned)
            throws SQLException {
        enabled = !planned.isEmpty()
                && session.dialect().isKnown()
                && hasKey(session, contacts, insert)
                && GuardedBatch.writeAll(session, contacts.bulk(), insert, planned);
        return enabled;
    }

    // Without the required key on a table of the host, stored contacts would not be detected.
    private static boolean hasKey(Session session, ContactTable contacts, RowStatement insert) throws SQLException {
        return !contacts.isHosts() || contacts.bulk().takes(session, insert);
    }
}
