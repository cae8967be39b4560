package com.isendu.contactimport.jdbc.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.MariaDbServer;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The bulk protocol of MariaDB for all statements, which its driver has to be asked for: it reports less about each
 * row.
 */
class MariaDbBulkTest {

    private static final int PEOPLE = 50;

    private UrlDataSource dataSource;

    @BeforeEach
    void createDatabase() {
        UrlDataSource plain = MariaDbServer.newDatabase();
        dataSource = new UrlDataSource(plain.url() + "?useBulkStmts=true", plain.user(), plain.password());
        JdbcSchema.of(dataSource).createIfMissing();
        Sql.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> 'Nobody')");
    }

    @Test
    void leavesOutOnlyTheNewContactThatIsRefused() {
        assertThat(write(withNobody("Rossi"))).isEqualTo(refusedAmong(RowOutcome.CREATED));

        assertThat(named("Rossi")).isEqualTo(PEOPLE - 1);
    }

    @Test
    void leavesAsItWasOnlyTheChangedContactThatIsRefused() {
        write(People.people(PEOPLE, "Rossi"));

        assertThat(write(withNobody("Verdi"))).isEqualTo(refusedAmong(RowOutcome.UPDATED));

        assertThat(named("Verdi")).isEqualTo(PEOPLE - 1);
        assertThat(named("Rossi")).isEqualTo(1);
    }

    private static List<Contact> withNobody(String lastName) {
        List<Contact> contacts = new ArrayList<>(People.people(PEOPLE, lastName));
        contacts.set(PEOPLE / 2, People.person(PEOPLE / 2, "Nobody"));
        return contacts;
    }

    private static List<RowOutcome> refusedAmong(RowOutcome others) {
        List<RowOutcome> outcomes = new ArrayList<>(Collections.nCopies(PEOPLE, others));
        outcomes.set(PEOPLE / 2, RowOutcome.REJECTED);
        return outcomes;
    }

    private List<RowOutcome> write(List<Contact> contacts) {
        return JdbcContactSink.of(dataSource).write(People.batch(contacts)).outcomes().stream()
                .map(ContactOutcome::outcome)
                .toList();
    }

    private long named(String lastName) {
        return Sql.count(dataSource, "contact_import_contact WHERE last_name = '" + lastName + "'");
    }
}
