package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {

    @ParameterizedTest
    @EnumSource
    void createsTablesOnRequestOnly(TestDatabase database) {
        JdbcSchema schema = JdbcSchema.of(database.empty());
        assertThat(schema.exists()).isFalse();

        schema.createIfMissing();

        assertThat(schema.exists()).isTrue();
        assertThatNoException().isThrownBy(schema::verify);
    }

    @ParameterizedTest
    @EnumSource
    void creatingAgainChangesNothing(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcContactSink.of(dataSource).write(People.batch(People.people(3, "Rossi")));

        JdbcSchema.of(dataSource).createIfMissing();

        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(3);
        assertThat(Sql.count(dataSource, "contact_import_schema")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void createsWhatAnInterruptedCreationLeftOut(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcSchema schema = JdbcSchema.of(dataSource);
        Sql.execute(dataSource, "DROP TABLE contact_import_mapping", "DELETE FROM contact_import_schema");
        assertThat(schema.exists()).isFalse();

        schema.createIfMissing();

        assertThat(Sql.count(dataSource, "contact_import_mapping")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void createsTablesWithPrefixInSchema(TestDatabase database) {
        DataSource dataSource = database.empty();
        JdbcOptions options = JdbcOptions.builder()
                .tablePrefix("acme")
                .schema(database.newSchema(dataSource))
                .build();

        JdbcSchema.of(dataSource, options).createIfMissing();
        JdbcContactSink.of(dataSource, options).write(People.batch(People.people(3, "Rossi")));

        assertThatNoException()
                .isThrownBy(() -> JdbcSchema.of(dataSource, options).verify());
        assertThat(Sql.count(dataSource, options.schema().orElseThrow() + ".acme_contact"))
                .isEqualTo(3);
        assertThat(JdbcSchema.of(dataSource).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void listsEverythingMissingOrDifferentInOneMessage(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Sql.execute(
                dataSource,
                "DROP TABLE contact_import_mapping",
                "ALTER TABLE contact_import_contact DROP COLUMN city",
                "ALTER TABLE contact_import_run DROP COLUMN count_blank",
                "DROP TABLE contact_import_schema");

        SinkException exception = catchThrowableOfType(SinkException.class, JdbcSchema.of(dataSource)::verify);

        assertThat(exception.code()).isEqualTo(ErrorCode.SINK_SCHEMA_DIFFERENT);
        assertThat(exception.parameters())
                .containsEntry(
                        "differences",
                        "contact_import_contact.city is missing; contact_import_run.count_blank is missing;"
                                + " contact_import_mapping is missing; contact_import_schema is missing");
        assertThat(exception).hasMessageContaining("contact_import_contact.city is missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void findsColumnsThatDoNotFit(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        Sql.execute(
                dataSource,
                "ALTER TABLE contact_import_contact ALTER COLUMN city SET DATA TYPE VARCHAR(50)",
                "ALTER TABLE contact_import_contact ALTER COLUMN notes SET NOT NULL",
                "ALTER TABLE contact_import_run ALTER COLUMN terms DROP NOT NULL",
                "ALTER TABLE contact_import_contact ADD COLUMN tenant INTEGER NOT NULL",
                "ALTER TABLE contact_import_contact ADD COLUMN region INTEGER DEFAULT 7 NOT NULL",
                "ALTER TABLE contact_import_contact DROP CONSTRAINT contact_import_contact_pk");

        assertThat(differences(dataSource))
                .isEqualTo("contact_import_contact.city holds 50 characters in place of 200;"
                        + " contact_import_contact.notes is NOT NULL;"
                        + " contact_import_contact.tenant is not known, NOT NULL and without default;"
                        + " contact_import_contact has no unique key (account_id, contact_key);"
                        + " contact_import_run.terms is not NOT NULL");
    }

    @Test
    void findsKeyThatMariaDbDoesNotCompareByteForByte() {
        DataSource dataSource = TestDatabase.MARIADB.withSchema();
        Sql.execute(
                dataSource,
                "ALTER TABLE contact_import_contact MODIFY contact_key VARCHAR(320) COLLATE utf8mb4_general_ci NOT NULL",
                "ALTER TABLE contact_import_mapping MODIFY account_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL");

        assertThat(differences(dataSource))
                .isEqualTo("contact_import_contact.contact_key does not compare byte for byte;"
                        + " contact_import_mapping.account_id does not compare byte for byte");
    }

    @Test
    void findsSessionThatCutsValuesOff() {
        UrlDataSource strict = TestDatabase.MARIADB.empty();
        JdbcSchema.of(strict).createIfMissing();
        DataSource lax = UrlDataSource.of(strict.url() + "?sessionVariables=sql_mode=''&user=" + strict.user());

        assertThat(differences(lax)).isEqualTo("sql_mode is not strict, so that values are changed instead of refused");
    }

    @Test
    void findsKeyThatSqliteDoesNotCompareByteForByte() {
        DataSource dataSource = TestDatabase.SQLITE.withSchema();
        Sql.execute(
                dataSource,
                "DROP TABLE contact_import_schema",
                "ALTER TABLE contact_import_mapping RENAME TO other",
                "CREATE TABLE contact_import_schema (version INTEGER NOT NULL PRIMARY KEY)",
                "INSERT INTO contact_import_schema VALUES (3)",
                "CREATE TABLE contact_import_mapping (account_id VARCHAR(255) COLLATE NOCASE NOT NULL, fingerprint"
                        + " VARCHAR(128) NOT NULL, remembered_no BIGINT NOT NULL, remembered_at VARCHAR(30) NOT NULL,"
                        + " has_header BOOLEAN NOT NULL, header_names VARCHAR(1000000) NOT NULL,"
                        + " links VARCHAR(1000000) NOT NULL, PRIMARY KEY (account_id, fingerprint))");

        assertThat(differences(dataSource))
                .isEqualTo("contact_import_mapping.account_id does not compare byte for byte");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTablesOfALaterVersionByName(TestDatabase database) {
        Shop shop = Shop.on(database);
        String importId = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        Sql.execute(
                shop.dataSource(), "DELETE FROM contact_import_schema", "INSERT INTO contact_import_schema VALUES (4)");
        JdbcSchema schema = JdbcSchema.of(shop.dataSource());

        assertRefused(schema::createIfMissing);
        assertRefused(schema::verify);
        assertRefused(schema::exists);
        assertRefused(() -> shop.imports("carla@x.it,Carla,41"));
        assertRefused(() -> shop.resumes(importId, "anna@x.it,Anna,43", "bea@x.it,Bea,40"));
        assertThat(Sql.count(shop.dataSource(), "contact_import_schema")).isEqualTo(1);
        assertThat(shop.contacts()).hasSize(1);
    }

    private static void assertRefused(ThrowingCallable action) {
        SinkException refused = catchThrowableOfType(SinkException.class, action);
        assertThat(refused.code()).isEqualTo(ErrorCode.SINK_SCHEMA_NEWER);
        assertThat(refused.parameters()).containsEntry("found", "4").containsEntry("known", "3");
    }

    @Test
    void findsDatabaseThatCannotHoldEveryCharacter() {
        UrlDataSource latin1 = inLatin1();
        JdbcSchema.of(latin1).createIfMissing();

        assertThat(differences(latin1))
                .isEqualTo("the encoding of the database is LATIN1, not UTF8, so that it cannot hold every character");
    }

    @Test
    void importIntoADatabaseThatCannotHoldItsHeaderSaysSo() {
        UrlDataSource latin1 = inLatin1();
        JdbcSchema.of(latin1).createIfMissing();
        ImportOptions options = SampleImport.options(10, TestDirectory.file("errors.csv"), ImportListener.NONE);
        byte[] polish = "email;imi\u0119\nanna@x.it;Ada\n".getBytes(StandardCharsets.UTF_8);

        SinkException refused = catchThrowableOfType(
                SinkException.class,
                () -> SampleImport.engine(latin1)
                        .run(ContactSource.of(() -> new ByteArrayInputStream(polish)), options));

        assertThat(refused.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(refused.parameters()).containsEntry("reason", "CHARSET_TOO_SMALL");
    }

    private static UrlDataSource inLatin1() {
        UrlDataSource server = TestDatabase.POSTGRESQL.empty();
        String name = "latin" + System.nanoTime();
        Sql.execute(server, "CREATE DATABASE " + name + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        return new UrlDataSource(server.url().replaceFirst("/postgres\\?.*", "/" + name), server.user(), "");
    }

    @Test
    void findsTablesWhereTheSearchPathDoes() {
        UrlDataSource later = TestDatabase.POSTGRESQL.empty();
        UrlDataSource first = TestDatabase.POSTGRESQL.empty();
        String schema = later.url().substring(later.url().indexOf('=') + 1);
        UrlDataSource both = new UrlDataSource(first.url() + "," + schema, first.user(), first.password());
        HostTable.create(later);
        JdbcSchema.of(later).createIfMissing();

        JdbcSchema.of(both).createIfMissing();
        JournaledImport.into(both, HostTable.withEveryField()).write(People.people(3, "Rossi"));

        assertThatNoException().isThrownBy(() -> JdbcSchema.of(both).verify());
        assertThatNoException()
                .isThrownBy(
                        () -> JdbcSchema.of(both, HostTable.withEveryField()).verify());
        assertThat(JdbcSchema.of(first).exists())
                .as("the first schema stays empty")
                .isFalse();
        assertThat(Sql.count(later, "person")).isEqualTo(3);
    }

    @Test
    void createsTheRestOfTheTablesWhereTheSearchPathFindsTheOthers() {
        UrlDataSource later = TestDatabase.POSTGRESQL.empty();
        UrlDataSource first = TestDatabase.POSTGRESQL.empty();
        String schema = later.url().substring(later.url().indexOf('=') + 1);
        UrlDataSource both = new UrlDataSource(first.url() + "," + schema, first.user(), first.password());
        JdbcSchema.of(later).createIfMissing();
        Sql.execute(later, "DROP TABLE contact_import_mapping", "DELETE FROM contact_import_schema");

        JdbcSchema.of(both).createIfMissing();

        assertThatNoException().isThrownBy(() -> JdbcSchema.of(later).verify());
    }

    @Test
    void showsNothingOfDatabase() {
        DataSource dataSource = TestDatabase.H2.empty();
        assertThat(JdbcSchema.of(dataSource)).hasToString("JdbcSchema");
        assertThat(JdbcContactSink.of(dataSource)).hasToString("JdbcContactSink");
        assertThat(JdbcMappingStore.of(dataSource)).hasToString("JdbcMappingStore");
        assertThat(ImportHistory.of(dataSource)).hasToString("ImportHistory");
        assertThat(StoredContacts.of(dataSource)).hasToString("StoredContacts");
    }

    private static String differences(DataSource dataSource) {
        return catchThrowableOfType(SinkException.class, JdbcSchema.of(dataSource)::verify)
                .parameters()
                .get("differences");
    }
}
