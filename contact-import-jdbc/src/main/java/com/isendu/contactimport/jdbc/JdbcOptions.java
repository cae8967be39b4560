package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.table.SqlName;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database and the names of its tables. The defaults suit most hosts: tables named {@code contact_import_…} in the
 * current schema of the connection, in the database that the driver reports.
 *
 * <p>The sink, the mapping store, the history and the schema of a host share the same options. Names consist of
 * letters, digits and underscores, are not quoted in statements, and must not be reserved words. Immutable and
 * thread-safe.
 */
public final class JdbcOptions {

    private static final JdbcOptions DEFAULTS = builder().build();

    private final String tablePrefix;
    private final @Nullable String schema;
    private final @Nullable DatabaseKind database;
    private final @Nullable HostContactTable contactTable;
    private final Duration reconnectFor;
    private final Duration lockWait;
    private final @Nullable Transactions transactions;

    private JdbcOptions(Builder builder) {
        this.tablePrefix = builder.tablePrefix;
        this.schema = builder.schema;
        this.database = builder.database;
        this.contactTable = builder.contactTable;
        this.reconnectFor = builder.reconnectFor;
        this.lockWait = builder.lockWait;
        this.transactions = builder.transactions;
    }

    /**
     * Returns the defaults.
     *
     * @return the options that the methods without options use
     */
    public static JdbcOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Starts building options with the defaults.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the prefix of the names of all tables.
     *
     * @return the prefix, without the underscore that follows it
     */
    public String tablePrefix() {
        return tablePrefix;
    }

    /**
     * Returns the schema of the tables; in MariaDB and MySQL, the database.
     *
     * @return the schema, or empty for the current schema of the connection
     */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /**
     * Returns the kind of database.
     *
     * @return the kind, or empty to use what the driver reports
     */
    public Optional<DatabaseKind> database() {
        return Optional.ofNullable(database);
    }

    /**
     * Returns the contact table of the host.
     *
     * @return the table, or empty for the library's
     */
    public Optional<HostContactTable> contactTable() {
        return Optional.ofNullable(contactTable);
    }

    /**
     * Returns how long an import tries to reconnect to the database before it is suspended.
     *
     * @return the time for one batch; zero for a single attempt
     */
    public Duration reconnectFor() {
        return reconnectFor;
    }

    /**
     * Returns how long a transaction waits for a lock.
     *
     * @return the time for one lock
     */
    public Duration lockWait() {
        return lockWait;
    }

    /**
     * Returns the transactions of the host.
     *
     * @return the transactions, or empty to use a separate connection for each transaction
     */
    public Optional<Transactions> transactions() {
        return Optional.ofNullable(transactions);
    }

    /** Collects the options. Not thread-safe. */
    public static final class Builder {

        // The longest name with the prefix must have at most 63 characters.
        private static final int MAX_PREFIX = 40;

        private String tablePrefix = TableNames.DEFAULT_PREFIX;
        private @Nullable String schema;
        private @Nullable DatabaseKind database;
        private @Nullable HostContactTable contactTable;
        private Duration reconnectFor = Duration.ofSeconds(60);
        private Duration lockWait = Duration.ofSeconds(10);
        private @Nullable Transactions transactions;

        private Builder() {}

        /**
         * Sets the prefix of the names of all tables. Default: {@code contact_import}.
         *
         * @param prefix up to 40 letters, digits and underscores; for example, {@code acme} for the table
         *     {@code acme_contact}
         * @return this builder
         * @throws IllegalArgumentException if the name is invalid
         */
        public Builder tablePrefix(String prefix) {
            this.tablePrefix = SqlName.checked(prefix, "tablePrefix", MAX_PREFIX);
            return this;
        }

        /**
         * Sets the schema of the tables; in MariaDB and MySQL, the database. Default: the current schema of the
         * connection.
         *
         * @param name up to 63 letters, digits and underscores
         * @return this builder
         * @throws IllegalArgumentException if the name is invalid
         */
        public Builder schema(String name) {
            this.schema = SqlName.checked(name, "schema");
            return this;
        }

        /**
         * Sets the kind of database, for a driver that does not report it or a database with the dialect of another.
         * Default: the kind in the metadata of the driver; {@link DatabaseKind#OTHER} if it is unknown.
         *
         * @param kind the kind of database
         * @return this builder
         */
        public Builder database(DatabaseKind kind) {
            this.database = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Sets the contact table of the host. Neither prefix nor schema is added to its name. Default: the library's
         * table.
         *
         * @param table the table
         * @return this builder
         */
        public Builder contactTable(HostContactTable table) {
            this.contactTable = Objects.requireNonNull(table, "table");
            return this;
        }

        /**
         * Sets how long an import tries to reconnect to the database before it is suspended. Default: one minute.
         *
         * @param time the time for one batch; zero for a single attempt
         * @return this builder
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder reconnectFor(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("reconnectFor must not be negative");
            }
            this.reconnectFor = time;
            return this;
        }

        /**
         * Sets how long a transaction waits for a lock. After this time, continuing or undoing an import that another
         * process holds stops with {@code IMPORT_HELD_ELSEWHERE}; a batch is tried up to thirty times. Only
         * PostgreSQL waits forever by default: there, each writing transaction sets this limit ({@code SET LOCAL
         * lock_timeout}) unless the session has one. The limits of other databases are not changed. Default: ten
         * seconds.
         *
         * @param time the time for one lock, rounded to seconds if the database requires it
         * @return this builder
         * @throws IllegalArgumentException if the time is shorter than a millisecond
         */
        public Builder lockWait(Duration time) {
            if (Objects.requireNonNull(time, "time").toMillis() < 1) {
                throw new IllegalArgumentException("lockWait must be positive");
            }
            this.lockWait = time;
            return this;
        }

        /**
         * Sets the transactions, for a host that manages them itself. Default: a transaction on a separate connection
         * for each piece of work; autocommit, isolation and read-only of the connection are restored.
         *
         * @param host the transactions of the host
         * @return this builder
         */
        public Builder transactions(Transactions host) {
            this.transactions = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public JdbcOptions build() {
            return new JdbcOptions(this);
        }
    }
}
