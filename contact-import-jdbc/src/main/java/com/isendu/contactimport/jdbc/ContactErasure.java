package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.dialect.KeyLookup.Place;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Erases people permanently (GDPR, article 17): removes their stored data and prevents later imports from adding them
 * again.
 *
 * <p>Erasure removes the contact and its earlier versions. Nothing else has to be removed, because the stored errors of
 * imports consist of codes and positions without cells. Files, backups and other tables are the responsibility of the
 * host.
 *
 * <p><b>Concurrent imports:</b> an import reads the suppression list before each batch. If an erasure is committed
 * between that and the write of the batch, usually well below a second, the import stores the person again. Therefore
 * erase again after the imports that were running have ended; the result shows whether anything was stored meanwhile.
 *
 * <p>Methods throw a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
 * Thread-safe.
 */
public final class ContactErasure {

    private final JdbcSuppressionList suppressions;

    private ContactErasure(JdbcSuppressionList suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * Returns the erasure for the database of a list.
     *
     * @param suppressions the list, which keeps erased people as hashes; contacts are removed from the tables of its
     *     options
     * @return the erasure
     */
    public static ContactErasure of(JdbcSuppressionList suppressions) {
        return new ContactErasure(Objects.requireNonNull(suppressions, "suppressions"));
    }

    /**
     * Suppresses a person and removes the contact and all its earlier versions in one transaction. Can be repeated.
     *
     * @param account the account
     * @param email the e-mail address, in any spelling, or the key
     * @return what was erased
     * @throws IllegalArgumentException if the text is not a single address or key; the message does not quote it
     * @throws com.isendu.contactimport.error.SinkException if nothing was erased, for example because a table of the
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

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "ContactErasure";
    }
}
