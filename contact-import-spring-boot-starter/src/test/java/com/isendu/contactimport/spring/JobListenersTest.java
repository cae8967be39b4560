package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beans that hear what becomes of jobs, with the host's own way to the database. */
class JobListenersTest {

    @Test
    void writeIntoTheTransactionThatRecordsTheEnd() {
        Contexts.withJobs().withUserConfiguration(Outbox.class).run(context -> {
            ImportJob done = Jobs.ended(context, Jobs.submit(context));

            assertThat(context.getBean(JdbcTemplate.class).queryForList("SELECT job FROM outbox", String.class))
                    .as("the first attempt was rolled back with what it had written")
                    .containsExactly(done.id());
            assertThat(context.getBean(FailsOnce.class).calls).hasValue(2);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Outbox {

        @Bean
        JdbcTemplate template(DataSource dataSource) {
            JdbcTemplate template = new JdbcTemplate(dataSource);
            template.execute("CREATE TABLE outbox (job VARCHAR(64))");
            return template;
        }

        @Bean
        @Order(1)
        JobListener outbox(JdbcTemplate template) {
            return new JobListener() {
                @Override
                public void onCompleted(ImportJob job, Connection connection) {
                    template.update("INSERT INTO outbox VALUES (?)", job.id());
                }
            };
        }

        @Bean
        @Order(2)
        FailsOnce failsOnce() {
            return new FailsOnce();
        }
    }

    static final class FailsOnce implements JobListener {

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void onCompleted(ImportJob job, Connection connection) throws SQLException {
            if (calls.incrementAndGet() == 1) {
                throw new SQLException("refused for once");
            }
        }
    }
}
