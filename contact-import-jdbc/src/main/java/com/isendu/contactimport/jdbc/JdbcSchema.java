package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.schema.SchemaCheck;
import com.isendu.contactimport.jdbc.internal.schema.SchemaFile;
import com.isendu.contactimport.jdbc.internal.schema.SchemaVersion;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The tables of this module: contacts, imports, remembered mappings, schema version.
 *
 * <p>Nothing creates them unless {@link #createIfMissing()} is called. Hosts that migrate their schema themselves find the
 * statements in the jar, one versioned file per database and version:
 * {@code com/isendu/contactimport/jdbc/schema/h2/V1__contact_import.sql}, the folder being the lower-case name of a
 * {@link DatabaseKind}. The names are those that Flyway expects; Liquibase takes them as SQL files. They make tables of the
 * default names, in the schema of the connection. Thread-safe.
 */
public final class JdbcSchema {

    private final Database database;
    private final ContactTable contacts;

    private JdbcSchema(Database database, ContactTable contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /**
     * The schema of a database. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * The schema of a database, where the options say. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @param options where the tables are
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource, JdbcOptions options) {
        return new JdbcSchema(Wiring.database(dataSource, options), Wiring.contacts(options));
    }

    /**
     * Creates what is missing, but not a host's own table of contacts; calling it again changes nothing. For demos, tests and hosts that leave it to the library.
     *
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_NEWER} if the tables are of a later version than
     *     this library; with another code if the database does not answer or the user may not create tables
     */
    public void createIfMissing() {
        if (exists()) {
            return;
        }
        try {
            database.define(this::create);
        } catch (SinkException e) {
            // Somebody else may have created them at the same time.
            if (!exists()) {
                throw e;
            }
        }
    }

    /**
     * Looks whether the tables have been made, in the version that this library needs.
     *
     * @return true if they have
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_NEWER} if they are of a later version; with
     *     another code if the database does not answer
     */
    public boolean exists() {
        return database.readIfTablesExist(SchemaVersion::isCurrent).orElse(false);
    }

    /**
     * Compares the tables with what this library needs.
     *
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_DIFFERENT} if anything is missing or
     *     different; its message, and its parameter {@code differences}, list all of it. With {@code SINK_SCHEMA_NEWER} if the tables are of
     *     a later version than this library; with another code if the database does not answer
     */
    public void verify() {
        exists();
        List<String> differences = SchemaCheck.differences(database, contacts);
        if (!differences.isEmpty()) {
            Map<String, String> all = Map.of("differences", String.join("; ", differences));
            throw new SinkException(ErrorCode.SINK_SCHEMA_DIFFERENT, all, null);
        }
    }

    private void create(Session session) throws SQLException {
        SchemaFile file = SchemaFile.of(session.dialect().name());
        try (Statement statement = session.connection().createStatement()) {
            for (String sql : contacts.isHosts() ? file.statementsWithoutContacts() : file.statements()) {
                statement.execute(session.names().in(sql));
            }
        }
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "JdbcSchema";
    }
}
