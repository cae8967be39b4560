package com.isendu.contactimport.jobs.fault;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.jobs.sample.Outbox;
import com.isendu.contactimport.source.UploadStore;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The main class of a process that is a node, made to be killed. Prints a line when it is ready, and ends with its
 * standard input.
 */
public final class NodeProcess {

    private static final int THREADS = 3;

    private NodeProcess() {}

    /** Arguments: JDBC URL, user, directory of uploads. */
    public static void main(String[] arguments) throws Exception {
        HikariDataSource dataSource = dataSource(arguments[0], arguments[1]);
        JobsOptions options = Node.options()
                .threads(THREADS)
                .largeBytes(LargeFiles.FROM_BYTES)
                .retry(20, Duration.ofMillis(100), Duration.ofSeconds(1))
                .build();
        ImportJobs jobs = ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(options)
                .uploads(UploadStore.inDirectory(Path.of(arguments[2])))
                .listener(new Outbox())
                .build();
        jobs.start();
        System.out.println("ready");
        // Ends with the test that started it.
        System.in.readAllBytes();
        jobs.close();
        dataSource.close();
    }

    static HikariDataSource dataSource(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(12);
        config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        config.setInitializationFailTimeout(Duration.ofMinutes(1).toMillis());
        return new HikariDataSource(config);
    }
}
