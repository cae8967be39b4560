package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Retry;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.table.SqlName;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import com.isendu.contactimport.jdbc.internal.table.TableReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Creates the tables of a database, migrates them to the newest version and compares them with it. Thread-safe.
 */
public final class Schema {

    // Two processes may start at the same time; where definitions commit, they take turns in failing.
    private static final int TRIES = 6;
    private static final int NONE = 0;
    // A lock within the process, because an embedded database is used by no other process.
    private static final Lock TURNS = new ReentrantLock();

    private final Database database;
    private final ContactTable contacts;
    private final SchemaVersions versions;
    private final ExpectedTables tables;

    public Schema(Database database, ContactTable contacts, SchemaVersions versions) {
        this.database = database;
        this.contacts = contacts;
        this.versions = versions;
        this.tables = new ExpectedTables(versions);
    }

    /** Makes the tables, or brings them to the newest version. */
    public void createIfMissing() {
        for (int attempt = 1; !isCurrent(); attempt++) {
            int found = version().orElse(NONE);
            try {
                database.define(session -> defineInTurn(session, found));
            } catch (SinkException e) {
                if (attempt == TRIES && !isCurrent()) {
                    throw e;
                }
                Retry.pause(attempt);
            }
        }
    }

    /**
     * Whether the tables are there in the newest version; fails where they are of one that this library does not know.
     */
    public boolean isCurrent() {
        int found = version().orElse(NONE);
        refuseNewer(found);
        return found == versions.newest();
    }

    private OptionalInt version() {
        return database.readIfTablesExist(Schema::version).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static int version(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT MAX(version) FROM " + session.names().version())) {
            return row.next() ? row.getInt(1) : NONE;
        }
    }

    /** Fails where the tables are not there, or of another version than this library's. */
    public void requireCurrent() {
        int found = version().orElseThrow(() -> Faults.exception(Fault.SCHEMA_MISSING));
        refuseNewer(found);
        if (found < versions.newest()) {
            throw new SinkException(
                    ErrorCode.SINK_SCHEMA_OLDER,
                    Map.of(
                            "found", String.valueOf(found),
                            "needed", String.valueOf(versions.newest()),
                            "files", String.join(", ", versions.filesAfter(found))),
                    null);
        }
    }

    private void refuseNewer(int found) {
        if (found > versions.newest()) {
            throw new SinkException(
                    ErrorCode.SINK_SCHEMA_NEWER,
                    Map.of("found", String.valueOf(found), "known", String.valueOf(versions.newest())),
                    null);
        }
    }

    /** Fails where a table is missing or differs, or a setting would change values, with all differences. */
    public void verify() {
        contacts.forget();
        version().ifPresent(found -> requireCurrent());
        List<String> differences = new ArrayList<>(SchemaCheck.differences(database, contacts, tables));
        differences.addAll(database.read(SchemaCheck::wrongSettings));
        refuse(differences);
    }

    /** The same for the table of contacts alone, by what was last found out about it. */
    public void verifyContacts() {
        refuse(SchemaCheck.differencesOfContacts(database, contacts, tables));
    }

    private static void refuse(List<String> differences) {
        if (!differences.isEmpty()) {
            Map<String, String> all = Map.of("differences", String.join("; ", differences));
            throw new SinkException(ErrorCode.SINK_SCHEMA_DIFFERENT, all, null);
        }
    }

    private void defineInTurn(Session session, int found) throws SQLException {
        if (!session.dialect().losesTablesAlteredAtOnce()) {
            define(session, found);
            return;
        }
        TURNS.lock();
        try {
            define(session, found);
        } finally {
            TURNS.unlock();
        }
    }

    private void define(Session session, int found) throws SQLException {
        TableNames names = where(session);
        for (String sql : versions.statementsAfter(found, session.dialect().name())) {
            boolean ofHost = contacts.isHosts() && SchemaFile.isAboutContacts(sql);
            if (!ofHost && !isDone(session, sql)) {
                execute(session, names.in(sql));
            }
        }
    }

    private static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    /** New tables go where the search path finds the older ones. */
    private static TableNames where(Session session) throws SQLException {
        TableNames names = session.names();
        String schema =
                names.schema() == null ? session.dialect().schemaOf(session.connection(), names.version()) : null;
        return schema != null && SqlName.isFolded(schema) ? new TableNames(schema, names.prefix()) : names;
    }

    private static boolean isDone(Session session, String sql) throws SQLException {
        ColumnChange change = ColumnChange.of(sql);
        return change != null
                && change.isDone(TableReader.read(
                        session.connection(), session.dialect(), session.names().in(change.table())));
    }
}
