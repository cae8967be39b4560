package com.isendu.contactimport.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.LocalTransactions;
import com.isendu.contactimport.jdbc.internal.session.Sessions;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the versions of this library to one more, as a later release will have it, and from the first one to the newest.
 */
class SchemaUpgradeTest {

    private static final SchemaVersions ONE =
            new SchemaVersions(SchemaVersions.LIBRARY.files().subList(0, 1));
    private static final SchemaVersions NEXT = with("/schema-upgrade/V4__host.sql");

    private static SchemaVersions with(String file) {
        List<String> files = new ArrayList<>(SchemaVersions.LIBRARY.files());
        files.add(file);
        return new SchemaVersions(files);
    }

    @ParameterizedTest
    @EnumSource
    void bringsTablesWithContactsToTheNextVersion(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JournaledImport.into(dataSource).write(People.people(3, "Rossi"));
        Schema schema = schema(dataSource, NEXT);

        schema.createIfMissing();
        schema.createIfMissing();

        assertThatNoException().isThrownBy(schema::verify);
        assertThat(schema.isCurrent()).isTrue();
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(3);
        assertThat(Sql.count(dataSource, "contact_import_run WHERE host_name IS NULL"))
                .isEqualTo(1);
        assertThat(Sql.count(dataSource, "contact_import_suppression_note")).isZero();
        assertThat(Sql.count(dataSource, "contact_import_schema")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void bringsContactsAndHistoryOfTheFirstVersionToTheNewest(TestDatabase database) {
        DataSource dataSource = database.empty();
        schema(dataSource, ONE).createIfMissing();
        assertThat(Sql.count(dataSource, "contact_import_schema")).isEqualTo(1);
        Sql.execute(
                dataSource,
                "INSERT INTO contact_import_contact (account_id, email_key, email, last_name, created_at, updated_at,"
                        + " created_import, updated_import) VALUES ('" + "shop"
                        + "', 'person0@example.com', 'Person0@example.com', 'Verdi', '2026-01-01 10:00:00',"
                        + " '2026-01-01 10:00:00', 'i1', 'i2')");
        Sql.execute(
                dataSource,
                "INSERT INTO contact_import_change (account_id, import_id, email_key, before_values, after_hash)"
                        + " VALUES ('" + "shop" + "', 'i2', 'person0@example.com', '{}', 1)");
        JdbcSchema schema = JdbcSchema.of(dataSource);

        SinkException older = catchThrowableOfType(SinkException.class, schema::verify);
        schema.createIfMissing();

        assertThat(older.code()).isEqualTo(ErrorCode.SINK_SCHEMA_OLDER);
        assertThatNoException().isThrownBy(schema::verify);
        assertThat(Sql.count(dataSource, "contact_import_change WHERE contact_key = 'person0@example.com'"))
                .isEqualTo(1);
        JournaledImport.into(dataSource).write(People.people(2, "Rossi"));
        assertThat(Sql.count(dataSource, "contact_import_contact WHERE last_name = 'Rossi'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void makesTheNewestVersionFromNothing(TestDatabase database) {
        DataSource dataSource = database.empty();
        Schema schema = schema(dataSource, NEXT);

        schema.createIfMissing();

        assertThatNoException().isThrownBy(schema::verify);
        assertThat(Sql.count(dataSource, "contact_import_schema")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void finishesAnUpgradeThatWasInterrupted(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Sql.execute(dataSource, "ALTER TABLE contact_import_run ADD COLUMN host_name VARCHAR(100)");
        Schema schema = schema(dataSource, NEXT);

        schema.createIfMissing();

        assertThatNoException().isThrownBy(schema::verify);
    }

    @ParameterizedTest
    @EnumSource
    void severalProcessesUpgradeAtOnce(TestDatabase database) throws Exception {
        DataSource dataSource = database.withSchema();
        ExecutorService processes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> upgrades = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                upgrades.add(processes.submit(() -> schema(dataSource, NEXT).createIfMissing()));
            }
            for (Future<?> upgrade : upgrades) {
                upgrade.get();
            }
        } finally {
            processes.shutdown();
        }
        assertThatNoException().isThrownBy(schema(dataSource, NEXT)::verify);
    }

    @ParameterizedTest
    @EnumSource
    void olderTablesAreNamedWithTheirCure(TestDatabase database) {
        Schema schema = schema(database.withSchema(), NEXT);

        SinkException older = catchThrowableOfType(SinkException.class, schema::verify);

        assertThat(older.code()).isEqualTo(ErrorCode.SINK_SCHEMA_OLDER);
        assertThat(older).hasMessageContaining("version 3").hasMessageContaining("V4__host.sql");
        assertThat(schema.isCurrent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void newerTablesAreRefusedByNameBeforeAnythingIsWritten(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        schema(dataSource, NEXT).createIfMissing();
        JdbcSchema library = JdbcSchema.of(dataSource);

        for (Runnable use : List.<Runnable>of(
                library::verify,
                library::createIfMissing,
                library::exists,
                () -> JournaledImport.into(dataSource),
                () -> JdbcContactSink.of(dataSource).check(People.batch(People.people(1, "Rossi"))))) {
            SinkException newer = catchThrowableOfType(SinkException.class, use::run);
            assertThat(newer.code()).isEqualTo(ErrorCode.SINK_SCHEMA_NEWER);
            assertThat(newer).hasMessageContaining("version 4").hasMessageContaining("up to 3");
        }
        assertThat(Sql.count(dataSource, "contact_import_run")).isZero();
    }

    private static Schema schema(DataSource dataSource, SchemaVersions versions) {
        TableNames names = new TableNames(null, TableNames.DEFAULT_PREFIX);
        Sessions sessions = new Sessions(new LocalTransactions(dataSource), names, Duration.ofSeconds(10), null);
        return new Schema(new Database(sessions, Duration.ofSeconds(1)), ContactTable.ofLibrary(names), versions);
    }
}
