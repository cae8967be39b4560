package com.isendu.contactimport.jdbc.server;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A MariaDB server, started by the first test that asks and stopped with the tests. Where none is installed, those
 * tests are skipped.
 */
public final class MariaDbServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaDbServer() {}

    private static final class Started {

        static final MariaDbProcess SERVER = start();

        private static MariaDbProcess start() {
            MariaDbProcess server = new MariaDbProcess();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }

    public static UrlDataSource newDatabase() {
        MariaDbProcess.assumeInstalled();
        String database = "test_" + DATABASES.incrementAndGet();
        Sql.execute(Started.SERVER.at(""), "CREATE DATABASE " + database);
        return Started.SERVER.at(database);
    }
}
