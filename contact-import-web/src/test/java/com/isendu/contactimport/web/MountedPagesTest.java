package com.isendu.contactimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a host: below a path, behind a proxy, in another container, in a frame, after a restart. */
class MountedPagesTest {

    private static final String PEOPLE = "E-mail;Nome\r\nanna@shop.example;Anna\r\nbroken;Bruno\r\n";

    @Test
    void workBelowThePathOfAnApplication() throws Exception {
        try (Served served =
                Served.on(new InMemoryContactSink()).context("/shop/import").start()) {
            Caller caller = new Caller(served.uri());
            HttpResponse<String> first = caller.open("/");
            assertThat(first.body()).contains("<base href=\"/shop/import/\">").doesNotContain("=\"/assets");
            assertThat(first.headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .contains("Path=/shop/import/");
            assertThat(caller.open("assets/pages.css").statusCode()).isEqualTo(200);
            assertThat(imported(caller, "/shop/import")).contains("Some contacts imported");
        }
    }

    @Test
    void workBehindAProxyThatTakesAPrefixOff() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                        .pages(pages -> pages.basePath("/import"))
                        .start();
                StrippingProxy proxy = StrippingProxy.before(served.uri(), "/import")) {
            assertThat(imported(new Caller(proxy.uri()), "/import")).contains("Some contacts imported");
        }
    }

    @Test
    void leadToTheirFolderWhereTheSlashIsMissing() throws Exception {
        try (Served served =
                Served.on(new InMemoryContactSink()).context("/shop/import").start()) {
            URI without = URI.create(served.uri().toString().replaceFirst("/$", ""));
            HttpResponse<String> page = new Caller(without).open("");
            assertThat(page.uri().getPath()).isEqualTo("/shop/import/");
        }
    }

    @Test
    void workInTomcat(@TempDir Path directory) throws Exception {
        try (Served jobs = Served.on(new InMemoryContactSink()).start()) {
            ImportEngine engine =
                    ImportEngine.builder(new InMemoryContactSink()).build();
            ImportPages pages = ImportPages.builder(
                            engine,
                            jobs.jobs(),
                            request -> Optional.of(Visitor.of(Served.options().build())))
                    .build();
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(directory.toString());
            tomcat.setPort(0);
            Context context = tomcat.addContext("/app", directory.toString());
            Tomcat.addServlet(context, "import", pages.servlet());
            context.addServletMappingDecoded("/import/*", "import");
            tomcat.start();
            try {
                URI root =
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/app/import/");
                assertThat(imported(new Caller(root), "/app/import")).contains("Some contacts imported");
            } finally {
                tomcat.stop();
                tomcat.destroy();
                pages.close();
            }
        }
    }

    @Test
    void mayBeFramedByThoseWhomTheHostNamesOnly() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                .pages(pages -> pages.frameAncestors(List.of("https://shop.example")))
                .start()) {
            assertThat(policy(served)).contains("frame-ancestors https://shop.example");
        }
        try (Served served = Served.start()) {
            assertThat(policy(served)).contains("frame-ancestors 'none'");
        }
    }

    private static String policy(Served served) throws Exception {
        return new Caller(served.uri())
                .open("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void findUploadsChoicesAndCorrectionsAfterARestart() throws Exception {
        InMemoryContactSink sink = new InMemoryContactSink();
        Served before = Served.on(sink).start();
        Caller caller = new Caller(before.uri());
        caller.open("/");
        String file = caller.upload("/files", "clienti.csv", PEOPLE.getBytes(UTF_8))
                .uri()
                .getPath();
        caller.post(file, Map.of("column-0", "email", "column-1", "last_name"));

        try (Served after = before.stop().start()) {
            Caller later = new Caller(after.uri());
            assertThat(later.open("/").body()).contains("clienti.csv", "uploaded, not imported yet");
            assertThat(later.open(file).body()).contains("<option value=\"last_name\" selected=\"\">");
            assertThat(ended(later, later.imports(file))).contains("Some contacts imported");
        }
    }

    @Test
    void goOnWithACheckAndAnImportAfterARestartInTheMiddleOfThem() throws Exception {
        DataSource dataSource = database();
        ImportEngine engine =
                ImportEngine.builder(JdbcContactSink.of(dataSource)).build();
        Served first = Served.on(engine)
                .options(Served.options().batchSize(20).build())
                .start();
        Caller caller = new Caller(first.uri());
        caller.open("/");
        String file =
                caller.upload("/files", "clienti.csv", people(20_000)).uri().getPath();
        assertThat(caller.open(file + "/check?all=yes").body()).doesNotContain("data-ready");

        Served second = first.stop().start();
        caller = new Caller(second.uri());
        assertThat(checked(caller, file)).contains("20,000 ready · 0 in error");
        HttpResponse<String> running = caller.imports(file);
        assertThat(running.body()).contains("Importing");

        try (Served third = second.stop().start()) {
            Caller later = new Caller(third.uri());
            String address = file.replace("/files/", "/imports/");
            assertThat(ended(later, later.open(address))).contains("All contacts imported");
            AtomicInteger stored = new AtomicInteger();
            StoredContacts.of(dataSource).forEach("shop-42", contact -> stored.incrementAndGet());
            assertThat(stored).hasValue(20_000);
        }
    }

    private static byte[] people(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "person" + row + "@shop.example;Anna\r\n")
                .collect(Collectors.joining("", "E-mail;Nome\r\n", ""))
                .getBytes(UTF_8);
    }

    private static String checked(Caller caller, String file) throws Exception {
        String panel = "";
        for (int looks = 0; looks < 600 && !panel.contains("data-ready"); looks++) {
            Thread.sleep(50);
            panel = caller.open(file + "/check?all=yes").body();
        }
        return panel;
    }

    @Test
    void showThatAnImportWasUndone() throws Exception {
        DataSource dataSource = database();
        ImportEngine engine =
                ImportEngine.builder(JdbcContactSink.of(dataSource)).build();
        try (Served served = Served.on(engine)
                .pages(pages -> pages.history(ImportHistory.of(dataSource)))
                .start()) {
            Caller caller = new Caller(served.uri());
            caller.open("/");
            String file = caller.upload("/files", "clienti.csv", PEOPLE.getBytes(UTF_8))
                    .uri()
                    .getPath();
            assertThat(ended(caller, caller.imports(file))).contains("Undo this import");

            String undone = caller.post(file.replace("/files/", "/imports/") + "/undo", Map.of())
                    .body();

            assertThat(undone).contains("The import was undone").doesNotContain("Undo this import", "Correct");
            assertThat(caller.open("/").body()).contains("undone").doesNotContain("Not finished", " new, ");
        }
    }

    private static DataSource database() {
        DataSource dataSource =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        JdbcSchema.of(dataSource).createIfMissing();
        return dataSource;
    }

    @Test
    void leadBackToTheHost() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                .pages(pages -> pages.returnUrl(URI.create("https://shop.example/contacts")))
                .start()) {
            assertThat(imported(new Caller(served.uri()), "")).contains("href=\"https://shop.example/contacts\"");
        }
    }

    @Test
    void lookAsTheHostWants(@TempDir Path texts) throws Exception {
        Files.writeString(texts.resolve("pages_pt.properties"), "upload.title=Escolha o ficheiro\n");
        try (Served served = Served.on(new InMemoryContactSink())
                .pages(pages -> pages.logo(URI.create("https://shop.example/logo.svg"))
                        .styleSheet(URI.create("/shop.css"))
                        .texts(texts))
                .visitor(visitor -> visitor.in(Locale.forLanguageTag("pt-BR")))
                .start()) {
            assertThat(new Caller(served.uri()).open("/").body())
                    .contains("<img src=\"https://shop.example/logo.svg\" alt=\"Contact import\">")
                    .contains(
                            "<link rel=\"stylesheet\" href=\"/shop.css\">", "<html lang=\"pt\">", "Escolha o ficheiro");
            assertThat(policy(served)).contains("img-src 'self' data: https://shop.example");
        }
    }

    @Test
    void refuseInTheLanguageOfTheVisitor() throws Exception {
        try (Served served = Served.on(new InMemoryContactSink())
                .visitor(visitor -> visitor.in(Locale.ITALIAN))
                .start()) {
            assertThat(new Caller(served.uri()).open("/imports/unknown").body()).contains("<html lang=\"it\">");
        }
    }

    @Test
    void askTheHostWhoIsThere() throws Exception {
        try (Served served = Served.start()) {
            ImportPages pages = ImportPages.builder(
                            ImportEngine.builder(new InMemoryContactSink()).build(),
                            served.jobs(),
                            request -> Optional.empty())
                    .build();
            try (Served strangers = Served.on(new InMemoryContactSink())
                    .servlet(pages.servlet())
                    .start()) {
                HttpResponse<String> refused = new Caller(strangers.uri()).open("/");
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(refused.body()).contains("Sign in first.");
            }
            pages.close();
        }
    }

    @Test
    void confirmTheStatementOfTheHostByTheNameThatItKnows() throws Exception {
        ConsentStatement statement = new ConsentStatement(
                "shop-terms", "7", "These people have agreed.", URI.create("https://shop.example/privacy"));
        try (Served served = Served.on(new InMemoryContactSink())
                .visitor(visitor -> visitor.named("giulia").confirming(statement))
                .start()) {
            Caller caller = new Caller(served.uri());
            caller.open("/");
            String file = caller.upload("/files", "clienti.csv", PEOPLE.getBytes(UTF_8))
                    .uri()
                    .getPath();
            String page = caller.open(file + "/consent").body();
            assertThat(page)
                    .contains("These people have agreed.", "https://shop.example/privacy", "Confirmed by giulia.")
                    .doesNotContain("name=\"person\"");
            String id = file.substring(file.lastIndexOf('/') + 1);
            caller.imports(file);
            assertThat(served.jobs().options("shop-42", id).orElseThrow().consent())
                    .satisfies(consent -> assertThat(consent.confirmedBy()).isEqualTo("giulia"))
                    .satisfies(consent -> assertThat(consent.statementId()).isEqualTo("shop-terms"));
        }
    }

    private static String imported(Caller caller, String base) throws Exception {
        caller.open("/");
        String file = caller.upload("/files", "clienti.csv", PEOPLE.getBytes(UTF_8))
                .uri()
                .getPath();
        assertThat(file).startsWith(base + "/files/");
        return ended(caller, caller.imports(file.substring(base.length())));
    }

    private static String ended(Caller caller, HttpResponse<String> page) throws Exception {
        HttpResponse<String> now = page;
        for (int looks = 0; looks < 600 && now.body().contains("id=\"progress\""); looks++) {
            Thread.sleep(50);
            now = caller.openWhole(page.uri());
        }
        return now.body();
    }
}
