package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.SuppressionList;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contacts known by their phone, in real databases: stored, updated, continued, undone, suppressed, erased. */
class SecondKeyTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String ADA = "+393331234567";

    @ParameterizedTest
    @EnumSource
    void contactWithoutAddressIsStoredUpdatedAndLeftAsItIs(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());

        ImportReport created = customers.imports(",Ada,333 1234567", "leo@example.com,Leo,");
        ImportReport updated = customers.imports(",Adele,+39 333 1234567");
        ImportReport unchanged = customers.imports(",Adele,333 1234567", "leo@example.com,Leo,");

        assertThat(created.counts().created()).isEqualTo(2);
        assertThat(updated.counts().updated()).isEqualTo(1);
        assertThat(unchanged.counts().unchanged()).isEqualTo(2);
        assertThat(customers.contacts())
                .isEqualTo(Map.of(ADA, "null Adele " + ADA, "leo@example.com", "leo@example.com Leo null"));
    }

    @ParameterizedTest
    @EnumSource
    void knownByPhoneGetsTheAddressAsKeyAndUndoTakesItBack(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        customers.imports(",Ada,333 1234567");
        customers.imports(",Adele,333 1234567");

        ImportReport merged = customers.merges("ada@example.com,Ada,333 1234567", "leo@example.com,Leo,");

        assertThat(merged.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0, 0));
        assertThat(customers.contacts())
                .isEqualTo(Map.of(
                        "ada@example.com",
                        "ada@example.com Ada " + ADA,
                        "leo@example.com",
                        "leo@example.com Leo null"));
        UndoneContacts undone = customers.history().undo("shop", merged.importId());
        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.removed()).isEqualTo(1);
        assertThat(customers.contacts()).isEqualTo(Map.of(ADA, "null Adele " + ADA));
    }

    @ParameterizedTest
    @EnumSource
    void oneImportMayStoreByPhoneAndMergeAndIsUndoneWhole(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        customers.imports(",Ada,333 1234567");

        ImportReport report =
                customers.merges(",Adele,333 1234567", "ada@example.com,Ada Maria,333 1234567", ",Eva,333 7654321");

        assertThat(customers.contacts()).containsOnlyKeys("ada@example.com", "+393337654321");
        customers.history().undo("shop", report.importId());
        assertThat(customers.contacts()).isEqualTo(Map.of(ADA, "null Ada " + ADA));
    }

    @ParameterizedTest
    @EnumSource
    void withoutMergingTheContactIsCreatedBesideWithAWarning(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        customers.imports(",Ada,333 1234567");

        ImportReport report = customers.imports("ada@example.com,Ada,333 1234567");

        assertThat(customers.contacts()).containsOnlyKeys(ADA, "ada@example.com");
        assertThat(report.warnings()).containsEntry(ErrorCode.POSSIBLE_DUPLICATE, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void importThatWasStoppedIsContinuedWithItsKeysAndWarnings(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        customers.imports(",Ada,333 1234567");
        String[] lines = {"ada@example.com,Ada,333 1234567", ",Eva,333 7654321", ",Ivo,333 7654322"};

        String importId = customers.suspends(lines);
        assertThat(customers.contacts()).hasSize(2);
        ImportReport report = customers.resumes(importId, lines);

        assertThat(customers.contacts()).hasSize(4);
        assertThat(report.counts().created()).isEqualTo(3);
        assertThat(report.warnings()).containsEntry(ErrorCode.POSSIBLE_DUPLICATE, 1L);
    }

    @ParameterizedTest
    @EnumSource
    void manyContactsAreWrittenInBulk(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        String[] byPhone = IntStream.range(0, 300)
                .mapToObj(i -> ",Person" + i + ",333 1234%03d".formatted(i))
                .toArray(String[]::new);
        String[] withAddress = IntStream.range(0, 300)
                .mapToObj(i -> "p%d@example.com,Person%d,333 1234%03d".formatted(i, i, i))
                .toArray(String[]::new);

        customers.imports(byPhone);
        assertThat(customers.imports(byPhone).counts().unchanged()).isEqualTo(300);
        ImportReport merged = customers.merges(withAddress);

        assertThat(merged.counts().updated()).isEqualTo(300);
        assertThat(customers.contacts()).hasSize(300).containsKey("p299@example.com");
        customers.history().undo("shop", merged.importId());
        assertThat(customers.contacts()).hasSize(300).containsKey("+393331234299");
    }

    @ParameterizedTest
    @EnumSource
    void erasedPhoneDoesNotComeBackAndLeavesNothing(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        JdbcSuppressionList list = JdbcSuppressionList.of(customers.dataSource(), SECRET);
        customers.imports(",Ada,333 1234567");
        customers.imports(",Adele,333 1234567");

        ErasedContact erased = ContactErasure.of(list).erase("shop", ADA);
        ImportReport report = customers.run(list, false, ",Ada,333 1234567", "ada@example.com,Ada,333 1234567");

        assertThat(erased).isEqualTo(new ErasedContact(true, 1, true));
        assertThat(report.counts().skipped()).isEqualTo(2);
        assertThat(customers.contacts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void versionsFollowTheKeySoThatErasingFindsThem(TestDatabase database) {
        Customers customers = new Customers(database.withSchema(), JdbcOptions.defaults());
        customers.imports(",Ada,333 1234567");
        customers.imports(",Adele,333 1234567");
        customers.merges("ada@example.com,Ada,333 1234567");

        ErasedContact erased = ContactErasure.of(JdbcSuppressionList.of(customers.dataSource(), SECRET))
                .erase("shop", "ada@example.com");

        assertThat(erased).isEqualTo(new ErasedContact(true, 2, true));
        assertThat(Sql.count(customers.dataSource(), "contact_import_change WHERE contact_key <> ''"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void tableOfTheHostTakesContactsWithoutAddress(TestDatabase database) {
        DataSource dataSource = database.empty();
        HostTable.create(dataSource);
        JdbcOptions options = HostTable.withEveryField();
        JdbcSchema.of(dataSource, options).createIfMissing();
        Customers customers = new Customers(dataSource, options);

        customers.imports(",Ada,333 1234567");
        customers.merges("ada@example.com,Ada,333 1234567");

        assertThat(customers.contacts()).isEqualTo(Map.of("ada@example.com", "ada@example.com Ada " + ADA));
        assertThat(Sql.count(dataSource, "person")).isEqualTo(1);
    }

    /** The account {@code shop}, whose contacts are identified by their phone, too. */
    private record Customers(DataSource dataSource, JdbcOptions options) {

        ImportReport imports(String... lines) {
            return run(SuppressionList.none(), false, lines);
        }

        ImportReport merges(String... lines) {
            return run(SuppressionList.none(), true, lines);
        }

        ImportReport run(SuppressionList suppressions, boolean mergeKeys, String... lines) {
            return engine(suppressions)
                    .run(source(lines), importOptions().mergeKeys(mergeKeys).build())
                    .report();
        }

        /** Cancels the import after its first row. */
        String suspends(String... lines) {
            CancellationToken token = new CancellationToken();
            ImportOptions chosen = importOptions()
                    .batchSize(1)
                    .listener(new ImportListener() {
                        @Override
                        public void progressed(ImportProgress progress) {
                            token.cancel();
                        }
                    })
                    .build();
            try {
                return engine(SuppressionList.none())
                        .run(source(lines), chosen, token)
                        .report()
                        .importId();
            } catch (ImportSuspendedException e) {
                return e.report().importId();
            }
        }

        ImportReport resumes(String importId, String... lines) {
            ImportEngine engine = engine(SuppressionList.none());
            ImportOptions started = engine.optionsOf("shop", importId).orElseThrow();
            return engine.resume(importId, source(lines), started).report();
        }

        ImportHistory history() {
            return ImportHistory.of(dataSource, options);
        }

        /** Address, name and phone by key. */
        Map<String, String> contacts() {
            Map<String, String> contacts = new TreeMap<>();
            StoredContacts.of(dataSource, options)
                    .forEach(
                            "shop",
                            contact -> contacts.put(
                                    contact.key(),
                                    contact.get(ContactField.EMAIL) + " " + contact.get(ContactField.FIRST_NAME) + " "
                                            + contact.get(ContactField.PHONE)));
            return contacts;
        }

        private ImportEngine engine(SuppressionList suppressions) {
            return ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                    .suppressions(suppressions)
                    .build();
        }

        private static ImportOptions.Builder importOptions() {
            return ImportOptions.builder("shop")
                    .defaultCountry("IT")
                    .identifiedBy(ContactField.EMAIL, ContactField.PHONE)
                    .consent(Consent.confirmedBy("tester"));
        }

        private static ContactSource source(String... lines) {
            byte[] bytes =
                    ("email,first name,phone\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return ContactSource.of(() -> new ByteArrayInputStream(bytes));
        }
    }
}
