package com.isendu.contactimport.jdbc.server;

/** MariaDB. */
final class CrashingMariaDb implements CrashingServer {

    private static final String DATABASE = "crashing";

    private final MariaDbProcess server;

    CrashingMariaDb(String option) {
        MariaDbProcess.assumeInstalled();
        this.server = new MariaDbProcess(option);
        Sql.execute(server.at(""), "CREATE DATABASE " + DATABASE);
    }

    @Override
    public UrlDataSource dataSource() {
        return server.at(DATABASE);
    }

    @Override
    public void settle() {
        Sql.execute(dataSource(), "FLUSH ENGINE LOGS");
    }

    @Override
    public void crash() throws InterruptedException {
        server.kill();
    }

    @Override
    public void restart() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
