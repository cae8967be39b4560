package com.isendu.contactimport.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The table of what updated contacts were before, for one account within one transaction. */
record ChangeTable(Session session, String account) {

    private String table() {
        return session.tables().names().change();
    }

    /** Removes all versions of a contact, and tells how many. */
    int forget(String emailKey) throws SQLException {
        String sql = "DELETE FROM " + table() + " WHERE account_id = ? AND email_key = ?";
        try (PreparedStatement delete = session.connection().prepareStatement(sql)) {
            delete.setString(1, account);
            delete.setString(2, emailKey);
            return delete.executeUpdate();
        }
    }
}
