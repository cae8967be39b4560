package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.jdbc.server.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the table of contacts refuse some of them. */
public final class Refusal {

    private Refusal() {}

    public static void ofLastName(String name, DataSource dataSource) {
        if (isSqlite(dataSource)) {
            // SQLite adds no constraint to a table that is there.
            onSqlite("INSERT", name, dataSource);
            onSqlite("UPDATE", name, dataSource);
        } else {
            Sql.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> '" + name + "')");
        }
    }

    private static void onSqlite(String event, String name, DataSource dataSource) {
        Sql.execute(
                dataSource,
                "CREATE TRIGGER refuse_" + event + " BEFORE " + event
                        + " ON contact_import_contact WHEN NEW.last_name = '" + name
                        + "' BEGIN SELECT RAISE(ABORT, 'refused'); END");
    }

    private static boolean isSqlite(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
