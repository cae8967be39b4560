package com.isendu.contactimport.spring;

import com.isendu.contactimport.web.Visitor;
import com.isendu.contactimport.web.VisitorResolver;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** An application of Spring Boot on a port of its own, with a database of its own. */
final class ServedApplication implements AutoCloseable {

    private static final String ACCOUNT = "X-Account";

    private final ConfigurableApplicationContext context;

    private ServedApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A host whose visitors say their account in a header. */
    static ServedApplication start(String... properties) {
        return start(WithVisitors.class, properties);
    }

    static ServedApplication start(Class<?> host, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                "--contact-import.schema.create-if-missing=true",
                "--contact-import.jobs.poll-interval=100ms"));
        for (String property : properties) {
            all.add("--" + property);
        }
        return new ServedApplication(new SpringApplicationBuilder(host).run(all.toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    PlainBrowser browserOf(String account) {
        return new PlainBrowser(root(), Map.of(ACCOUNT, account));
    }

    PlainBrowser stranger() {
        return new PlainBrowser(root(), Map.of());
    }

    private URI root() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A host that does not say who visits. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithoutVisitors {}

    /** A host that believes a header. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithVisitors {

        @Bean
        VisitorResolver visitors(ImportOptionsFactory options) {
            return request -> Optional.ofNullable(request.getHeader(ACCOUNT))
                    .map(account -> Visitor.of(options.builder(account).build()));
        }
    }
}
