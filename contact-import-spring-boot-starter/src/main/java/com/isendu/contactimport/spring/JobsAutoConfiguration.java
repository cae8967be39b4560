package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JdbcUploadStore;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.RecurringImport;
import com.isendu.contactimport.jobs.job.JobListener;
import com.isendu.contactimport.source.UploadStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Configures imports as jobs if the host has contact-import-jobs, one database and one engine. Jobs start to run after
 * all beans are created, and stop before the data source is closed.
 */
@AutoConfiguration(after = ContactImportAutoConfiguration.class)
@ConditionalOnClass(ImportJobs.class)
@ConditionalOnProperty(name = "contact-import.jobs.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBean({ImportEngine.class, JdbcOptions.class})
@ConditionalOnMissingBean(ImportJobs.class)
public class JobsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JobsOptions contactImportJobsOptions(
            ContactImportProperties properties, JdbcOptions jdbc, ObjectProvider<JobsOptionsCustomizer> customizers) {
        JobsOptions.Builder options = ConfiguredJobs.options(properties.jobs(), jdbc);
        customizers.orderedStream().forEach(customizer -> customizer.customize(options));
        return options.build();
    }

    @Bean
    @ConditionalOnMissingBean
    UploadStore contactImportUploads(ContactImportProperties properties, DataSource dataSource, JdbcOptions jdbc) {
        Path directory = properties.jobs().uploadDirectory();
        return directory == null ? JdbcUploadStore.of(dataSource, jdbc) : UploadStore.inDirectory(directory);
    }

    // Jobs require their tables when they are created, which is before SchemaAtStart creates any.
    @Bean
    @DependsOnDatabaseInitialization
    ImportJobs contactImportJobs(
            ImportEngine engine,
            DataSource dataSource,
            JdbcOptions jdbc,
            ContactImportProperties properties,
            JobParts parts) {
        if (properties.schema().createIfMissing()) {
            JdbcSchema.of(dataSource, jdbc).createIfMissing();
        }
        ImportJobs.Builder builder = ImportJobs.builder(engine, dataSource);
        parts.addTo(builder);
        return builder.build();
    }

    @Bean
    JobParts contactImportJobParts(
            JobsOptions options,
            UploadStore uploads,
            ObjectProvider<JobListener> listeners,
            ObjectProvider<RecurringImport> recurring) {
        return new JobParts(options, uploads, listeners, recurring);
    }

    // Not lazy, because no other bean depends on it.
    @Bean
    @Lazy(false)
    SmartInitializingSingleton contactImportJobsAtStart(ImportJobs jobs) {
        return jobs::start;
    }

    /** The parts of jobs in the context. */
    record JobParts(
            JobsOptions options,
            UploadStore uploads,
            ObjectProvider<JobListener> listeners,
            ObjectProvider<RecurringImport> recurring) {

        void addTo(ImportJobs.Builder builder) {
            builder.options(options).uploads(uploads);
            builder.listener(new JobListeners(listeners.orderedStream().toList()));
            recurring.orderedStream().forEach(builder::recurring);
        }
    }
}
