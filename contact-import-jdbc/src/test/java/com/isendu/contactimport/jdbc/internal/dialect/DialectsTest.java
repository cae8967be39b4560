package com.isendu.contactimport.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.DatabaseKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectsTest {

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, 15.4, POSTGRESQL",
        "PostgreSQL, 18.1, POSTGRESQL",
        "MariaDB, 11.8.2-MariaDB, MARIADB",
        "MySQL, 11.4.5-MariaDB-deb12, MARIADB",
        "MySQL, 5.5.5-10.6.1-MariaDB, MARIADB",
        "MySQL, 8.4.3, MYSQL",
        "SQLite, 3.50.3, SQLITE",
        "H2, 2.4.240 (2025-09-22), H2",
        "HSQL Database Engine, 2.7.4, OTHER",
        "Oracle, 23, OTHER"
    })
    void readsNameAndVersion(String name, String version, DatabaseKind kind) {
        assertThat(Dialects.of(name, version)).isSameAs(Dialects.named(nameOf(kind)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryDatabaseOfTheOptions(DatabaseKind kind) {
        assertThat(Dialects.named(nameOf(kind)).name()).isEqualTo(nameOf(kind));
    }

    private static String nameOf(DatabaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
