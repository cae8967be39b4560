package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.Transactions;
import com.isendu.contactimport.jdbc.internal.dialect.Dialects;
import com.isendu.contactimport.jdbc.internal.dialect.TimeFormat;
import com.isendu.contactimport.jdbc.internal.session.ConnectionWork;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.LocalTransactions;
import com.isendu.contactimport.jdbc.internal.session.Sessions;
import com.isendu.contactimport.jdbc.internal.session.TransactionRunner;
import com.isendu.contactimport.jdbc.internal.session.Work;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import com.isendu.contactimport.jobs.job.JobException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Where jobs are kept: transactions on their tables. Thread-safe; opens no connection before there is work. */
public final class JobDatabase {

    private static final Set<String> SHARED = Set.of("postgresql", "mariadb", "mysql", "h2");

    private final Database database;
    private final TableNames names;
    private final JdbcSchema schema;
    private final Duration silence;

    private JobDatabase(Database database, TableNames names, JdbcSchema schema, Duration silence) {
        this.database = database;
        this.names = names;
        this.schema = schema;
        this.silence = silence;
    }

    /** Work on the table of jobs. */
    @FunctionalInterface
    public interface JobWork<T> {
        T in(JobTable jobs) throws SQLException;
    }

    private record HostTransactions(DataSource dataSource, Transactions host) implements TransactionRunner {

        @Override
        public <T> T run(int isolation, ConnectionWork<T> work) throws SQLException {
            return host.run(dataSource, isolation, work::in);
        }
    }

    /** A node that has sent no heartbeat for longer than the silence does not answer any more. */
    public static JobDatabase of(DataSource dataSource, JdbcOptions options, Duration silence) {
        TableNames names = new TableNames(options.schema().orElse(null), options.tablePrefix());
        TransactionRunner transactions = options.transactions()
                .<TransactionRunner>map(host -> new HostTransactions(dataSource, host))
                .orElseGet(() -> new LocalTransactions(dataSource));
        Sessions sessions = new Sessions(
                transactions,
                names,
                options.lockWait(),
                options.database()
                        .map(kind -> Dialects.named(kind.name().toLowerCase(Locale.ROOT)))
                        .orElse(null));
        return new JobDatabase(
                new Database(sessions, options.reconnectFor()), names, JdbcSchema.of(dataSource, options), silence);
    }

    /** Fails if the tables differ from the required ones or nodes cannot share the database. */
    public void verify() {
        String name = database.read(session -> session.dialect().name());
        if (!SHARED.contains(name)) {
            throw new JobException(ErrorCode.JOBS_UNSUPPORTED, Map.of("database", name), null);
        }
        schema.verify();
    }

    /** Returns the table in which the scheduler keeps what is to be done. */
    public String taskTable() {
        return names.task();
    }

    /** Whether points in time are stored without a zone, in UTC. */
    public boolean storesLocalTimes() {
        return database.read(session -> session.dialect().times() == TimeFormat.LOCAL_UTC);
    }

    /** For work that changes nothing. */
    public <T> T read(JobWork<T> work) {
        return database.read(session -> work.in(new JobTable(session, silence)));
    }

    /** A job; fails where the account has none of that id. */
    public JobRow get(String account, String id) {
        return read(jobs -> jobs.find(account, id)).orElseThrow(() -> new JobException(ErrorCode.JOB_UNKNOWN));
    }

    /** Commits what the work has done. */
    public <T> T write(JobWork<T> work) {
        return database.write(session -> work.in(new JobTable(session, silence)));
    }

    /**
     * Commits what the work has done, exactly once: the work itself finds out whether an earlier try has succeeded, so
     * that it is tried again also when the connection is lost.
     */
    public <T> T writeOnce(JobWork<T> work) {
        return database.writeOnce(session -> work.in(new JobTable(session, silence)));
    }

    /** Commits what the work on other tables has done. */
    public <T> T writeSession(Work<T> work) {
        return database.write(work);
    }

    /** For work on other tables that changes nothing. */
    public <T> T readSession(Work<T> work) {
        return database.read(work);
    }
}
