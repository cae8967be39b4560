package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.ContactErasure;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.sink.SuppressionList;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Configures mapping store, history, suppression list and schema in the database of the sink. Inactive if the host has
 * another sink.
 */
@AutoConfiguration(after = JdbcSinkAutoConfiguration.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBean({JdbcContactSink.class, JdbcOptions.class})
public class JdbcContactImportAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JdbcSchema contactImportSchema(DataSource dataSource, JdbcOptions options) {
        return JdbcSchema.of(dataSource, options);
    }

    // Not lazy, because no other bean depends on it.
    @Bean
    @Lazy(false)
    SchemaAtStart contactImportSchemaAtStart(JdbcSchema schema, ContactImportProperties properties) {
        return new SchemaAtStart(schema, properties.schema());
    }

    @Bean
    @ConditionalOnMissingBean(MappingStore.class)
    JdbcMappingStore contactImportMappingStore(DataSource dataSource, JdbcOptions options) {
        return JdbcMappingStore.of(dataSource, options);
    }

    @Bean
    @ConditionalOnMissingBean
    ImportHistory contactImportHistory(DataSource dataSource, JdbcOptions options) {
        return ImportHistory.of(dataSource, options);
    }

    @Bean
    @ConditionalOnMissingBean(SuppressionList.class)
    @ConditionalOnProperty("contact-import.suppression.secret")
    JdbcSuppressionList contactImportSuppressionList(
            DataSource dataSource, JdbcOptions options, ContactImportProperties properties) {
        return JdbcSuppressionList.of(dataSource, SuppressionSecret.of(properties.suppression()), options);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(JdbcSuppressionList.class)
    ContactErasure contactImportErasure(JdbcSuppressionList suppressions) {
        return ContactErasure.of(suppressions);
    }
}
