package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the store, whatever the contender says. */
final class StoredRows {

    private StoredRows() {}

    /**
     * Counts the rows that a contender has stored for an account.
     *
     * @throws IllegalStateException if there are not as many as it says
     */
    static void check(String url, Contenders contender, String account, long said) throws SQLException {
        if (contender.table().isEmpty()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM " + contender.table() + " WHERE account_id = ?")) {
            query.setString(1, account);
            try (ResultSet count = query.executeQuery()) {
                count.next();
                check(contender, said, count.getLong(1));
            }
        }
    }

    private static void check(Contenders contender, long said, long found) {
        if (found != said) {
            throw new IllegalStateException(
                    contender.title() + " says it has stored " + said + ", but there are " + found);
        }
    }
}
