package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.item.support.CompositeItemProcessor;
import org.springframework.batch.infrastructure.item.validator.BeanValidatingItemProcessor;
import org.springframework.batch.infrastructure.item.validator.ValidationException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Spring Batch 6: one fault-tolerant step in chunks of 1,000 with a flat file reader, processors that normalise,
 * validate and filter, a batch writer, and a listener that writes the skipped rows. Fields and parameters are set by
 * hand, which its documentation has beside the mapping by names, and which is faster. The job is not recorded, which is
 * Spring Batch's own default.
 */
final class SpringBatchPeer implements Importer {

    private static final int CHUNK = 1000;
    private static final String[] FIELDS = {
        "email",
        "firstName",
        "lastName",
        "phone",
        "company",
        "street",
        "zip",
        "city",
        "country",
        "birthday",
        "tags",
        "notes"
    };

    private final PeerNormalizer normalizer = new PeerNormalizer();
    private final BeanValidatingItemProcessor<PeerContact> validator = new BeanValidatingItemProcessor<>();
    private final HikariDataSource dataSource;

    private final String upsert;

    private SpringBatchPeer(HikariDataSource dataSource) throws Exception {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection()) {
            this.upsert = PeerTable.upsert(connection);
        }
        validator.afterPropertiesSet();
    }

    static SpringBatchPeer open(String url) throws Exception {
        HikariDataSource dataSource = Pool.of(url);
        PeerTable.createIfMissing(dataSource);
        return new SpringBatchPeer(dataSource);
    }

    @Override
    public Tally run(Task task) throws Exception {
        try (RejectedRows rejected = new RejectedRows(task.rejected())) {
            JobRepository jobs = new ResourcelessJobRepository();
            Step step = step(jobs, task, rejected);
            return tally(launch(jobs, new JobBuilder("import", jobs).start(step).build()));
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private Step step(JobRepository jobs, Task task, RejectedRows rejected) {
        return new StepBuilder("contacts", jobs)
                .<PeerContact, PeerContact>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(dataSource))
                .reader(reader(task))
                .processor(processor())
                .writer(writer(task.account()))
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
                .names(FIELDS)
                .fieldSetMapper(SpringBatchPeer::contact)
                .build();
    }

    private static PeerContact contact(FieldSet fields) {
        PeerContact contact = new PeerContact();
        contact.setEmail(fields.readString(0));
        contact.setFirstName(fields.readString(1));
        contact.setLastName(fields.readString(2));
        contact.setPhone(fields.readString(3));
        contact.setCompany(fields.readString(4));
        contact.setStreet(fields.readString(5));
        contact.setZip(fields.readString(6));
        contact.setCity(fields.readString(7));
        contact.setCountry(fields.readString(8));
        contact.setBirthday(fields.readString(9));
        contact.setTags(fields.readString(10));
        contact.setNotes(fields.readString(11));
        return contact;
    }

    private ItemProcessor<PeerContact, PeerContact> processor() {
        Set<String> seen = new HashSet<>();
        ItemProcessor<PeerContact, PeerContact> normalize = normalizer::normalize;
        ItemProcessor<PeerContact, PeerContact> filter =
                contact -> seen.add(String.valueOf(contact.getEmail())) ? contact : null;
        return new CompositeItemProcessor<>(List.of(normalize, validator, filter));
    }

    private ItemWriter<PeerContact> writer(String account) {
        return new JdbcBatchItemWriterBuilder<PeerContact>()
                .dataSource(dataSource)
                .sql(upsert)
                .itemPreparedStatementSetter(
                        (contact, statement) -> PeerTable.setParameters(statement, account, contact))
                // A rewritten batch does not say how many rows each statement changed.
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
