package com.isendu.contactimport.jdbc.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.Refusal;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.server.DriverAccess;
import com.isendu.contactimport.jdbc.server.OneConnection;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.sink.ContactOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The statements are the oracle: what is copied comes out as they write it. */
class CopyProperties {

    private static final String STORED = "SELECT string_agg(c::text, E'\\n' ORDER BY c.account_id, c.contact_key) FROM"
            + " (SELECT account_id, contact_key, email, last_name, phone, notes, custom_fields, content_hash"
            + " FROM contact_import_contact) c";

    private static @Nullable Connection first;
    private static @Nullable Connection second;
    private static DataSource copying;
    private static DataSource plain;

    @BeforeContainer
    static void connect() throws SQLException {
        first = withRefusals().getConnection();
        second = withRefusals().getConnection();
        copying = new OneConnection(first);
        plain = DriverAccess.denied(new OneConnection(second)).dataSource();
    }

    private static DataSource withRefusals() {
        DataSource dataSource = TestDatabase.POSTGRESQL.withSchema();
        Refusal.ofLastName(Sample.REFUSED, dataSource);
        Sql.execute(dataSource, "CREATE UNIQUE INDEX one_phone ON contact_import_contact (phone)");
        return dataSource;
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        for (Connection connection : new Connection[] {first, second}) {
            if (connection != null) {
                connection.close();
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void storesAndRefusesWhatStatementsDo(@ForAll("batches") List<List<Contact>> batches) {
        List<Object> expected = outcomes(plain, batches);
        assertThat(outcomes(copying, batches)).isEqualTo(expected);
        boolean well = expected.get(expected.size() - 1) instanceof ContactOutcome;
        Statistics.label("ends well")
                .collect(well)
                .coverage(check -> check.check(true).percentage(p -> p > 50));
        assertThat(Sql.value(copying, STORED)).isEqualTo(Sql.value(plain, STORED));
        assertThat(Sql.count(copying, "contact_import_change")).isEqualTo(Sql.count(plain, "contact_import_change"));
    }

    private static List<Object> outcomes(DataSource dataSource, List<List<Contact>> batches) {
        Sql.execute(dataSource, "DELETE FROM contact_import_contact", "DELETE FROM contact_import_change");
        JournaledImport run = JournaledImport.into(dataSource);
        List<Object> outcomes = new ArrayList<>();
        for (List<Contact> batch : batches) {
            try {
                outcomes.addAll(run.write(batch));
            } catch (SinkException e) {
                outcomes.add(e.parameters());
                return outcomes;
            }
        }
        return outcomes;
    }

    @Provide
    Arbitrary<List<List<Contact>>> batches() {
        return contacts()
                .list()
                .uniqueElements(Contact::key)
                .ofMinSize(1)
                .ofMaxSize(40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<Contact> contacts() {
        Arbitrary<String> names =
                Arbitraries.frequencyOf(Tuple.of(20, texts()), Tuple.of(1, Arbitraries.just(Sample.REFUSED)));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 200);
        return Combinators.combine(
                        numbers, names, texts(), texts(), Arbitraries.integers().between(0, 1_000))
                .as((number, name, notes, custom, phone) -> Contact.builder()
                        .set(ContactField.EMAIL, "p" + number + "@example.com")
                        .set(ContactField.LAST_NAME, name)
                        .set(ContactField.NOTES, notes)
                        .set(ContactField.PHONE, String.valueOf(phone))
                        .set(CustomField.text("any"), custom)
                        .build());
    }

    private static Arbitrary<String> texts() {
        Arbitrary<Character> awkward =
                Arbitraries.of('\\', '\t', '\n', '\r', 'N', '.', '"', '\'', ',', '\b', '\u007f', '{');
        Arbitrary<String> oneOf = Arbitraries.oneOf(
                awkward.map(String::valueOf),
                Arbitraries.of("\ud83d\udc4d", "è", "€", "\\N", "\\.", "a"),
                Arbitraries.frequencyOf(
                        Tuple.of(100, Arbitraries.strings().all().ofLength(1)),
                        Tuple.of(1, Arbitraries.of("\u0000", "\ud83d"))));
        return oneOf.list().ofMaxSize(6).map(parts -> String.join("", parts));
    }
}
