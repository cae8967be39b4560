package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.ImportJobs;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Gauges of jobs, where there are jobs and a registry of meters. */
@AutoConfiguration(after = {JobsAutoConfiguration.class, ImportMetricsAutoConfiguration.class})
@ConditionalOnClass({ImportJobs.class, MeterRegistry.class})
@ConditionalOnBean({ImportJobs.class, MeterRegistry.class})
public class JobMetricsAutoConfiguration {

    // Also where beans are lazy: nobody asks for this one.
    @Bean
    @Lazy(false)
    JobGauges contactImportJobGauges(MeterRegistry registry, ImportJobs jobs) {
        return new JobGauges(registry, jobs);
    }
}
