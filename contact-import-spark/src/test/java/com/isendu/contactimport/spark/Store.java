package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of contacts, by its address: the tasks of the tests reach it in the same process. */
record Store(String url) implements Serializable {

    /** But for when and by which import a contact was written. */
    private static final String CONTACTS =
            "SELECT * EXCEPT (created_at, updated_at, created_import, updated_import) FROM contact_import_contact"
                    + " ORDER BY account_id, contact_key";

    private static final Map<String, JdbcConnectionPool> POOLS = new ConcurrentHashMap<>();

    /** In memory, or in a folder where there may be more contacts than that. */
    static Store in(Path folder) {
        String place =
                People.ARE_MANY ? "file:" + folder.resolve("store-" + UUID.randomUUID()) : "mem:" + UUID.randomUUID();
        Store store = new Store("jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.of(store.dataSource()).createIfMissing();
        return store;
    }

    JdbcConnectionPool dataSource() {
        return POOLS.computeIfAbsent(url, known -> JdbcConnectionPool.create(known, "sa", ""));
    }

    JdbcContactSink sink() {
        return JdbcContactSink.of(dataSource());
    }

    ImportHistory history() {
        return ImportHistory.of(dataSource());
    }

    long count() throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM contact_import_contact")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Compares row by row, so that millions fit. */
    void assertHasContactsOf(Store other) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Connection otherConnection = other.dataSource().getConnection();
                Statement statement = connection.createStatement();
                Statement otherStatement = otherConnection.createStatement();
                ResultSet row = statement.executeQuery(CONTACTS);
                ResultSet otherRow = otherStatement.executeQuery(CONTACTS)) {
            while (otherRow.next()) {
                assertThat(row.next()).as("there is a row").isTrue();
                assertThat(text(row)).isEqualTo(text(otherRow));
            }
            assertThat(row.next()).as("there is another row").isFalse();
        }
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append('|');
        }
        return text.toString();
    }
}
