package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.jdbc.internal.table.SqlName;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a database the tables are, and which database it is. The defaults suit most hosts: tables named
 * {@code contact_import_…} in the schema that the connection is in, of the database that its driver says it is.
 *
 * <p>The sink, the mapping store, the history and the schema of one host share the same options. Names are made of
 * letters, digits and underscores, are not quoted in statements, and must be no reserved words. Immutable and
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
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what the names of all tables begin with.
     *
     * @return the prefix, without the underscore that follows it
     */
    public String tablePrefix() {
        return tablePrefix;
    }

    /**
     * Returns the schema of the tables; in MariaDB and MySQL, the database.
     *
     * @return the schema, or empty for the one that a connection is in
     */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /**
     * Returns the database to speak to.
     *
     * @return the database, or empty to ask the driver
     */
    public Optional<DatabaseKind> database() {
        return Optional.ofNullable(database);
    }

    /**
     * Returns the host's own table of contacts.
     *
     * @return the table, or empty for the library's
     */
    public Optional<HostContactTable> contactTable() {
        return Optional.ofNullable(contactTable);
    }

    /**
     * Returns how long an import tries to reach a database that it has lost, before it is suspended.
     *
     * @return the time for one batch, zero to try once
     */
    public Duration reconnectFor() {
        return reconnectFor;
    }

    /**
     * Returns how long a transaction waits for a lock that another one holds.
     *
     * @return the time for one lock
     */
    public Duration lockWait() {
        return lockWait;
    }

    /**
     * Returns how the host runs the work in its own transactions.
     *
     * @return the host's, or empty for transactions on connections of their own
     */
    public Optional<Transactions> transactions() {
        return Optional.ofNullable(transactions);
    }

    /** Collects options; not thread-safe. */
    public static final class Builder {

        // The longest name made of it must have at most 63 characters.
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
         * Sets what the names of all tables begin with. Default: {@code contact_import}.
         *
         * @param prefix up to 40 letters, digits and underscores; {@code acme} gives {@code acme_contact}
         * @return this
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder tablePrefix(String prefix) {
            this.tablePrefix = SqlName.checked(prefix, "tablePrefix", MAX_PREFIX);
            return this;
        }

        /**
         * Sets the schema of the tables; in MariaDB and MySQL, the database. Default: the one that a connection is in.
         *
         * @param name up to 63 letters, digits and underscores
         * @return this
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder schema(String name) {
            this.schema = SqlName.checked(name, "schema");
            return this;
        }

        /**
         * Sets the database to speak to, for a driver that does not report it or one that speaks another's dialect.
         * Default: what the driver's metadata say, {@link DatabaseKind#OTHER} when that is none of the others.
         *
         * @param kind the database
         * @return this
         */
        public Builder database(DatabaseKind kind) {
            this.database = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /**
         * Sets the host's own table of contacts; neither prefix nor schema are put before its name. Default: the
         * library's.
         *
         * @param table the table
         * @return this
         */
        public Builder contactTable(HostContactTable table) {
            this.contactTable = Objects.requireNonNull(table, "table");
            return this;
        }

        /**
         * Sets how long an import tries to reach a database that it has lost, before it is suspended. Default: one
         * minute.
         *
         * @param time the time for one batch, zero to try once
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder reconnectFor(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("reconnectFor must not be negative");
            }
            this.reconnectFor = time;
            return this;
        }

        /**
         * Sets how long a transaction waits for a lock that another one holds. Continuing or undoing an import waits no
         * longer for the process that runs it, and then stops with {@code IMPORT_HELD_ELSEWHERE}; a batch is tried
         * again, up to thirty times. PostgreSQL, which alone waits for ever by default, gets it in each transaction
         * that writes ({@code SET LOCAL lock_timeout}) unless the session has a limit of its own; the limits of other
         * databases stay as they are. Default: ten seconds.
         *
         * @param time the time for one lock, rounded to seconds where the database counts in seconds
         * @return this
         * @throws IllegalArgumentException if it is shorter than a millisecond
         */
        public Builder lockWait(Duration time) {
            if (Objects.requireNonNull(time, "time").toMillis() < 1) {
                throw new IllegalArgumentException("lockWait must be positive");
            }
            this.lockWait = time;
            return this;
        }

        /**
         * Sets what the work is run in, for a host that manages transactions itself. Default: each in a transaction on
         * a connection of its own, which is given back with autocommit, isolation and read-only as found.
         *
         * @param host how the host runs work in a transaction
         * @return this
         */
        public Builder transactions(Transactions host) {
            this.transactions = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public JdbcOptions build() {
            return new JdbcOptions(this);
        }
    }
}
