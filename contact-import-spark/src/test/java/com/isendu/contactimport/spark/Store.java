package com.isendu.contactimport.spark;

import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of contacts, by its address: every task of the tests reaches it in the same process. */
record Store(String url) implements Serializable {

    private static final int TASKS = 8;

    static Store create() {
        Store store = new Store("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.of(store.dataSource()).createIfMissing();
        return store;
    }

    DataSource dataSource() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(TASKS);
        return pool;
    }

    JdbcContactSink sink() {
        return JdbcContactSink.of(dataSource());
    }

    ImportHistory history() {
        return ImportHistory.of(dataSource());
    }

    /** All contacts, but for when and by which import they were written. */
    List<String> contacts() {
        return query("SELECT * FROM contact_import_contact ORDER BY account_id, contact_key");
    }

    List<String> query(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(text(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String name = row.getMetaData().getColumnName(column);
            if (!name.endsWith("_AT") && !name.endsWith("_IMPORT")) {
                text.append(name).append('=').append(row.getString(column)).append('|');
            }
        }
        return text.toString();
    }
}
