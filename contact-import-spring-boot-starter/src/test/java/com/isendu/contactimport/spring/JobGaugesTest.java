package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class JobGaugesTest {

    @Test
    void countJobsByState() {
        Contexts.withJobs()
                .withPropertyValues("contact-import.jobs.threads=0")
                .withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    ImportJob job = Jobs.submit(context);
                    Jobs.submit(context);
                    context.getBean(ImportJobs.class).cancel(job.account(), job.id());

                    assertThat(jobs(context, "waiting")).isEqualTo(1);
                    assertThat(jobs(context, "suspended")).isEqualTo(1);
                    assertThat(jobs(context, "running")).isZero();
                    assertThat(jobs(context, "interrupted")).isZero();
                });
    }

    @Test
    void areNotThereWithoutARegistry() {
        Contexts.withJobs().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JobGauges.class));
    }

    private static double jobs(ApplicationContext context, String state) {
        return context.getBean(MeterRegistry.class)
                .get("contact.import.jobs")
                .tag("state", state)
                .gauge()
                .value();
    }
}
