package com.isendu.contactimport.benchmarks.contenders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The pool that all contenders take their connections from, with its own defaults but for the size. */
final class Pool {

    private static final int CONNECTIONS = 4;

    private Pool() {}

    /** A new pool, to be closed by the caller. */
    static HikariDataSource of(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
