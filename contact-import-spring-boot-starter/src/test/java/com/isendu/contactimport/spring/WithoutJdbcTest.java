package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;

/** Applications whose contacts go elsewhere, and that have neither Spring's JDBC nor a pool nor a driver. */
class WithoutJdbcTest {

    private static final String[] JDBC = {
        "org.springframework.jdbc", "org.springframework.transaction", "org.springframework.dao", "com.zaxxer", "org.h2"
    };

    @Test
    void importsIntoTheSinkOfTheHost() {
        ContactSink api = batch -> BatchOutcome.all(batch, RowOutcome.CREATED);

        Contexts.bare()
                .withClassLoader(new FilteredClassLoader(JDBC))
                .withBean(ContactSink.class, () -> api)
                .run(context -> {
                    ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO, Files.confirmed(context));

                    assertThat(result.report().counts().created()).isEqualTo(2);
                    assertThat(context).doesNotHaveBean(JdbcOptions.class);
                });
    }

    @Test
    void startsWithoutEngineWhereThereIsNoSink() {
        Contexts.bare()
                .withClassLoader(new FilteredClassLoader(JDBC))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ImportEngine.class));
    }
}
