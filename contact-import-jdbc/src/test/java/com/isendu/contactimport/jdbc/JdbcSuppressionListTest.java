package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.internal.suppression.KeyedHash;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSuppressionListTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String PEOPLE = "email;first name\nanna@example.com;Anna\nbeate@example.com;Beate\n";

    @ParameterizedTest
    @EnumSource
    void importNeitherCreatesNorUpdatesWhoIsSuppressed(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        list.add("shop", "Anna <ANNA@example.com>", SuppressionReason.OPTED_OUT);

        ImportReport first = run(dataSource, list, PEOPLE);
        list.add("shop", "beate@example.com", SuppressionReason.OPTED_OUT);
        ImportReport second = run(dataSource, list, PEOPLE.replace(";Beate", ";Bea"));

        assertThat(first.counts().created()).isEqualTo(1);
        assertThat(first.warnings()).containsEntry(ErrorCode.SUPPRESSED, 1L);
        assertThat(second.counts().skipped()).isEqualTo(2);
        assertThat(Sql.value(dataSource, "SELECT first_name FROM contact_import_contact"))
                .isEqualTo("Beate");
    }

    @ParameterizedTest
    @EnumSource
    void takesWhoHasOptedOutByTheFile(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        list.add("shop", "anna@example.com", SuppressionReason.ERASED);
        String people = "email;unsubscribed\nanna@example.com;yes\nbeate@example.com;yes\ncarla@example.com;\n";
        ImportOptions options = ImportOptions.builder("shop")
                .optedOut(OptOutStrategy.SUPPRESS)
                .consent(Consent.confirmedBy("test"))
                .build();

        ImportEngine.builder(JdbcContactSink.of(dataSource))
                .suppressions(list)
                .build()
                .run(
                        ContactSource.of(() -> new ByteArrayInputStream(people.getBytes(StandardCharsets.UTF_8))),
                        options);

        assertThat(list.contains("shop", "beate@example.com")).isTrue();
        assertThat(list.contains("shop", "carla@example.com")).isFalse();
        assertThat(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_suppression WHERE reason = 'ERASED'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsAccountsApart(TestDatabase database) {
        JdbcSuppressionList list = JdbcSuppressionList.of(database.withSchema(), SECRET);

        assertThat(list.add("shop", "anna@example.com", SuppressionReason.OPTED_OUT))
                .isTrue();

        assertThat(list.contains("shop", "anna@example.com")).isTrue();
        assertThat(list.contains("Shop", "anna@example.com")).isFalse();
        assertThat(list.contains("shop", "anna@example.co")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryoneOfLargeBatch(TestDatabase database) {
        JdbcSuppressionList list = JdbcSuppressionList.of(database.withSchema(), SECRET);
        List<String> keys = IntStream.range(0, 2_345)
                .mapToObj(i -> "p" + i + "@example.com")
                .toList();
        Set<String> suppressed = Set.of(keys.get(0), keys.get(999), keys.get(1_000), keys.get(2_344));
        suppressed.forEach(key -> list.add("shop", key, SuppressionReason.OPTED_OUT));

        assertThat(list.suppressed("shop", keys)).isEqualTo(suppressed);
        assertThat(list.suppressed("other", keys)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void storesOnlyKeyedHash(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList.of(dataSource, SECRET).add("shop", "anna@example.com", SuppressionReason.OPTED_OUT);

        // Made with: printf 'shop\0anna@example.com' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(Sql.value(dataSource, "SELECT key_hash FROM contact_import_suppression"))
                .isEqualTo("9264de0e063706065c69b3b774548a43aa113c3266362901252bbb20285b4768");
        byte[] other = SECRET.clone();
        other[0]++;
        assertThat(JdbcSuppressionList.of(dataSource, other).contains("shop", "anna@example.com"))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void removedPersonMayBeImportedAgain(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        list.add("shop", "anna@example.com", SuppressionReason.OPTED_OUT);

        assertThat(list.remove("shop", "Anna@Example.com")).isTrue();
        assertThat(list.remove("shop", "anna@example.com")).isFalse();
        assertThat(run(dataSource, list, PEOPLE).counts().created()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whoWasErasedStaysSo(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, SECRET);
        List<Boolean> isNew = new ArrayList<>();
        for (SuppressionReason reason : new SuppressionReason[] {
            SuppressionReason.OPTED_OUT, SuppressionReason.ERASED, SuppressionReason.OPTED_OUT
        }) {
            isNew.add(list.add("shop", "anna@example.com", reason));
        }

        assertThat(isNew).containsExactly(true, false, false);
        assertThat(Sql.value(dataSource, "SELECT reason FROM contact_import_suppression"))
                .isEqualTo("ERASED");
    }

    @Test
    void refusesShortSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcSuppressionList.of(H2.inMemory(), "Sentinel".getBytes(StandardCharsets.UTF_8)))
                .withMessage("the secret must have at least 32 bytes");
    }

    @Test
    void secretIsCopied() {
        byte[] secret = SECRET.clone();
        DataSource dataSource = H2.inMemoryWithSchema();
        JdbcSuppressionList list = JdbcSuppressionList.of(dataSource, secret);
        list.add("shop", "anna@example.com", SuppressionReason.OPTED_OUT);
        secret[0]++;

        assertThat(list.contains("shop", "anna@example.com")).isTrue();
    }

    @Test
    void showsNeitherSecretNorAddress() {
        JdbcSuppressionList list = JdbcSuppressionList.of(H2.inMemory(), SECRET);

        SinkException failed = catchThrowableOfType(
                SinkException.class, () -> list.add("shop", "sentinel@example.com", SuppressionReason.OPTED_OUT));

        assertThat(failed.parameters()).containsEntry("reason", "SCHEMA_MISSING");
        assertThat(failed).hasNoCause().hasMessageNotContaining("sentinel");
        assertThat(list).hasToString("JdbcSuppressionList");
        assertThat(ContactErasure.of(list)).hasToString("ContactErasure");
        assertThat(new KeyedHash(SECRET)).hasToString("KeyedHash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.contains("shop", "sentinel"))
                .withMessage("neither one e-mail address nor the key of a contact");
    }

    private static ImportReport run(DataSource dataSource, JdbcSuppressionList list, String people) {
        byte[] bytes = people.getBytes(StandardCharsets.UTF_8);
        return ImportEngine.builder(JdbcContactSink.of(dataSource))
                .suppressions(list)
                .build()
                .run(
                        ContactSource.of(() -> new ByteArrayInputStream(bytes)),
                        ImportOptions.builder("shop")
                                .consent(Consent.confirmedBy("tester"))
                                .build())
                .report();
    }
}
