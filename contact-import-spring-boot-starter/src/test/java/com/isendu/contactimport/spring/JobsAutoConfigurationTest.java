package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.JobsOptions;
import com.isendu.contactimport.jobs.RecurringImport;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.source.UploadStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;

class JobsAutoConfigurationTest {

    @Test
    void runsJobsOfTheContext() {
        Contexts.withJobs().run(context -> {
            ImportJob done = Jobs.ended(context, Jobs.submit(context));

            assertThat(done.state()).isEqualTo(JobState.COMPLETED);
            assertThat(Objects.requireNonNull(done.result()).counts().created()).isEqualTo(2);
        });
    }

    @Test
    void runsJobsAlsoWhereBeansAreLazy() {
        Contexts.withJobs()
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(
                                Jobs.ended(context, Jobs.submit(context)).state())
                        .isEqualTo(JobState.COMPLETED));
    }

    @Test
    void runsNoneOnANodeWithoutThreads() {
        String shared = "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        AtomicReference<ImportJob> submitted = new AtomicReference<>();
        Contexts.withJobs()
                .withPropertyValues(shared, "contact-import.jobs.threads=0")
                .run(context -> submitted.set(Jobs.submit(context)));

        assertThat(submitted.get().state()).isEqualTo(JobState.WAITING);
        Contexts.withJobs()
                .withPropertyValues(shared)
                .run(context ->
                        assertThat(Jobs.ended(context, submitted.get()).state()).isEqualTo(JobState.COMPLETED));
    }

    @Test
    void keepsUploadsInADirectoryWhereTheHostNamesOne(@TempDir Path directory) {
        Contexts.withJobs()
                .withPropertyValues(
                        "contact-import.jobs.threads=0", "contact-import.jobs.upload-directory=" + directory)
                .run(context -> {
                    Jobs.submit(context);

                    assertThat(directory).isNotEmptyDirectory();
                });
    }

    @Test
    void takesTheOptionsOfTheProperties() {
        Contexts.withJobs()
                .withPropertyValues("contact-import.jobs.jobs-per-account=0")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("jobsPerAccount must be at least 1"));
        Contexts.withJobs()
                .withPropertyValues("contact-import.jobs.retry.faults=-1")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessage("faults must not be negative"));
        Contexts.withJobs()
                .withPropertyValues("contact-import.jobs.keep-jobs=-1s")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("keepJobs must not be negative"));
    }

    @Test
    void letsTheHostChangeTheOptions() {
        Contexts.withJobs()
                .withBean(JobsOptionsCustomizer.class, () -> options -> options.threads(0))
                .run(context -> {
                    ImportJob job = Jobs.submit(context);

                    assertThat(job.state()).isEqualTo(JobState.WAITING);
                });
    }

    @Test
    void makesRecurringImportsOfTheHost() {
        Contexts.withJobs()
                .withBean(RecurringImport.class, JobsAutoConfigurationTest::nightly)
                .run(context -> {
                    ImportJobs jobs = context.getBean(ImportJobs.class);
                    List<ImportJob> made = Jobs.await(
                            () -> jobs.list(JobQuery.all().in(JobState.COMPLETED)), found -> !found.isEmpty());

                    assertThat(made).first().returns("crm", ImportJob::recurring);
                });
    }

    private static RecurringImport nightly() {
        return RecurringImport.every(
                "crm", Duration.ofHours(1), JobFile.UNNAMED, Jobs::file, () -> Jobs.options("shop-42"));
    }

    @Test
    void givesWayToTheBeansOfTheHost(@TempDir Path directory) {
        UploadStore own = UploadStore.inDirectory(directory);
        JobsOptions idle = JobsOptions.builder().threads(0).build();
        Contexts.withJobs()
                .withBean(UploadStore.class, () -> own)
                .withBean(JobsOptions.class, () -> idle)
                .run(context -> {
                    assertThat(Jobs.submit(context).state()).isEqualTo(JobState.WAITING);
                    assertThat(context).getBean(UploadStore.class).isSameAs(own);
                    assertThat(directory).isNotEmptyDirectory();
                });
    }

    @Test
    void leavesJobsOfTheHostToTheHost() {
        Contexts.withJobs()
                .withBean("ownJobs", ImportJobs.class, JobsAutoConfigurationTest::own)
                .run(context -> assertThat(context)
                        .hasSingleBean(ImportJobs.class)
                        .doesNotHaveBean(JobsOptions.class)
                        .doesNotHaveBean("contactImportJobsAtStart"));
    }

    private static ImportJobs own() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.of(dataSource).createIfMissing();
        return ImportJobs.builder(ImportEngine.builder(new JustCounting()).build(), dataSource)
                .build();
    }

    @Test
    void canBeSwitchedOff() {
        Contexts.withJobs()
                .withPropertyValues("contact-import.jobs.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ImportJobs.class));
    }

    @Test
    void makesNoJobsWithoutTheModule() {
        Contexts.withJobs()
                .withClassLoader(new FilteredClassLoader("com.isendu.contactimport.jobs"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ImportEngine.class)
                        .doesNotHaveBean("contactImportJobs"));
    }

    @Test
    void makesNoJobsWithoutADatabase() {
        Contexts.bare()
                .withConfiguration(AutoConfigurations.of(JobsAutoConfiguration.class))
                .withBean(JustCounting.class, JustCounting::new)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ImportJobs.class));
    }

    @Test
    void refusesToStartWithoutTheTables() {
        Contexts.withJobs()
                .withPropertyValues(
                        "contact-import.schema.create-if-missing=false", "contact-import.schema.verify=false")
                .run(context ->
                        assertThat(context.getStartupFailure()).hasMessageContaining("contact_import_job is missing"));
    }

    @Test
    void waitsForTheMigrationsOfTheHost() {
        String files = Stream.of("V1__contact_import", "V2__second_key", "V3__import_jobs")
                .map(name -> "classpath:com/isendu/contactimport/jdbc/schema/h2/" + name + ".sql")
                .collect(Collectors.joining(","));
        Contexts.withJobs()
                .withPropertyValues(
                        "contact-import.schema.create-if-missing=false", "spring.sql.init.schema-locations=" + files)
                .run(context -> assertThat(
                                Jobs.ended(context, Jobs.submit(context)).state())
                        .isEqualTo(JobState.COMPLETED));
    }
}
