package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {

    private final DataSource dataSource = H2.inMemory();
    private final JdbcSchema schema = JdbcSchema.of(dataSource);

    @Test
    void createsTablesOnRequestOnly() {
        assertThat(schema.exists()).isFalse();

        schema.createIfMissing();

        assertThat(schema.exists()).isTrue();
    }

    @Test
    void creatingAgainChangesNothing() {
        schema.createIfMissing();
        JdbcContactSink.of(dataSource).write(People.batch(People.people(3, "Rossi")));

        schema.createIfMissing();

        assertThat(H2.value(dataSource, "SELECT COUNT(*) FROM contact_import_contact"))
                .isEqualTo("3");
        assertThat(H2.value(dataSource, "SELECT COUNT(*) FROM contact_import_schema"))
                .isEqualTo("1");
    }

    @Test
    void createsWhatAnInterruptedCreationLeftOut() {
        schema.createIfMissing();
        H2.execute(dataSource, "DROP TABLE contact_import_mapping");
        H2.execute(dataSource, "DELETE FROM contact_import_schema");
        assertThat(schema.exists()).isFalse();

        schema.createIfMissing();

        assertThat(H2.value(dataSource, "SELECT COUNT(*) FROM contact_import_mapping"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void hasColumnWideEnoughForField(ContactField field) throws SQLException {
        schema.createIfMissing();
        try (Connection connection = dataSource.getConnection();
                ResultSet column = connection
                        .getMetaData()
                        .getColumns(
                                null,
                                null,
                                "CONTACT_IMPORT_CONTACT",
                                field.key().toUpperCase(Locale.ROOT))) {
            assertThat(column.next()).isTrue();
            assertThat(column.getInt("COLUMN_SIZE")).isGreaterThanOrEqualTo(field.maxLength());
        }
    }

    @Test
    void showsNothingOfDatabase() {
        assertThat(schema).hasToString("JdbcSchema");
        assertThat(JdbcContactSink.of(dataSource)).hasToString("JdbcContactSink");
        assertThat(JdbcMappingStore.of(dataSource)).hasToString("JdbcMappingStore");
        assertThat(ImportHistory.of(dataSource)).hasToString("ImportHistory");
        assertThat(StoredContacts.of(dataSource)).hasToString("StoredContacts");
    }
}
