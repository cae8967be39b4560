package com.isendu.contactimport.jdbc.internal.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.ContactErasure;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.JdbcSuppressionList;
import com.isendu.contactimport.jdbc.PurgedRows;
import com.isendu.contactimport.jdbc.UndoneContacts;
import com.isendu.contactimport.jdbc.fault.FailingOnce;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.sample.HostTable;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.sample.Shop;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoTest {

    @ParameterizedTest
    @EnumSource
    void removesCreatedAndRestoresUpdatedContacts(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,", "cleo@x.it,Cleo,38");
        Map<String, String> before = shop.contacts();
        String id = shop.imports("anna@x.it,Annamaria,44", "bea@x.it,Beate,37", "cleo@x.it,Cleo,38", "dora@x.it,Dora,");

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 2, 0));

        assertThat(shop.contacts()).isEqualTo(before);
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.UNDONE);
        assertThat(earlierVersions(shop)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatTheHostHasChangedSince(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        String id = shop.imports("anna@x.it,Annamaria,43", "bea@x.it,Beate,40", "cleo@x.it,Cleo,", "dora@x.it,Dora,");
        Sql.execute(
                shop.dataSource(),
                "UPDATE contact_import_contact SET city = 'Torino' WHERE contact_key IN ('anna@x.it', 'cleo@x.it')");

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 1, 2));

        assertThat(shop.contacts())
                .isEqualTo(Map.of("anna@x.it", "Annamaria 43", "bea@x.it", "Bea 40", "cleo@x.it", "Cleo null"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatALaterImportHasChangedUntilThatIsUndone(TestDatabase database) {
        Shop kept = Shop.on(database);
        String first = importsThree(kept);
        assertThat(kept.undo(first)).isEqualTo(new UndoneContacts(0, 0, 2));

        Shop undone = Shop.on(database);
        String earlier = importsThree(undone);
        String later = undone.history().imports("shop").get(0).importId();
        assertThat(undone.undo(later)).isEqualTo(new UndoneContacts(0, 2, 0));
        assertThat(undone.undo(earlier)).isEqualTo(new UndoneContacts(1, 1, 0));
        assertThat(undone.contacts()).isEqualTo(Map.of("anna@x.it", "Anna 1"));
    }

    /** Gives the id of the second one. */
    private static String importsThree(Shop shop) {
        shop.imports("anna@x.it,Anna,1");
        String second = shop.imports("anna@x.it,Anna,2", "bea@x.it,Bea,2");
        shop.imports("anna@x.it,Anna,3", "bea@x.it,Bea,3");
        return second;
    }

    @ParameterizedTest
    @EnumSource
    void secondUndoChangesNothingAndGivesTheSameCounts(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43");
        String id = shop.imports("anna@x.it,Annamaria,43", "bea@x.it,Bea,");
        UndoneContacts counts = shop.undo(id);
        shop.imports("bea@x.it,Bea,");

        assertThat(shop.undo(id)).isEqualTo(counts).isEqualTo(new UndoneContacts(1, 1, 0));
        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it", "bea@x.it");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAFaultBetweenAnyTwoTransactions(TestDatabase database) {
        boolean failed = true;
        for (int n = 0; failed; n++) {
            Shop shop = Shop.on(database);
            shop.imports(lines(0, 600, "Anna"));
            Map<String, String> before = shop.contacts();
            String id = shop.imports(lines(0, 1_200, "Bea"));
            Sql.execute(
                    shop.dataSource(),
                    "UPDATE contact_import_contact SET city = 'Torino' WHERE contact_key IN ('p0@x.it', 'p700@x.it')");
            FailingOnce once = FailingOnce.after(n, shop.dataSource());

            SinkException fault = catchThrowableOfType(
                    SinkException.class, () -> ImportHistory.of(once.failing()).undo("shop", id));

            failed = once.hasFailed();
            assertThat(fault != null).isEqualTo(failed);
            assertThat(shop.undo(id)).as("fault " + n).isEqualTo(new UndoneContacts(599, 599, 2));
            assertThat(shop.contacts()).hasSize(601).containsEntry("p0@x.it", "Bea 0");
            before.remove("p0@x.it");
            assertThat(shop.contacts()).containsAllEntriesOf(before);
            assertThat(earlierVersions(shop)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoAtOnceUndoItOnce(TestDatabase database) throws Exception {
        Shop shop = Shop.on(database);
        shop.imports(lines(0, 600, "Anna"));
        String id = shop.imports(lines(0, 1_200, "Bea"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<UndoneContacts> undo = () -> shop.undo(id);
            List<UndoneContacts> counts = new ArrayList<>();
            for (Future<UndoneContacts> done : threads.invokeAll(List.of(undo, undo))) {
                counts.add(done.get());
            }
            assertThat(counts).containsOnly(new UndoneContacts(600, 600, 0));
        } finally {
            threads.shutdown();
        }
        assertThat(shop.contacts()).hasSize(600);
    }

    @ParameterizedTest
    @EnumSource
    void suspendedImportCanBeUndoneAndIsTakenFromItsProcess(TestDatabase database) {
        Shop shop = Shop.on(database);
        String id = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        String epoch = "SELECT epoch FROM contact_import_run";
        long before = Long.parseLong(Sql.value(shop.dataSource(), epoch));
        assertThat(shop.contacts()).hasSize(1);

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 0, 0));

        assertThat(shop.contacts()).isEmpty();
        assertThat(Long.parseLong(Sql.value(shop.dataSource(), epoch))).isGreaterThan(before);
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.UNDONE);
    }

    @ParameterizedTest
    @EnumSource
    void importThatStillRunsIsStoppedAndUndone(TestDatabase database) {
        Shop shop = Shop.on(database);
        List<UndoneContacts> undone = new ArrayList<>();

        Optional<ErrorCode> stopped = shop.stops(
                () -> undone.add(shop.undo(shop.history().imports("shop").get(0).importId())),
                "anna@x.it,Anna,43",
                "bea@x.it,Bea,40");

        assertThat(stopped).contains(ErrorCode.IMPORT_TAKEN_OVER);
        assertThat(undone).containsExactly(new UndoneContacts(1, 0, 0));
        assertThat(shop.contacts()).isEmpty();
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.UNDONE);
    }

    @ParameterizedTest
    @EnumSource
    void importUndoneMeanwhileIsNotContinued(TestDatabase database) {
        Shop shop = Shop.on(database);
        String id = shop.suspends("anna@x.it,Anna,43", "bea@x.it,Bea,40");
        shop.undo(id);

        assertThatThrownBy(() -> JdbcContactSink.of(shop.dataSource()).resume("shop", id))
                .isInstanceOfSatisfying(
                        SinkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_UNDONE));
    }

    @ParameterizedTest
    @EnumSource
    void refusesUnknownImports(TestDatabase database) {
        Shop shop = Shop.on(database);
        String id = shop.imports("anna@x.it,Anna,43");

        assertThat(refusal(shop, "other", id)).isEqualTo(ErrorCode.IMPORT_UNKNOWN);
        assertThat(refusal(shop, "shop", "import-0")).isEqualTo(ErrorCode.IMPORT_UNKNOWN);
        assertThat(shop.contacts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void contactUpdatedTwiceByOneImportBecomesWhatItWasBeforeTheFirst(TestDatabase database) {
        Shop shop = Shop.on(database);
        JdbcContactSink sink = JdbcContactSink.of(shop.dataSource());
        sink.write(batch("host", People.people(2, "Rossi")));
        String id = shop.imports("anna@x.it,Anna,43");
        String other = shop.imports("anna@x.it,Anna,43");
        sink.write(batch(id, People.people(2, "Verdi")));
        sink.write(batch(other, List.of(People.person(1, "Neri"))));
        sink.write(batch(id, People.people(2, "Bianchi")));

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 2, 0));
        assertThat(Sql.count(shop.dataSource(), "contact_import_contact WHERE last_name = 'Rossi'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void bothCheckAndContactsOutsideOfTheHistoryLeaveNoEarlierVersion(TestDatabase database) {
        Shop shop = Shop.on(database);
        JdbcContactSink sink = JdbcContactSink.of(shop.dataSource());
        String id = shop.imports("anna@x.it,Anna,43");
        sink.write(batch("host", People.people(2, "Rossi")));
        sink.write(batch("host", People.people(2, "Verdi")));
        sink.check(batch(id, People.people(2, "Neri")));

        assertThat(Sql.count(shop.dataSource(), "contact_import_change")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void erasedPersonIsNotBroughtBack(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,");
        String id = shop.imports("anna@x.it,Annamaria,43", "bea@x.it,Beate,");
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        ContactErasure erasure = ContactErasure.of(JdbcSuppressionList.of(shop.dataSource(), secret));

        assertThat(erasure.erase("shop", "anna@x.it").changes()).isEqualTo(1);
        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(0, 1, 0));
        assertThat(shop.contacts()).isEqualTo(Map.of("bea@x.it", "Bea null"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPurgedIsKeptAndSaid(TestDatabase database) {
        Shop shop = Shop.on(database);
        shop.imports("anna@x.it,Anna,43");
        String id = shop.imports("anna@x.it,Annamaria,43", "bea@x.it,Bea,");
        Sql.execute(shop.dataSource(), "UPDATE contact_import_run SET finished_at = started_at");
        assertThat(shop.history().purgeErrors(Duration.ZERO)).isEqualTo(new PurgedRows(0, 1));

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 0, 1));
        shop.history().purgeErrors(Duration.ZERO);
        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 0, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void keepsContactThatTheHostRefersTo(TestDatabase database) {
        Shop shop = Shop.on(database);
        String id = shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,");
        String bytewise = database == TestDatabase.MARIADB ? " COLLATE utf8mb4_nopad_bin" : "";
        Sql.execute(
                shop.dataSource(),
                "CREATE TABLE orders (account_id VARCHAR(255)" + bytewise + " NOT NULL, contact_key VARCHAR(320)"
                        + bytewise + " NOT NULL, FOREIGN KEY (account_id, contact_key)"
                        + " REFERENCES contact_import_contact (account_id, contact_key))",
                "INSERT INTO orders VALUES ('shop', 'anna@x.it')");

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 0, 1));
        assertThat(shop.contacts()).containsOnlyKeys("anna@x.it");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void undoesInTableOfHostWithImportAndHashColumns(TestDatabase database) {
        Shop shop = new Shop(database.empty(), HostTable.withHash());
        HostTable.create(shop.dataSource());
        Sql.execute(shop.dataSource(), "ALTER TABLE person ADD COLUMN content_hash BIGINT");
        JdbcSchema.of(shop.dataSource(), shop.options()).createIfMissing();
        JdbcSchema.of(shop.dataSource(), shop.options()).verify();
        shop.imports("anna@x.it,Anna,43", "bea@x.it,Bea,");
        Map<String, String> before = shop.contacts();
        String id = shop.imports("anna@x.it,Annamaria,44", "bea@x.it,Beate,", "cleo@x.it,Cleo,");

        assertThat(shop.undo(id)).isEqualTo(new UndoneContacts(1, 2, 0));
        assertThat(shop.contacts()).isEqualTo(before);
    }

    @Test
    void saysWhichColumnsATableOfHostLacks() {
        Shop shop = new Shop(H2.inMemory(), HostTable.withEveryField());
        HostTable.create(shop.dataSource());
        JdbcSchema.of(shop.dataSource(), shop.options()).createIfMissing();
        String id = shop.imports("anna@x.it,Anna,43");

        assertThatIllegalStateException()
                .isThrownBy(() -> shop.undo(id))
                .withMessageContaining("importColumns")
                .withMessageContaining("hashColumn");
        assertThat(shop.history().imports("shop").get(0).state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void showsNoValueOfAContact() {
        Shop shop = Shop.on(TestDatabase.H2);
        shop.imports("sentinel@x.it,Anna,43");
        String id = shop.imports("sentinel@x.it,Sentinel,43");
        Sql.execute(shop.dataSource(), "UPDATE contact_import_change SET before_values = 'sentinel'");

        SinkException malformed = catchThrowableOfType(SinkException.class, () -> shop.undo(id));

        assertThat(malformed).hasNoCause().hasMessageNotContainingAny("sentinel", "Sentinel");
        Version version = new Version(People.person(1, "Sentinel"), null);
        assertThat(version).hasToString("Version");
        assertThat(new Change("person1@example.com", version, 1).toString()).doesNotContain("Sentinel", "person1");
        assertThat(new MarkedContact(People.person(1, "Sentinel"), "a", "b", 1L).toString())
                .doesNotContain("Sentinel", "person1");
    }

    private static ErrorCode refusal(Shop shop, String account, String id) {
        return catchThrowableOfType(SinkException.class, () -> shop.history().undo(account, id))
                .code();
    }

    private static long earlierVersions(Shop shop) {
        return Sql.count(shop.dataSource(), "contact_import_change WHERE contact_key <> ''");
    }

    private static String[] lines(int from, int to, String name) {
        return IntStream.range(from, to)
                .mapToObj(i -> "p" + i + "@x.it," + name + "," + i)
                .toArray(String[]::new);
    }

    private static ContactBatch batch(String importId, List<Contact> contacts) {
        List<BatchRow> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            rows.add(new BatchRow(new RowPosition(rows.size() + 1, rows.size() + 2, rows.size() + 2), contact));
        }
        return new ContactBatch(importId, "shop", rows, ExistingContactStrategy.UPDATE, Set.of());
    }
}
