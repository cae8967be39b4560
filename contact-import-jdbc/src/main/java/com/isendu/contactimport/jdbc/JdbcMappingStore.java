package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.mapping.MappingTable;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores mappings in a relational database, in a table of {@link JdbcSchema}.
 *
 * <p>Methods throw a {@link com.isendu.contactimport.error.SinkException}, as {@link JdbcContactSink} documents.
 * Connections are returned unchanged; the data source is never closed. Thread-safe.
 */
public final class JdbcMappingStore implements MappingStore {

    private final Database database;

    private JdbcMappingStore(Database database) {
        this.database = database;
    }

    /**
     * Returns a store on a database with the tables of {@link JdbcSchema}. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the store
     * @return the store
     */
    public static JdbcMappingStore of(DataSource dataSource) {
        return of(dataSource, JdbcOptions.defaults());
    }

    /**
     * Returns a store on the tables of {@link JdbcSchema} that the options name. Opens no connection yet.
     *
     * @param dataSource the source of connections; not closed by the store
     * @param options the options that name the tables
     * @return the store
     */
    public static JdbcMappingStore of(DataSource dataSource, JdbcOptions options) {
        return new JdbcMappingStore(Wiring.database(dataSource, options));
    }

    @Override
    public Optional<RememberedMapping> find(String account, String fingerprint) {
        return database.read(session -> new MappingTable(session).find(account, fingerprint));
    }

    @Override
    public Optional<RememberedMapping> last(String account) {
        return database.read(session -> new MappingTable(session).last(account));
    }

    @Override
    public void remember(String account, RememberedMapping mapping) {
        database.run(session -> new MappingTable(session).remember(account, mapping));
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "JdbcMappingStore";
    }
}
