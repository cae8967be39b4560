package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final DataSource dataSource = TestDatabase.H2.withSchema();

    @Test
    void entrancesRefuseThemByName() {
        refuses("dataSource", () -> JdbcContactSink.of(null));
        refuses("options", () -> JdbcMappingStore.of(dataSource, null));
        refuses("options", () -> JdbcJournalStore.of(dataSource, null));
        refuses("secret", () -> JdbcSuppressionList.of(dataSource, null));
        refuses("suppressions", () -> ContactErasure.of(null));
    }

    @Test
    void optionsRefuseThemByName() {
        refuses("schema", () -> JdbcOptions.builder().schema(null));
        refuses("tablePrefix", () -> JdbcOptions.builder().tablePrefix(null));
        refuses("kind", () -> JdbcOptions.builder().database(null));
        refuses("time", () -> JdbcOptions.builder().reconnectFor(null));
        refuses("host", () -> JdbcOptions.builder().transactions(null));
        refuses("table", () -> HostContactTable.named(null));
    }

    @Test
    void historyRefusesThemByName() {
        ImportHistory history = ImportHistory.of(dataSource);

        refuses("account", () -> history.imports(null));
        refuses("importId", () -> history.undo("shop", null));
        refuses("importId", () -> history.abandon("shop", null));
        refuses("olderThan", () -> history.purgeErrors(null));
        refuses("visitor", () -> StoredContacts.of(dataSource).forEach("shop", null));
    }

    @Test
    void suppressionListRefusesThemByName() {
        JdbcSuppressionList suppressions = JdbcSuppressionList.of(dataSource, SECRET);

        refuses("account", () -> suppressions.add(null, "anna@x.it", SuppressionReason.OPTED_OUT));
        refuses("email", () -> suppressions.contains("shop", null));
        refuses("reason", () -> suppressions.add("shop", "anna@x.it", null));
        refuses("account", () -> ContactErasure.of(suppressions).erase(null, "anna@x.it"));
    }

    private static void refuses(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
