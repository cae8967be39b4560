package com.isendu.contactimport.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.DatabaseKind;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaFileTest {

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void everyFileMakesSameTables(DatabaseKind kind) {
        Map<String, TableShape> tables = tables(kind);

        assertThat(tables(DatabaseKind.OTHER)).hasSize(8);
        tables(DatabaseKind.OTHER).forEach((name, table) -> {
            assertThat(tables.get(name).columns())
                    .containsOnlyKeys(table.columns().keySet());
            assertThat(tables.get(name).keys()).isEqualTo(table.keys());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void everyFileMakesSameTablesOfJobs(DatabaseKind kind) {
        Map<String, TableShape> tables = tables(kind);

        assertThat(tables).hasSize(11);
        tables(DatabaseKind.H2).forEach((name, table) -> {
            assertThat(tables.get(name).columns())
                    .containsOnlyKeys(table.columns().keySet());
            assertThat(tables.get(name).keys()).isEqualTo(table.keys());
        });
    }

    @Test
    void jobsHaveNoTablesWhereTheyDoNotRun() {
        assertThat(tables(DatabaseKind.SQLITE))
                .containsOnlyKeys(tables(DatabaseKind.OTHER).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyFileHasColumnsWideEnough(DatabaseKind kind) {
        TableShape contacts = tables(kind).get("contact_import_contact");

        for (ContactField field : ContactField.values()) {
            assertThat(contacts.column(field.key())).isNotNull();
            assertThat(contacts.column(field.key()).takes("é".repeat(field.maxLength())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void accountIsFirstInEveryKey(DatabaseKind kind) {
        Map<String, TableShape> tables = new LinkedHashMap<>(tables(kind));
        tables.remove("contact_import_schema");
        // Both are found by names that nobody can guess; whose they are is in the table of jobs.
        tables.remove("contact_import_task");
        tables.remove("contact_import_upload");

        assertThat(tables.values())
                .flatExtracting(TableShape::keys)
                .allSatisfy(key -> assertThat(key).asInstanceOf(LIST).startsWith("account_id"));
    }

    private static Map<String, TableShape> tables(DatabaseKind kind) {
        return SchemaVersions.LIBRARY.tables(kind.name().toLowerCase(Locale.ROOT));
    }
}
