package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.session.KeyedSelect;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Updates the key of earlier versions when the key of a contact changes, so that undoing and erasing find them. */
record RekeyedChanges(Session session, String account) {

    private static final String ONE = " WHERE account_id = ? AND import_id = ? AND contact_key = ?";

    /** What a contact was before one import. */
    private record Row(String importId, String formerKey, String values) {

        /** Shows no value. */
        @Override
        public String toString() {
            return "Row";
        }
    }

    /**
     * Moves the versions of all imports of the account.
     *
     * @param keys the new key of each former one
     */
    void move(Map<String, String> keys) throws SQLException {
        List<Row> rows = find(List.copyOf(keys.keySet()));
        if (rows.isEmpty()) {
            return;
        }
        String table = session.names().change();
        // The contact that had the key before is no longer stored.
        try (PreparedStatement delete = session.connection().prepareStatement("DELETE FROM " + table + ONE);
                PreparedStatement update = session.connection()
                        .prepareStatement("UPDATE " + table + " SET contact_key = ?, before_values = ?" + ONE)) {
            for (Row row : rows) {
                String key = Objects.requireNonNull(keys.get(row.formerKey()));
                bind(delete, 1, row.importId(), key);
                delete.executeUpdate();
                update.setString(1, key);
                update.setString(2, Version.rekeyed(row.values(), row.formerKey()));
                bind(update, 3, row.importId(), row.formerKey());
                update.executeUpdate();
            }
        }
    }

    private List<Row> find(List<String> formerKeys) throws SQLException {
        List<Row> rows = new ArrayList<>();
        new KeyedSelect(
                        session,
                        places -> "SELECT import_id, contact_key, before_values FROM "
                                + session.names().change() + " WHERE "
                                + session.dialect().keyLookup().condition("account_id", "contact_key", places),
                        row -> rows.add(new Row(row.getString(1), row.getString(2), row.getString(3))))
                .run(account, formerKeys);
        return rows;
    }

    private void bind(PreparedStatement statement, int first, String importId, String key) throws SQLException {
        statement.setString(first, account);
        statement.setString(first + 1, importId);
        statement.setString(first + 2, key);
    }
}
