package com.isendu.contactimport.cli.serve;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.ImportPages;
import com.isendu.contactimport.web.Visitor;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages on the loopback address, and the imports that they begin. */
public final class PagesServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final ImportJobs jobs;
    private final ImportPages pages;
    private final Server server;
    private final URI uri;

    private PagesServer(ImportJobs jobs, ImportPages pages, Server server, URI uri) {
        this.jobs = jobs;
        this.pages = pages;
        this.server = server;
        this.uri = uri;
    }

    /**
     * What is served.
     *
     * @param options what each import begins with
     * @param confirmedBy who confirms the consents; empty where the pages ask
     * @param port the port; 0 for a free one
     * @param maxFileBytes the largest file
     */
    public record Settings(ImportOptions options, String confirmedBy, int port, long maxFileBytes) {

        /** The name is a person's. */
        @Override
        public String toString() {
            return "Settings[" + port + "]";
        }
    }

    /**
     * Begins to listen, and to run imports.
     *
     * @throws IOException if it cannot listen at the port
     */
    public static PagesServer start(ContactDatabase database, ImportEngine engine, Settings settings)
            throws IOException {
        Server server = new Server();
        ServerConnector connector = connector(server, settings.port());
        URI origin = URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
        Visitor visitor = Visitor.of(settings.options()).named(settings.confirmedBy());
        ImportJobs jobs = database.jobs(engine);
        ImportPages pages = ImportPages.builder(engine, jobs, request -> Optional.of(visitor))
                .origin(origin)
                .origin(URI.create("http://localhost:" + connector.getLocalPort()))
                .maxFileBytes(settings.maxFileBytes())
                .history(database.history())
                .build();
        server.addConnector(connector);
        server.setHandler(handler(pages.servlet()));
        PagesServer started = new PagesServer(jobs, pages, server, origin.resolve("/"));
        jobs.start();
        started.listen();
        return started;
    }

    private static ServerConnector connector(Server server, int port) throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        try {
            connector.open();
            return connector;
        } catch (IOException e) {
            throw new IOException("cannot listen at port " + port + ": is it in use?", e);
        }
    }

    private static ServletContextHandler handler(Servlet servlet) {
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(servlet), "/*");
        return handler;
    }

    private void listen() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IOException("cannot listen", e);
        }
    }

    /** Returns the address of the first page. */
    public URI uri() {
        return uri;
    }

    /** Stops listening, and imports between two batches: the next start goes on with them. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        } finally {
            pages.close();
            jobs.close();
        }
    }
}
