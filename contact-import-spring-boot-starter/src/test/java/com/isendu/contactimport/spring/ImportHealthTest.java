package com.isendu.contactimport.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Health in the terms of whichever Boot is there; the two have the methods in common, not the classes. */
class ImportHealthTest {

    private static final String BEAN = "contactImportHealthIndicator";

    @Test
    void isUpWithTheTables() {
        Contexts.withTables().run(context -> {
            assertThat(status(context)).isEqualTo("UP");
            assertThat(status(context)).isEqualTo("UP");
        });
    }

    @Test
    void isDownWithoutTheTables() {
        Contexts.withDatabase()
                .withPropertyValues("contact-import.schema.verify=false")
                .run(context -> {
                    assertThat(status(context)).isEqualTo("DOWN");
                    assertThat(details(context)).containsEntry("code", "SINK_SCHEMA_DIFFERENT");
                });
    }

    @Test
    void isDownWhenTheTablesGoAway() {
        Contexts.withTables().run(context -> {
            assertThat(status(context)).isEqualTo("UP");
            execute(context, "DROP ALL OBJECTS");
            assertThat(status(context)).isEqualTo("DOWN");
        });
    }

    @Test
    void isDownWhenTheDatabaseCannotBeReached() {
        Contexts.withTables()
                .withPropertyValues(
                        "contact-import.schema.verify=false", "spring.datasource.hikari.connection-timeout=250")
                .run(context -> {
                    ReflectionTestUtils.invokeMethod(context.getBean(DataSource.class), "close");
                    assertThat(status(context)).isEqualTo("DOWN");
                    assertThat(details(context)).containsEntry("reason", "UNREACHABLE");
                });
    }

    @Test
    void isOfTheBootThatIsThere() {
        String version = SpringBootVersion.getVersion();
        String expected = version.startsWith("3.")
                ? "org.springframework.boot.actuate.health"
                : "org.springframework.boot.health.contributor";
        Contexts.withTables()
                .run(context ->
                        assertThat(health(context).getClass().getPackageName()).isEqualTo(expected));
    }

    @Test
    void canBeSwitchedOff() {
        Contexts.withTables()
                .withPropertyValues("management.health.contact-import.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(BEAN));
    }

    private static Object health(ApplicationContext context) {
        return ReflectionTestUtils.invokeMethod(context.getBean(BEAN), "health");
    }

    private static String status(ApplicationContext context) {
        return String.valueOf(ReflectionTestUtils.<Object>invokeMethod(health(context), "getStatus"));
    }

    private static Map<String, Object> details(ApplicationContext context) {
        return ReflectionTestUtils.invokeMethod(health(context), "getDetails");
    }

    private static void execute(ApplicationContext context, String sql) throws Exception {
        try (Connection connection = context.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
