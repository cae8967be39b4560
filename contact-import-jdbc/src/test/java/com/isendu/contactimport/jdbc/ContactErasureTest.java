package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactErasureTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String CHANGE = "INSERT INTO contact_import_change"
            + " (account_id, import_id, contact_key, before_values, after_hash) VALUES ('%s', '%s', '%s', '{}', 0)";

    @ParameterizedTest
    @EnumSource
    void removesContactAndItsEarlierVersionsAndSuppresses(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        JdbcContactSink.of(dataSource).write(People.batch(People.people(3, "Rossi")));
        Sql.execute(
                dataSource,
                CHANGE.formatted("shop", "a", "person1@example.com"),
                CHANGE.formatted("shop", "b", "person1@example.com"),
                CHANGE.formatted("shop", "b", "person2@example.com"),
                CHANGE.formatted("other", "b", "person1@example.com"));
        ContactErasure erasure = ContactErasure.of(list);

        assertThat(erasure.erase("shop", "Person1@Example.com")).isEqualTo(new ErasedContact(true, 2, true));
        assertThat(erasure.erase("shop", "person1@example.com")).isEqualTo(new ErasedContact(false, 0, false));

        assertThat(list.contains("shop", "person1@example.com")).isTrue();
        assertThat(Sql.value(dataSource, "SELECT reason FROM contact_import_suppression"))
                .isEqualTo("ERASED");
        assertThat(Sql.count(dataSource, "contact_import_contact WHERE contact_key = 'person1@example.com'"))
                .isZero();
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(2);
        assertThat(Sql.count(dataSource, "contact_import_change")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void erasesAllOrNothing(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        JdbcContactSink.of(dataSource).write(People.batch(People.people(1, "Rossi")));
        Sql.execute(dataSource, "DROP TABLE contact_import_change");

        SinkException failed = catchThrowableOfType(
                SinkException.class, () -> ContactErasure.of(list).erase("shop", "person0@example.com"));

        assertThat(failed).hasNoCause().hasMessageNotContaining("person0");
        assertThat(list.contains("shop", "person0@example.com")).isFalse();
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void erasesFromTableOfHost(TestDatabase database) {
        DataSource dataSource = database.empty();
        HostTable.create(dataSource);
        JdbcOptions options = HostTable.withEveryField();
        JdbcSchema.of(dataSource, options).createIfMissing();
        JdbcContactSink.of(dataSource, options).write(People.batch(List.of(People.person(1, "Rossi"))));

        ContactErasure erasure = ContactErasure.of(JdbcSuppressionList.of(dataSource, SECRET, options));

        assertThat(erasure.erase("shop", "person1@example.com").contact()).isTrue();
        assertThat(Sql.count(dataSource, "person")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> erasure.erase("shop", "sentinel"))
                .withMessageNotContaining("sentinel");
    }
}
