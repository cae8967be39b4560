package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredContactsTest {

    private final DataSource dataSource = H2.inMemoryWithSchema();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
    void visitsEveryContactInOrderOfKeys(int count) {
        List<Contact> people = People.people(count, "Rossi");
        if (count > 0) {
            JdbcContactSink.of(dataSource).write(People.batch(people));
        }
        List<Contact> visited = new ArrayList<>();

        StoredContacts.of(dataSource).forEach("shop", visited::add);

        assertThat(visited)
                .isSortedAccordingTo(Comparator.comparing(Contact::key))
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @ParameterizedTest
    @EnumSource
    void visitsEveryContactOnEveryDatabase(TestDatabase database) {
        DataSource onDatabase = database.withSchema();
        List<Contact> people = People.people(2_100, "Rossi");
        JdbcContactSink.of(onDatabase).write(People.batch(people));
        List<Contact> visited = new ArrayList<>();

        StoredContacts.of(onDatabase).forEach("shop", visited::add);

        assertThat(visited)
                .isSortedAccordingTo(Comparator.comparing(Contact::key))
                .containsExactlyInAnyOrderElementsOf(people);
    }
}
