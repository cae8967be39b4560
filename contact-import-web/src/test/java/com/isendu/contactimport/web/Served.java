package com.isendu.contactimport.web;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The pages in a server, on a store in memory, with jobs in an H2 database, and files to give them. */
final class Served implements AutoCloseable {

    /** The header with which a caller says another account than {@code shop-42}. */
    static final String ACCOUNT = "X-Account";

    private final Setup setup;
    private final Path directory;
    private final JdbcConnectionPool database;
    private final ImportJobs jobs;
    private final ImportPages pages;
    private final Server server;
    private final URI uri;

    /** How the pages are served. Can be started again on what it has kept: that is a restart. */
    static final class Setup {

        private final ImportEngine engine;
        private ImportOptions options = Served.options().build();
        private String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        private Path uploads = temporary();
        private String context = "";
        private UnaryOperator<ImportPages.Builder> pages = builder -> builder;
        private UnaryOperator<Visitor> visitor = one -> one;
        private int threads = 2;
        private @Nullable Servlet servlet;

        private Setup(ImportEngine engine) {
            this.engine = engine;
        }

        Setup options(ImportOptions value) {
            options = value;
            return this;
        }

        Setup pages(UnaryOperator<ImportPages.Builder> value) {
            pages = value;
            return this;
        }

        Setup visitor(UnaryOperator<Visitor> value) {
            visitor = value;
            return this;
        }

        /** The path of the application that the pages are part of. */
        Setup context(String value) {
            context = value;
            return this;
        }

        /** How many jobs run at a time; 0 for a node that runs none. */
        Setup threads(int value) {
            threads = value;
            return this;
        }

        /** Another servlet in place of the pages. */
        Setup servlet(Servlet value) {
            servlet = value;
            return this;
        }

        Served start() throws Exception {
            return new Served(this);
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("uploads");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Served(Setup setup) throws Exception {
        this.setup = setup;
        this.directory = Files.createTempDirectory("served");
        this.database = JdbcConnectionPool.create(setup.database, "sa", "");
        JdbcSchema.of(database).createIfMissing();
        this.jobs = ImportJobs.builder(setup.engine, database)
                .options(JobsOptions.builder()
                        .threads(setup.threads)
                        .pollInterval(Duration.ofMillis(100))
                        .build())
                .uploads(UploadStore.inDirectory(setup.uploads))
                .build();
        jobs.start();
        this.server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.open();
        server.addConnector(connector);
        URI origin = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        this.pages = setup.pages
                .apply(ImportPages.builder(
                                setup.engine,
                                jobs,
                                request -> Optional.of(visitor(Optional.ofNullable(request.getHeader(ACCOUNT))
                                        .orElse(""))))
                        .origin(origin))
                .build();
        server.setHandler(handler(setup.context, setup.servlet == null ? pages.servlet() : setup.servlet));
        server.start();
        this.uri = origin.resolve(setup.context + "/");
    }

    private static ServletContextHandler handler(String context, Servlet servlet) {
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(servlet), context + "/*");
        return handler;
    }

    private Visitor visitor(String account) {
        ImportOptions options = account.isEmpty() || account.equals(setup.options.account())
                ? setup.options
                : ImportOptions.builder(account).defaultCountry("IT").build();
        return setup.visitor.apply(Visitor.of(options));
    }

    static Served start() throws Exception {
        return on(new InMemoryContactSink()).start();
    }

    static Served start(Sink sink) throws Exception {
        return on(sink).start();
    }

    static Setup on(Sink sink) {
        return on(ImportEngine.builder(sink).build());
    }

    static Setup on(Sink sink, ImportOptions options) {
        return on(sink).options(options);
    }

    static Setup on(ImportEngine engine) {
        return new Setup(engine);
    }

    static ImportOptions.Builder options() {
        return ImportOptions.builder("shop-42").defaultCountry("IT");
    }

    URI uri() {
        return uri;
    }

    Path uploads() {
        return setup.uploads;
    }

    ImportJobs jobs() {
        return jobs;
    }

    String page(String address) {
        return uri.resolve(address).toString();
    }

    /** A file of these lines. */
    Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    /** Stops the server, as the end of its process does; what it has kept stays. */
    Setup stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        pages.close();
        jobs.close();
        database.dispose();
        return setup;
    }

    @Override
    public void close() throws IOException {
        stop();
        for (Path kept : List.of(directory, setup.uploads)) {
            delete(kept);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
