package com.isendu.contactimport.jdbc.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.HostContactTable;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.SeenStatements;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimisticInsertTest {

    private static final int PEOPLE = 50;

    @ParameterizedTest
    @EnumSource
    void looksNobodyUpWhileEverybodyIsNew(TestDatabase database) {
        SeenStatements seen = new SeenStatements(database.withSchema());
        JournaledImport run = JournaledImport.into(seen.dataSource());

        assertThat(run.write(People.people(PEOPLE, "Rossi")))
                .containsOnly(ContactOutcome.of(RowOutcome.CREATED))
                .hasSize(PEOPLE);

        // PostgreSQL would write who is stored already into its log.
        assertThat(seen.statements()).isNotEmpty().anyMatch(sql -> sql.startsWith("INSERT") || sql.startsWith("COPY"));
        assertThat(seen.statements().stream().anyMatch(OptimisticInsertTest::looksUp))
                .isEqualTo(database == TestDatabase.POSTGRESQL);
    }

    @ParameterizedTest
    @EnumSource
    void looksUpWhoIsStoredOnceSomebodyIs(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcContactSink.of(dataSource).write(People.batch(People.people(PEOPLE, "Rossi")));
        SeenStatements seen = new SeenStatements(dataSource);
        List<Contact> contacts = new ArrayList<>(People.people(PEOPLE + 1, "Rossi"));
        contacts.set(0, People.person(0, "Verdi"));

        List<ContactOutcome> outcomes = JournaledImport.into(seen.dataSource()).write(contacts);

        assertThat(outcomes.get(0).outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(outcomes.subList(1, PEOPLE)).containsOnly(ContactOutcome.of(RowOutcome.UNCHANGED));
        assertThat(outcomes.get(PEOPLE).outcome()).isEqualTo(RowOutcome.CREATED);
        assertThat(seen.statements()).anyMatch(OptimisticInsertTest::looksUp);
    }

    @ParameterizedTest
    @EnumSource
    void contactThatDoesNotFitIsLeftAloneWhereItIsStored(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcContactSink.of(dataSource).write(People.batch(List.of(People.person(1, "Rossi"))));
        List<Contact> tooLong = List.of(person(1, "x".repeat(201)), person(2, "x".repeat(201)));

        assertThat(JournaledImport.into(dataSource).write(tooLong, ExistingContactStrategy.SKIP))
                .extracting(ContactOutcome::outcome)
                .containsExactly(RowOutcome.SKIPPED, RowOutcome.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void tableOfHostThatLosesItsKeyDoublesNobody(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        String columns = "CREATE TABLE person (tenant VARCHAR(100), mail VARCHAR(320), surname VARCHAR(200)";
        String bytewise = database == TestDatabase.MARIADB ? " COLLATE utf8mb4_nopad_bin" : "";
        Sql.execute(dataSource, columns + ", PRIMARY KEY (tenant, mail))" + bytewise);
        JdbcOptions options = JdbcOptions.builder()
                .contactTable(HostContactTable.named("person")
                        .accountColumn("tenant")
                        .keyColumn("mail")
                        .column(ContactField.LAST_NAME, "surname")
                        .build())
                .build();
        List<Contact> people = People.people(PEOPLE, "Rossi");

        JournaledImport run = JournaledImport.into(dataSource, options);
        Sql.execute(dataSource, "DROP TABLE person", columns + ")" + bytewise);
        run.write(people);
        run.write(people);

        assertThat(Sql.count(dataSource, "person")).isEqualTo(PEOPLE);
    }

    private static Contact person(int number, String city) {
        return People.person(number, "Rossi").toBuilder()
                .set(ContactField.CITY, city)
                .build();
    }

    private static boolean looksUp(String sql) {
        return sql.startsWith("SELECT contact_key");
    }
}
