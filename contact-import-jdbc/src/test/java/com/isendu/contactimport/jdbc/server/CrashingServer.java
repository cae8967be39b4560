package com.isendu.contactimport.jdbc.server;

import java.io.IOException;

/**
 * A server of its own that crashes, as when the power is gone, and starts again on the same data directory and port.
 */
public interface CrashingServer extends AutoCloseable {

    UrlDataSource dataSource();

    /** Forgets nothing of what was before, whatever comes. */
    void settle();

    /** Kills all its processes at once. */
    void crash() throws InterruptedException;

    /** Starts it, and returns when it answers. */
    void restart() throws IOException;

    @Override
    void close() throws IOException;

    /** A server that has on its disk what it confirms. */
    static CrashingServer durable(TestDatabase database) throws IOException {
        return database == TestDatabase.MARIADB
                ? new CrashingMariaDb("--innodb-flush-log-at-trx-commit=1")
                : new CrashingPostgres(CrashingPostgres.DURABLE);
    }

    /** A server that confirms commits before they are on its disk. */
    static CrashingServer forgetful(TestDatabase database) throws IOException {
        return database == TestDatabase.MARIADB
                ? new CrashingMariaDb("--innodb-flush-log-at-trx-commit=0")
                : new CrashingPostgres(CrashingPostgres.FORGETFUL);
    }
}
