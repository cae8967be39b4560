package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the store, whatever the contender says. */
final class StoredRows {

    private StoredRows() {}

    /**
     * Counts the rows that a contender has stored.
     *
     * @throws IllegalStateException if there are not as many as it says
     */
    static void check(String url, Contenders contender, long said) throws SQLException {
        if (contender.table().isEmpty()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + contender.table())) {
            count.next();
            if (count.getLong(1) != said) {
                throw new IllegalStateException(
                        contender.title() + " says it has stored " + said + ", but there are " + count.getLong(1));
            }
        }
    }
}
