package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.ImportJobs;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Configures gauges of jobs if there are jobs and a meter registry. */
@AutoConfiguration(after = {JobsAutoConfiguration.class, ImportMetricsAutoConfiguration.class})
@ConditionalOnClass({ImportJobs.class, MeterRegistry.class})
@ConditionalOnBean({ImportJobs.class, MeterRegistry.class})
public class JobMetricsAutoConfiguration {

    // Not lazy, because no other bean depends on it.
    @Bean
    @Lazy(false)
    JobGauges contactImportJobGauges(MeterRegistry registry, ImportJobs jobs) {
        return new JobGauges(registry, jobs);
    }
}
