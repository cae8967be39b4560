package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jdbc.ContactErasure;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.jdbc.SuppressionReason;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ContactImportAutoConfigurationTest {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void importsIntoTheDatabaseOfTheContext() {
        Contexts.withTables().run(context -> {
            ImportOptions options = Files.confirmed(context);

            ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO_AND_ONE_IN_ERROR, options);

            assertThat(result).isInstanceOf(ImportResult.PartiallyImported.class);
            assertThat(result.report().counts().created()).isEqualTo(2);
            assertThat(context.getBean(ImportHistory.class).imports("shop-42")).hasSize(1);
            assertThat(context.getBean(MappingStore.class).last("shop-42")).isPresent();
        });
    }

    @Test
    void givesEachPartAsABean() {
        Contexts.withTables()
                .run(context -> assertThat(context)
                        .hasSingleBean(ImportEngine.class)
                        .hasSingleBean(ImportOptionsFactory.class)
                        .hasSingleBean(JdbcContactSink.class)
                        .hasSingleBean(JdbcMappingStore.class)
                        .hasSingleBean(ImportHistory.class)
                        .hasSingleBean(JdbcSchema.class)
                        .hasSingleBean(JdbcOptions.class)
                        .doesNotHaveBean(SuppressionList.class)
                        .doesNotHaveBean(ContactErasure.class));
    }

    @Test
    void suppressesWithASecret() {
        Contexts.withTables()
                .withPropertyValues("contact-import.suppression.secret=" + SECRET)
                .run(context -> {
                    context.getBean(JdbcSuppressionList.class)
                            .add("shop-42", "anna@example.com", SuppressionReason.OPTED_OUT);
                    ImportOptions options = Files.confirmed(context);

                    ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO, options);

                    assertThat(result.report().counts().skipped()).isEqualTo(1);
                    assertThat(result.report().warnings()).containsKey(ErrorCode.SUPPRESSED);
                    assertThat(context).hasSingleBean(ContactErasure.class);
                });
    }

    @Test
    void refusesASecretThatIsNoBase64WithoutShowingIt() {
        Contexts.withTables()
                .withPropertyValues("contact-import.suppression.secret=s3cret!s3cret!")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("contact-import.suppression.secret is no Base64"));
    }

    @Test
    void neverShowsTheSecret() {
        Contexts.withTables()
                .withPropertyValues("contact-import.suppression.secret=" + SECRET)
                .run(context -> assertThat(context.getBean(ContactImportProperties.class))
                        .asString()
                        .contains("secret=******")
                        .doesNotContain(SECRET));
    }

    @Test
    void takesTheOptionsToStartFromOfTheProperties() {
        Contexts.withTables()
                .withPropertyValues(
                        "contact-import.defaults.default-country=IT",
                        "contact-import.defaults.date-pattern=dd/MM/yyyy",
                        "contact-import.defaults.duplicates=merge",
                        "contact-import.defaults.batch-size=50",
                        "contact-import.defaults.locale=it",
                        "contact-import.defaults.max-bytes=5MB")
                .run(context -> {
                    ImportOptions options = context.getBean(ImportOptionsFactory.class)
                            .builder("shop")
                            .build();
                    assertThat(options.defaultCountry()).isEqualTo("IT");
                    assertThat(options.datePattern()).isEqualTo("dd/MM/yyyy");
                    assertThat(options.duplicates()).isEqualTo(DuplicateStrategy.MERGE);
                    assertThat(options.batchSize()).isEqualTo(50);
                    assertThat(options.locale()).isEqualTo(Locale.ITALIAN);
                    assertThat(options.reading().limits().bytes()).isEqualTo(5L << 20);
                });
    }

    @Test
    void leavesWhatIsNotSetToTheLibrary() {
        ImportOptions usual = ImportOptions.builder("shop").build();
        Contexts.withTables()
                .run(context -> assertThat(context.getBean(ImportOptionsFactory.class)
                                .builder("shop")
                                .build())
                        .hasToString(usual.toString())
                        .returns(usual.reading(), ImportOptions::reading));
    }

    @Test
    void namesTheTablesAsTheProperties() {
        Contexts.withDatabase()
                .withPropertyValues("contact-import.jdbc.table-prefix=upload", "contact-import.jdbc.schema=public")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasMessageContaining("public.upload_contact is missing"));
    }

    @Test
    void givesWayToTheSinkOfTheHost() {
        Contexts.withDatabase().withUserConfiguration(OwnSink.class).run(context -> {
            ImportOptions options = Files.confirmed(context);

            ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO, options);

            assertThat(result.report().counts().created()).isEqualTo(2);
            assertThat(context)
                    .doesNotHaveBean(JdbcContactSink.class)
                    .doesNotHaveBean(MappingStore.class)
                    .doesNotHaveBean(JdbcSchema.class);
        });
    }

    @Test
    void worksWithoutADatabase() {
        Contexts.bare()
                .withUserConfiguration(OwnSink.class)
                .run(context -> assertThat(context).hasSingleBean(ImportEngine.class));
    }

    @Test
    void makesNoEngineWithoutASink() {
        Contexts.bare().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ImportEngine.class));
    }

    @Test
    void makesNothingWhereItIsNotClearWhichDatabase() {
        Contexts.bare()
                .withUserConfiguration(TwoDatabases.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Sink.class));
    }

    @Test
    void givesWayToEachOtherBeanOfTheHost() {
        Contexts.withTables().withUserConfiguration(OwnParts.class).run(context -> {
            assertThat(context)
                    .hasSingleBean(MappingStore.class)
                    .hasSingleBean(SuppressionList.class)
                    .hasSingleBean(JdbcContactSink.class)
                    .doesNotHaveBean(JdbcMappingStore.class);
            ImportOptions options = Files.confirmed(context);
            assertThat(options.defaultCountry()).isEqualTo("CH");
            ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO, options);
            assertThat(result.report().counts().skipped()).isEqualTo(1);
        });
    }

    @Test
    void givesWayToTheEngineOfTheHost() {
        Contexts.withTables()
                .withUserConfiguration(OwnEngine.class)
                .run(context ->
                        assertThat(context).hasSingleBean(ImportEngine.class).hasBean("ownEngine"));
    }

    @Test
    void letsTheHostAddToTheEngine() {
        Contexts.withTables()
                .withBean(
                        ImportEngineCustomizer.class,
                        () -> builder -> builder.suppressions((account, keys) -> Set.copyOf(keys)))
                .run(context -> {
                    ImportOptions options = Files.confirmed(context);
                    ImportResult result = context.getBean(ImportEngine.class).run(Files.TWO, options);
                    assertThat(result.report().counts().skipped()).isEqualTo(2);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSink {

        @Bean
        ContactSink ownSink() {
            return new JustCounting();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParts {

        @Bean
        MappingStore ownMappings() {
            return MappingStore.inMemory();
        }

        @Bean
        SuppressionList ownSuppressions() {
            return (account, keys) -> Set.of("bruno@example.com");
        }

        @Bean
        ImportOptionsFactory ownOptions() {
            return account -> ImportOptions.builder(account).defaultCountry("CH");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnEngine {

        @Bean
        ImportEngine ownEngine() {
            return ImportEngine.builder(new JustCounting()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDatabases {

        @Bean
        DataSource first() {
            return new JdbcDataSource();
        }

        @Bean
        DataSource second() {
            return new JdbcDataSource();
        }
    }
}
