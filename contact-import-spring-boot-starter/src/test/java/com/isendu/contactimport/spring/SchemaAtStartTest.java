package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SchemaAtStartTest {

    @Test
    void refusesToStartWithoutTheTables() {
        Contexts.withDatabase()
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOfSatisfying(
                                SinkException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.SINK_SCHEMA_DIFFERENT)));
    }

    @Test
    void startsWithoutTheTablesWhereTheHostSaysSo() {
        Contexts.withDatabase()
                .withPropertyValues("contact-import.schema.verify=false")
                .run(context ->
                        assertThat(context.getBean(JdbcSchema.class).exists()).isFalse());
    }

    @Test
    void createsTheTablesWhereTheHostSaysSo() {
        Contexts.withTables()
                .run(context ->
                        assertThat(context.getBean(JdbcSchema.class).exists()).isTrue());
    }

    @Test
    void looksAtTheTablesAlsoWhereBeansAreLazy() {
        Contexts.withDatabase()
                .withInitializer(context -> context.addBeanFactoryPostProcessor(
                        new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void saysWhatToDoAboutMissingTables() {
        SinkException cause = new SinkException(
                ErrorCode.SINK_SCHEMA_DIFFERENT, Map.of("differences", "contact_import_run is missing"), null);

        FailureAnalysis analysis = new SchemaFailureAnalyzer().analyze(cause);

        assertThat(analysis.getDescription()).contains("contact_import_run is missing");
        assertThat(analysis.getAction()).contains("contact-import.schema.create-if-missing=true", "HostContactTable");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new SchemaFailureAnalyzer().analyze(new SinkException(ErrorCode.SINK_UNAVAILABLE)))
                .isNull();
    }
}
