package com.isendu.contactimport.examples.pages;

import com.isendu.contactimport.spring.PlainBrowser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service on a port of its own. */
final class RunningShop implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningShop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A service with a database of its own. */
    static RunningShop start() {
        return startOn("jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** A node on a database that others may have too. */
    static RunningShop startOn(String database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database,
                "--contact-import.jobs.poll-interval=100ms"));
        all.addAll(List.of(arguments));
        return new RunningShop(new SpringApplicationBuilder(ShopService.class).run(all.toArray(String[]::new)));
    }

    PlainBrowser browser() {
        String port = context.getEnvironment().getProperty("local.server.port");
        return new PlainBrowser(URI.create("http://127.0.0.1:" + port), Map.of());
    }

    /** The browser of an employee who has signed in; name and password are the same. */
    PlainBrowser signedIn(String name) throws Exception {
        PlainBrowser browser = browser();
        browser.open("/login");
        browser.post("/login", Map.of("username", name, "password", name));
        return browser;
    }

    /** Shop and address of each customer. */
    List<String> customers() {
        return context.getBean(JdbcTemplate.class)
                .queryForList("SELECT shop || ' ' || mail FROM customer ORDER BY 1", String.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
