package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.HostContactTable;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.Transactions;
import com.isendu.contactimport.sink.Sink;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Configures the sink in the database of the context, unless the host defines a sink. Inactive if the host does not use
 * JDBC with Spring.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass({DataSourceUtils.class, PlatformTransactionManager.class})
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(ContactImportProperties.class)
public class JdbcSinkAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JdbcOptions contactImportJdbcOptions(
            ContactImportProperties properties,
            DataSource dataSource,
            ObjectProvider<HostContactTable> contacts,
            ObjectProvider<Transactions> ofHost,
            ObjectProvider<PlatformTransactionManager> managers) {
        ContactImportProperties.Jdbc jdbc = properties.jdbc();
        JdbcOptions.Builder options =
                JdbcOptions.builder().tablePrefix(jdbc.tablePrefix()).reconnectFor(jdbc.reconnectFor());
        if (jdbc.schema() != null) {
            options.schema(jdbc.schema());
        }
        if (jdbc.database() != null) {
            options.database(jdbc.database());
        }
        contacts.ifAvailable(options::contactTable);
        Optional.ofNullable(ofHost.getIfAvailable())
                .or(() -> ChosenTransactions.of(jdbc.transactions(), managers.getIfUnique(), dataSource))
                .ifPresent(options::transactions);
        return options.build();
    }

    @Bean
    @ConditionalOnMissingBean(Sink.class)
    JdbcContactSink contactImportSink(DataSource dataSource, JdbcOptions options) {
        return JdbcContactSink.of(dataSource, options);
    }
}
