package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.schema.Schema;
import javax.sql.DataSource;

/**
 * The tables of this module: contacts, imports, remembered mappings, schema version.
 *
 * <p>Nothing creates them unless {@link #createIfMissing()} is called. Hosts that migrate their schema themselves find
 * the statements in the jar, one versioned file per database and version, such as
 * {@code com/isendu/contactimport/jdbc/schema/h2/V1__contact_import.sql}, the folder being the lower-case name of a
 * {@link DatabaseKind}. The names are those that Flyway expects; Liquibase takes them as SQL files. They make tables of
 * the default names, in the schema of the connection. Thread-safe.
 */
public final class JdbcSchema {

    private final Schema schema;

    private JdbcSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Returns the schema of a database. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the schema of a database, where the options say. Opens no connection yet.
     *
     * @param dataSource where connections come from; not closed
     * @param options where the tables are
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource, JdbcOptions options) {
        return new JdbcSchema(Wiring.schema(Wiring.database(dataSource, options), Wiring.contacts(options)));
    }

    /**
     * Creates what is missing, but not a host's own table of contacts, and brings tables of an older version to this
     * library's: the files of the versions in between are run in their order. Calling it again changes nothing, also
     * from several processes. For demos, tests and hosts that leave it to the library. Where PostgreSQL's search path
     * finds the tables in another schema than the first one, they stay there.
     *
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_NEWER} if the tables are of
     *     a version that this library does not know; nothing is changed then. With another code if the database does
     *     not answer or the user may not create tables
     */
    public void createIfMissing() {
        schema.createIfMissing();
    }

    /**
     * Looks whether the tables have been made, in the version that this library needs.
     *
     * @return true if they have; false also for an older version
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_NEWER} if they are of a
     *     version that this library does not know. With another code if the database does not answer
     */
    public boolean exists() {
        return schema.isCurrent();
    }

    /**
     * Compares the tables with what this library needs, and a host's own table with its {@link HostContactTable}. Each
     * import looks at the version and the table of contacts, too, before it writes anything; the other tables and
     * settings of the database that would change values are looked at here only.
     *
     * @throws com.isendu.contactimport.error.SinkException with the code {@code SINK_SCHEMA_OLDER} or
     *     {@code SINK_SCHEMA_NEWER} if the tables are of another version; with {@code SINK_SCHEMA_DIFFERENT} if
     *     anything is missing or different: its message, and its parameter {@code differences}, list all of it with the
     *     types found and those accepted. With another code if the database does not answer
     */
    public void verify() {
        schema.verify();
    }

    /** Shows nothing of the database. */
    @Override
    public String toString() {
        return "JdbcSchema";
    }
}
