package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.JdbcSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Registers the health indicator of the tables with Spring Boot 4. */
@AutoConfiguration(after = JdbcContactImportAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnEnabledHealthIndicator("contact-import")
@ConditionalOnBean(JdbcSchema.class)
public class Boot4HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "contactImportHealthIndicator")
    HealthIndicator contactImportHealthIndicator(JdbcSchema schema) {
        SchemaHealth health = new SchemaHealth(schema);
        return () -> health.fault()
                .map(fault -> Health.down().withDetails(fault).build())
                .orElseGet(() -> Health.up().build());
    }
}
