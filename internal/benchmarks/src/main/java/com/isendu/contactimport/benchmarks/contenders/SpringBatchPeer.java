package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.support.CompositeItemProcessor;
import org.springframework.batch.infrastructure.item.validator.BeanValidatingItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Spring Batch 6: one fault-tolerant step in chunks of 1,000 with a flat file reader, processors that normalise, validate and filter, a
 * batch writer, and a listener that writes the skipped rows. The job is not recorded, which is Spring Batch's own default.
 */
final class SpringBatchPeer {

    private static final int CHUNK = 1000;

    private SpringBatchPeer() {}

    static Tally run(Task task) throws Exception {
        try (HikariDataSource dataSource = Pool.of(task.url());
                RejectedRows rejected = new RejectedRows(task.rejected())) {
            PeerTable.createIfMissing(dataSource);
            JobRepository jobs = new ResourcelessJobRepository();
            Step step = step(jobs, task, dataSource, rejected);
            return tally(launch(jobs, new JobBuilder("import", jobs).start(step).build()));
        }
    }

    private static Step step(JobRepository jobs, Task task, DataSource dataSource, RejectedRows rejected)
            throws Exception {
        return new StepBuilder("contacts", jobs)
                .<PeerContact, PeerContact>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(dataSource))
                .reader(reader(task))
                .processor(processor())
                .writer(writer(dataSource))
                .faultTolerant()
                .skip(ValidationException.class)
                .skipLimit(Long.MAX_VALUE)
                .skipListener(new Rejecting(rejected))
                .build();
    }

    private static FlatFileItemReader<PeerContact> reader(Task task) {
        return new FlatFileItemReaderBuilder<PeerContact>()
                .name("contacts")
                .resource(new FileSystemResource(task.file()))
                .linesToSkip(1)
                .recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
                .delimited()
                .names(PeerTable.PROPERTIES.stream().skip(1).toArray(String[]::new))
                .targetType(PeerContact.class)
                .build();
    }

    private static ItemProcessor<PeerContact, PeerContact> processor() throws Exception {
        PeerNormalizer normalizer = new PeerNormalizer();
        BeanValidatingItemProcessor<PeerContact> validator = new BeanValidatingItemProcessor<>();
        validator.afterPropertiesSet();
        Set<String> seen = new HashSet<>();
        ItemProcessor<PeerContact, PeerContact> normalize = normalizer::normalize;
        ItemProcessor<PeerContact, PeerContact> filter =
                contact -> seen.add(String.valueOf(contact.getEmail())) ? contact : null;
        return new CompositeItemProcessor<>(List.of(normalize, validator, filter));
    }

    private static ItemWriter<PeerContact> writer(DataSource dataSource) {
        return new JdbcBatchItemWriterBuilder<PeerContact>()
                .dataSource(dataSource)
                .sql(PeerTable.upsert(property -> ":" + property))
                .beanMapped()
                // A rewritten batch does not tell how many rows each statement changed.
                .assertUpdates(false)
                .build();
    }

    private static StepExecution launch(JobRepository jobs, Job job) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(jobs);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        JobExecution execution = operator.start(job, new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.toString());
        }
        return execution.getStepExecutions().iterator().next();
    }

    private static Tally tally(StepExecution step) {
        return new Tally(step.getWriteCount(), step.getSkipCount(), step.getFilterCount());
    }

    private record Rejecting(RejectedRows rows) implements SkipListener<PeerContact, PeerContact> {

        @Override
        public void onSkipInProcess(PeerContact contact, Throwable reason) {
            rows.write(contact, String.valueOf(reason.getMessage()));
        }
    }
}
