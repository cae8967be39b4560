package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jobs.JobsOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Turns the properties {@code contact-import.jobs.*} into options. */
final class ConfiguredJobs {

    private ConfiguredJobs() {}

    static JobsOptions.Builder options(ContactImportProperties.Jobs values, JdbcOptions jdbc) {
        JobsOptions.Builder options = JobsOptions.builder().jdbc(jdbc);
        set(values.threads(), options::threads);
        set(values.node(), options::node);
        set(values.jobsPerAccount(), options::jobsPerAccount);
        set(values.largeJobs(), options::largeJobs);
        set(values.largeBytes(), (DataSize size) -> options.largeBytes(size.toBytes()));
        set(values.pollInterval(), options::pollInterval);
        set(values.heartbeat(), options::heartbeat);
        set(values.stopWait(), options::stopWait);
        set(values.keepUploads(), options::keepUploads);
        set(values.keepErrorCsvs(), options::keepErrorCsvs);
        set(values.keepUnsubmitted(), options::keepUnsubmitted);
        set(values.keepJobs(), options::keepJobs);
        set(values.keepUndo(), options::keepUndo);
        ContactImportProperties.Retry retry = values.retry();
        return options.retry(retry.faults(), retry.firstPause(), retry.longestPause());
    }

    private static <T> void set(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}
