package com.isendu.contactimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as docs/pages.md mounts them when a servlet container starts. */
class PlainServletTest {

    @Test
    void mountsThePagesWhenTheContainerStarts(@TempDir Path directory) throws Exception {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        JdbcSchema.of(database).createIfMissing();
        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(database)).build();
        AtomicReference<ImportPages> mounted = new AtomicReference<>();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        try (ImportJobs jobs = ImportJobs.builder(engine, database).build()) {
            Context context = tomcat.addContext("", directory.toString());
            context.addServletContainerInitializer(
                    (classes, servlets) -> mounted.set(mount(servlets, engine, jobs, database)), Set.of());
            tomcat.start();

            Caller caller = new Caller(
                    URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/import/"));
            assertThat(caller.open("/").body()).contains("<base href=\"/import/\">");
        } finally {
            tomcat.stop();
            tomcat.destroy();
            mounted.get().close();
            database.dispose();
        }
    }

    private static ImportPages mount(
            ServletContext context, ImportEngine engine, ImportJobs jobs, DataSource dataSource) {
        // tag::mount[]
        ImportPages pages = ImportPages.builder(engine, jobs, request -> visitorOf(request))
                .history(ImportHistory.of(dataSource))
                .returnUrl(URI.create("/contacts"))
                .build();
        context.addServlet("import", pages.servlet()).addMapping("/import/*");
        // end::mount[]
        return pages;
    }

    private static Optional<Visitor> visitorOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(Served.ACCOUNT))
                .map(account -> Visitor.of(Served.options().build()));
    }
}
