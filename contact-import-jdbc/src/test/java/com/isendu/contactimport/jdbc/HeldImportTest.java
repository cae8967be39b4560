package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.fault.GatedProcess;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.OneConnection;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process stands still inside a transaction: its import can be taken from it, and it writes nothing more when it
 * wakes up.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Tag("fault")
class HeldImportTest {

    private static final int ROWS = 300;
    private static final int BATCH = 25;
    private static final long SEED = 5;

    private static final JdbcOptions IMPATIENT =
            JdbcOptions.builder().lockWait(Duration.ofSeconds(1)).build();

    @ParameterizedTest
    @EnumSource
    void continuingSaysThatTheImportIsHeldAndSinceWhen(TestDatabase database) throws SQLException {
        Shop shop = new Shop(database.withSchema(), IMPATIENT);
        String importId = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");

        SinkException held;
        try (Connection holder = hold(shop, database)) {
            held = catchThrowableOfType(SinkException.class, () -> resume(shop, importId));
            holder.rollback();
        }

        assertThat(held.code()).isEqualTo(ErrorCode.IMPORT_HELD_ELSEWHERE);
        assertThat(held.parameters().get("since")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(resume(shop, importId)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void undoingSaysThatTheImportIsHeld(TestDatabase database) throws SQLException {
        Shop shop = new Shop(database.withSchema(), IMPATIENT);
        String importId = shop.imports("anna@x.it,Anna,43");

        try (Connection holder = hold(shop, database)) {
            assertThatThrownBy(() -> shop.undo(importId))
                    .isInstanceOfSatisfying(
                            SinkException.class,
                            held -> assertThat(held.code()).isEqualTo(ErrorCode.IMPORT_HELD_ELSEWHERE));
            holder.rollback();
        }
        assertThat(shop.undo(importId).removed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void abandoningSaysThatTheImportIsHeld(TestDatabase database) throws SQLException {
        Shop shop = new Shop(database.withSchema(), IMPATIENT);
        String importId = shop.imports("anna@x.it,Anna,43");

        try (Connection holder = hold(shop, database)) {
            assertThatThrownBy(() -> shop.history().abandon("shop", importId))
                    .isInstanceOfSatisfying(
                            SinkException.class,
                            held -> assertThat(held.code()).isEqualTo(ErrorCode.IMPORT_HELD_ELSEWHERE));
            holder.rollback();
        }
        assertThat(shop.history().abandon("shop", importId).state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void releaseEndsTheSessionThatHoldsTheImportAndNoOther() throws SQLException {
        Shop shop = new Shop(TestDatabase.POSTGRESQL.withSchema(), IMPATIENT);
        String importId = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        String other = shop.suspends("carla@x.it,Carla,41", "dora@x.it,Dora,42");

        try (Connection holder = hold(shop, TestDatabase.POSTGRESQL, importId);
                Connection bystander = hold(shop, TestDatabase.POSTGRESQL, other)) {
            assertThat(shop.history().release("shop", importId)).isTrue();
            resume(shop, importId);

            assertThatThrownBy(() -> holder.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
            assertThat(bystander.createStatement().execute("SELECT 1")).isTrue();
        }
        assertThat(shop.history().release("shop", importId)).isFalse();
        assertThat(shop.history().release("other", importId)).isFalse();
    }

    @Test
    void statementOfTheGuideEndsTheSessionThatHoldsTheImport() throws SQLException, IOException {
        Shop shop = new Shop(TestDatabase.POSTGRESQL.withSchema(), IMPATIENT);
        String importId = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        String guide = Files.readString(Path.of("../docs/reliability.md"));
        String statement = guide.substring(guide.indexOf("SELECT pg_terminate_backend"));

        try (Connection holder = hold(shop, TestDatabase.POSTGRESQL, importId)) {
            Sql.execute(
                    shop.dataSource(),
                    statement.substring(0, statement.indexOf(';')).replace("…", importId));

            assertThatThrownBy(() -> holder.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
    void releaseChangesNothingWhereNoStatementDoesIt(TestDatabase database) {
        Shop shop = Shop.on(database);

        assertThat(shop.history().release("shop", shop.imports("anna@x.it,Anna,43")))
                .isFalse();
    }

    @Test
    void limitForLocksIsGoneWithTheTransactionAndALimitOfTheHostStays() throws SQLException {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        JdbcSchema.of(dataSource).createIfMissing();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            OneConnection one = new OneConnection(connection);
            JdbcContactSink.of(one).write(People.batch(People.people(5, "Rossi")));
            assertThat(Sql.value(one, "SHOW lock_timeout")).isEqualTo("0");

            statement.execute("SET lock_timeout = '7s'");
            JdbcContactSink.of(one).write(People.batch(People.people(5, "Verdi")));
            assertThat(Sql.value(one, "SHOW lock_timeout")).isEqualTo("7s");
        }
    }

    @Test
    void refusesToWaitForNoTimeAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcOptions.builder().lockWait(Duration.ZERO));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stoppedProcessLosesItsImportAndWritesNothingMore() throws Exception {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        SampleImport sample = SampleImport.into(dataSource, Sample.of(ROWS, SEED), BATCH);
        Aftermath expected = sample.aftermath(sample.run(dataSource));
        String last = lastCreated(dataSource);
        sample.reset();
        try (GatedProcess process = GatedProcess.start(dataSource, last, arguments(sample, dataSource))) {
            process.stop();
            process.openGate();
            String importId = sample.begun().orElseThrow().importId();

            assertThatThrownBy(() -> sample.resume(IMPATIENT)).hasMessageContaining("IMPORT_HELD_ELSEWHERE");
            assertThat(sample.begun().orElseThrow().state()).isEqualTo(ImportState.RUNNING);
            assertThat(ImportHistory.of(dataSource).release("shop", importId)).isTrue();
            ImportResult result = sample.resume(IMPATIENT);
            assertThat(sample.aftermath(result)).isEqualTo(expected);

            process.goOn();
            assertThat(process.end()).contains("IMPORT_TAKEN_OVER");
            assertThat(sample.aftermath(result)).isEqualTo(expected);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void historyCallsAKilledImportInterruptedAndItIsContinued() throws Exception {
        UrlDataSource dataSource = TestDatabase.POSTGRESQL.empty();
        SampleImport sample = SampleImport.into(dataSource, Sample.of(ROWS, SEED), BATCH);
        Aftermath expected = sample.aftermath(sample.run(dataSource));
        String last = lastCreated(dataSource);
        sample.reset();
        try (GatedProcess process = GatedProcess.start(dataSource, last, arguments(sample, dataSource))) {
            assertThat(sample.begun().orElseThrow().state()).isEqualTo(ImportState.RUNNING);
            process.kill();
            process.openGate();

            assertThat(sample.begun().orElseThrow().state()).isEqualTo(ImportState.INTERRUPTED);
            assertThat(sample.aftermath(sample.finish())).isEqualTo(expected);
        }
    }

    private static ImportReport resume(Shop shop, String importId) {
        return shop.resumes(importId, "anna@x.it,Anna,43", "bea@x.it,Bea,40");
    }

    private static Connection hold(Shop shop, TestDatabase database) throws SQLException {
        return hold(shop, database, Sql.value(shop.dataSource(), "SELECT import_id FROM contact_import_run"));
    }

    /** A transaction that has locked the row of the import, as one does that writes a batch. */
    private static Connection hold(Shop shop, TestDatabase database, String importId) throws SQLException {
        Connection holder = shop.dataSource().getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            String row = "contact_import_run WHERE import_id = '" + importId + "'";
            statement.execute(
                    database == TestDatabase.SQLITE
                            ? "DELETE FROM contact_import_run WHERE 0 = 1"
                            : "SELECT epoch FROM " + row + " FOR UPDATE");
        }
        return holder;
    }

    /** Somebody in the last batch. */
    private static String lastCreated(UrlDataSource dataSource) {
        return Sql.value(dataSource, "SELECT contact_key FROM contact_import_contact ORDER BY created_at DESC LIMIT 1");
    }

    private static List<String> arguments(SampleImport sample, UrlDataSource dataSource) {
        List<String> arguments = new ArrayList<>(List.of(dataSource.url(), dataSource.user()));
        arguments.addAll(sample.arguments());
        return arguments;
    }
}
