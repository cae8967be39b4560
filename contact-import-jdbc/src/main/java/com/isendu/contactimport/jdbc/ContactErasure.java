package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.dialect.KeyLookup.Place;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Forgets people for good (GDPR, article 17): removes what is stored of them and keeps imports from bringing them back.
 *
 * <p>Imports keep codes and positions of rows in error, no cells; so contacts and what they were before are all there
 * is to remove. Files, backups and the host's other tables are the host's affair.
 *
 * <p><b>Imports that run meanwhile:</b> an import asks the list before each batch. One that has asked already, and
 * holds the person in the batch that it is about to write, stores the person once more, if the erasure is committed in
 * between: within the time of one batch, which is well below a second while nothing has to be tried again. Erase again
 * when the imports that were running have ended; the result shows whether anything had come back. Faults are a
 * {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents. Thread-safe.
 */
public final class ContactErasure {

    private final JdbcSuppressionList suppressions;

    private ContactErasure(JdbcSuppressionList suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * Erasure in the database of a list.
     *
     * @param suppressions where erased people are kept as hashes; contacts are removed from the tables of its options
     * @return the erasure
     */
    public static ContactErasure of(JdbcSuppressionList suppressions) {
        return new ContactErasure(Objects.requireNonNull(suppressions, "suppressions"));
    }

    /**
     * Suppresses a person and removes the contact and all its earlier versions, in one transaction. May be repeated.
     *
     * @param account the account
     * @param email the address as people write it, or the key
     * @return what there was
     * @throws IllegalArgumentException if it is not one address; the message does not show it
     * @throws com.isendu.contactimport.error.SinkException if nothing was erased, for instance because a table of the
     *     host refers to the contact
     */
    public ErasedContact erase(String account, String email) {
        Objects.requireNonNull(account, "account");
        String key = JdbcSuppressionList.keyOf(email);
        return suppressions.database().write(session -> erase(session, account, key));
    }

    private ErasedContact erase(Session session, String account, String key) throws SQLException {
        boolean suppressed = suppressions.add(session, account, key, SuppressionReason.ERASED);
        Place inTable = suppressions.contacts().form(session).account(session, account);
        int contacts = delete(session, suppressions.contacts().delete(), inTable, key);
        int changes = delete(session, deleteChanges(session), (delete, index) -> delete.setString(index, account), key);
        return new ErasedContact(contacts > 0, changes, suppressed);
    }

    private static String deleteChanges(Session session) {
        return "DELETE FROM " + session.names().change() + " WHERE account_id = ? AND contact_key = ?";
    }

    private static int delete(Session session, String sql, Place account, String key) throws SQLException {
        try (PreparedStatement delete = session.connection().prepareStatement(sql)) {
            account.bind(delete, 1);
            delete.setString(2, key);
            return delete.executeUpdate();
        }
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "ContactErasure";
    }
}
