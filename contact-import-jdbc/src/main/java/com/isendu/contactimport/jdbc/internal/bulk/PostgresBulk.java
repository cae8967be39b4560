package com.isendu.contactimport.jdbc.internal.bulk;

import com.isendu.contactimport.jdbc.internal.table.ContactColumns;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's COPY and UPDATE from arrays, if they have the same effect as statements for single rows. Not used for
 * other databases with its dialect, nor for tables where the effects differ: partitioned and inherited tables, views,
 * and tables with rules or row-level security.
 */
public final class PostgresBulk implements Bulk {

    // Places: the key, the table.
    private static final String SUITABLE = "SELECT c.relkind = 'r' AND NOT c.relhassubclass AND NOT c.relhasrules"
            + " AND NOT c.relrowsecurity"
            + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_extension WHERE extname = 'citus')"
            + " AND EXISTS (SELECT 1 FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisunique"
            + " AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indnkeyatts = 2"
            + " AND (SELECT count(*) FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid"
            + " AND a.attnum IN (i.indkey[0], i.indkey[1]) AND a.attname = ANY (?::text[])) = 2)"
            + " FROM pg_catalog.pg_class c WHERE c.oid = to_regclass(?)";

    // Without the driver, or with a wrapper that hides it, bulk writing is not used.
    @Override
    public boolean isOfferedBy(Connection connection) {
        try {
            return PostgresDriver.isOfferedBy(connection);
        } catch (SQLException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** Returns the constraint that an error of the driver names, or null; also where the driver is another one. */
    public static @Nullable String constraintOf(SQLException exception) {
        try {
            return PostgresDriver.constraintOf(exception);
        } catch (LinkageError e) {
            return null;
        }
    }

    @Override
    public boolean suits(Connection connection, ContactColumns contacts) throws SQLException {
        return isPostgres(connection) && isSuitable(connection, contacts);
    }

    // YugabyteDB calls itself "PostgreSQL 11.2-YB-…"; others begin with their own names.
    private static boolean isPostgres(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT version()")) {
            String version = row.next() ? row.getString(1) : "";
            return version.startsWith("PostgreSQL ") && !version.contains("-YB-");
        }
    }

    private static boolean isSuitable(Connection connection, ContactColumns contacts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SUITABLE)) {
            setNames(select, 1, List.of(contacts.account(), contacts.key()));
            select.setString(2, contacts.table());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void setNames(PreparedStatement select, int index, Collection<String> names) throws SQLException {
        Object[] folded = names.stream().map(TableShape::nameOf).toArray();
        select.setArray(index, select.getConnection().createArrayOf("text", folded));
    }

    @Override
    public void insert(Connection connection, InsertInto into, Rows rows) throws SQLException {
        PostgresDriver.copy(connection, into.copy(), rows);
    }

    @Override
    public void update(Connection connection, UpdateOf update, Rows rows) throws SQLException {
        ArrayValues arrays = new ArrayValues();
        rows.write(arrays);
        try (PreparedStatement statement = connection.prepareStatement(update.fromArrays(arrays.columns()))) {
            PostgresDriver.planEachTime(statement);
            arrays.bind(statement);
            statement.executeUpdate();
        }
    }
}
