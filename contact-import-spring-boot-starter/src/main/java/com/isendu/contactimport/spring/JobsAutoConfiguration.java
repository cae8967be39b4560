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
 * Imports as jobs, where the host has contact-import-jobs, one database and one engine. They begin to run when all
 * beans are made, and stop before the data source is closed.
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

    // Jobs look for their tables while they are made, which is before SchemaAtStart creates any.
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

    // Also where beans are lazy: nobody asks for this one.
    @Bean
    @Lazy(false)
    SmartInitializingSingleton contactImportJobsAtStart(ImportJobs jobs) {
        return jobs::start;
    }

    /** What jobs take of the context. */
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
