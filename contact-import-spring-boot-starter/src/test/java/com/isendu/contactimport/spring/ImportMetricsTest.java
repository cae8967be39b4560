package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportSuspendedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ImportMetricsTest {

    private final ApplicationContextRunner application =
            Contexts.withTables().withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void timesImportsByOutcome() {
        application.run(context -> {
            ImportEngine engine = context.getBean(ImportEngine.class);
            ImportOptions options =
                    Files.confirmed(context).toBuilder().stopEarly(false).build();

            engine.run(Files.TWO, options);
            engine.run(Files.TWO_AND_ONE_IN_ERROR, options);
            engine.run(Files.NOBODY, options);

            assertThat(imports(context, "all_imported")).isEqualTo(1);
            assertThat(imports(context, "partially_imported")).isEqualTo(1);
            assertThat(imports(context, "none_imported")).isEqualTo(1);
        });
    }

    @Test
    void countsRowsByOutcome() {
        application.run(context -> {
            ImportEngine engine = context.getBean(ImportEngine.class);
            ImportOptions options = Files.confirmed(context);

            engine.run(Files.TWO, options);
            engine.run(Files.TWO_AND_ONE_IN_ERROR, options);

            assertThat(rows(context, "created")).isEqualTo(2);
            assertThat(rows(context, "unchanged")).isEqualTo(2);
            assertThat(rows(context, "rejected")).isEqualTo(1);
            assertThat(rows(context, "updated")).isZero();
            assertThat(rows(context, "skipped")).isZero();
        });
    }

    @Test
    void countsNoRowTwiceWhenAnImportIsContinued() {
        application.run(context -> {
            ImportEngine engine = context.getBean(ImportEngine.class);
            ImportOptions options =
                    Files.confirmed(context).toBuilder().batchSize(1).build();

            String importId = suspendAfterFirstBatch(engine, options);
            assertThat(rows(context, "created")).isEqualTo(1);
            engine.resume(importId, Files.TWO_AND_ONE_IN_ERROR, options);

            assertThat(imports(context, "suspended")).isEqualTo(1);
            assertThat(imports(context, "partially_imported")).isEqualTo(1);
            assertThat(rows(context, "created")).isEqualTo(2);
            assertThat(rows(context, "rejected")).isEqualTo(1);
        });
    }

    @Test
    void countsAnImportOnceThatIsAskedForAgain() {
        application.run(context -> {
            ImportEngine engine = context.getBean(ImportEngine.class);
            ImportOptions options = Files.confirmed(context).toBuilder()
                    .idempotencyKey("form-7")
                    .build();

            engine.run(Files.TWO, options);
            engine.run(Files.TWO, options);

            assertThat(imports(context, "all_imported")).isEqualTo(1);
            assertThat(rows(context, "created")).isEqualTo(2);
        });
    }

    @Test
    void countsNoCheck() {
        application.run(context -> {
            context.getBean(ImportEngine.class).check(Files.TWO, Files.confirmed(context));

            assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
        });
    }

    @Test
    void countsImportsIntoTheSinkOfTheHost() {
        Contexts.bare()
                .withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(JustCounting.class, JustCounting::new)
                .run(context -> {
                    context.getBean(ImportEngine.class).run(Files.TWO, Files.confirmed(context));

                    assertThat(imports(context, "all_imported")).isEqualTo(1);
                    assertThat(rows(context, "created")).isEqualTo(2);
                });
    }

    @Test
    void worksWithoutARegistry() {
        Contexts.withTables().run(context -> assertThat(context).doesNotHaveBean(ImportMeters.class));
    }

    private static String suspendAfterFirstBatch(ImportEngine engine, ImportOptions options) {
        CancellationToken token = new CancellationToken();
        ImportListener cancelling = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                token.cancel();
            }
        };
        ImportOptions watched = options.toBuilder().listener(cancelling).build();
        return catchThrowableOfType(
                        ImportSuspendedException.class, () -> engine.run(Files.TWO_AND_ONE_IN_ERROR, watched, token))
                .report()
                .importId();
    }

    private static long imports(ApplicationContext context, String outcome) {
        return context.getBean(MeterRegistry.class)
                .get("contact.import")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static double rows(ApplicationContext context, String outcome) {
        return context.getBean(MeterRegistry.class)
                .get("contact.import.rows")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
