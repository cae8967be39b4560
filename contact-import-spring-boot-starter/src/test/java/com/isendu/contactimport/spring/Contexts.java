package com.isendu.contactimport.spring;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** Applications to try the starter in: what Boot of either version configures, with an H2 database of their own. */
final class Contexts {

    private static final String[] BOOTS_OWN = {
        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
        "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
        "org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration",
        "org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
        "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
    };

    private static final Class<?>[] STARTER = {
        JdbcSinkAutoConfiguration.class,
        JdbcContactImportAutoConfiguration.class,
        ImportMetricsAutoConfiguration.class,
        ContactImportAutoConfiguration.class,
        Boot3HealthAutoConfiguration.class,
        Boot4HealthAutoConfiguration.class
    };

    private Contexts() {}

    /** An application without database. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(STARTER));
    }

    /** An application with an empty database. */
    static ApplicationContextRunner withDatabase() {
        Class<?>[] boots = Stream.of(BOOTS_OWN)
                .filter(name -> ClassUtils.isPresent(name, null))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .toArray(Class<?>[]::new);
        return bare().withConfiguration(AutoConfigurations.of(boots))
                .withPropertyValues(
                        "spring.datasource.generate-unique-name=false",
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
    }

    /** An application that runs jobs. */
    static ApplicationContextRunner withJobs() {
        return withTables()
                .withConfiguration(
                        AutoConfigurations.of(JobsAutoConfiguration.class, JobMetricsAutoConfiguration.class))
                .withPropertyValues("contact-import.jobs.poll-interval=100ms", "contact-import.jobs.heartbeat=500ms");
    }

    /** An application with a database that has the tables. */
    static ApplicationContextRunner withTables() {
        return withDatabase().withPropertyValues("contact-import.schema.create-if-missing=true");
    }
}
