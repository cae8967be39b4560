package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.schema.Schema;
import javax.sql.DataSource;

/**
 * The tables of this module: contacts, imports, mappings, suppressed people and the schema version.
 *
 * <p>Only {@link #createIfMissing()} creates the tables. For hosts that migrate their schema themselves, the jar
 * contains one SQL file for each database and version, such as
 * {@code com/isendu/contactimport/jdbc/schema/h2/V1__contact_import.sql}; the folder is the lower-case name of a
 * {@link DatabaseKind}. Flyway recognises the file names; Liquibase can run them as SQL files. The files create tables
 * with the default names in the current schema of the connection. Thread-safe.
 */
public final class JdbcSchema {

    private final Schema schema;

    private JdbcSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Returns the schema of a database. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns the schema of the tables that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed
     * @param options the options that name the tables
     * @return the schema
     */
    public static JdbcSchema of(DataSource dataSource, JdbcOptions options) {
        return new JdbcSchema(Wiring.schema(Wiring.database(dataSource, options), Wiring.contacts(options)));
    }

    /**
     * Creates missing tables, except a host's contact table, and migrates tables of an older version by running the
     * files of the versions in between in order. Further calls change nothing; several processes may call it at once.
     * For demos, tests and hosts that let the library manage its schema. If the search path of PostgreSQL finds
     * existing tables in a schema other than the first, they stay there.
     *
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_SCHEMA_NEWER} if the tables have a newer
     *     version than this library supports, and nothing is changed; with another code if the database does not answer
     *     or the user must not create tables
     */
    public void createIfMissing() {
        schema.createIfMissing();
    }

    /**
     * Returns whether the tables exist in the version that this library requires.
     *
     * @return true if they exist; false also for an older version
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_SCHEMA_NEWER} if they have a newer version
     *     than this library supports; with another code if the database does not answer
     */
    public boolean exists() {
        return schema.isCurrent();
    }

    /**
     * Verifies that the tables match the requirements of this library and that a host's table matches its
     * {@link HostContactTable}. Also verifies that no setting of the database would change values. Each import verifies
     * the version and the contact table before it writes; the other checks are made only here.
     *
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_SCHEMA_OLDER} or {@code SINK_SCHEMA_NEWER}
     *     if the tables have another version; with {@code SINK_SCHEMA_DIFFERENT} if anything is missing or different,
     *     all of which the message and the parameter {@code differences} list with the types found and accepted; with
     *     another code if the database does not answer
     */
    public void verify() {
        schema.verify();
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "JdbcSchema";
    }
}
