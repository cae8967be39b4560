package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.sample.JournaledImport;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server with its default settings writes into its log while people are imported. */
class ServerLogTest {

    private static final int PEOPLE = 50;

    @Test
    void logOfPostgresHoldsNoAddressWhoeverIsStoredAlready() throws IOException {
        Path log = TestDirectory.file("log");
        // Written by the process that refuses, before it answers.
        Redirect toFile = Redirect.appendTo(log.toFile());
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOutputRedirector(toFile)
                .setErrorRedirector(toFile)
                .start()) {
            UrlDataSource dataSource =
                    new UrlDataSource("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "");
            JdbcSchema.of(dataSource).createIfMissing();
            importNewKnownAndRepeatedPeople(dataSource);

            assertThat(Files.readString(log)).isNotBlank().doesNotContain("@example.com");

            provokeARefusal(dataSource);
            assertThat(Files.readString(log))
                    .as("a log that could hold addresses")
                    .contains("person0@example.com");
        }
    }

    private static void importNewKnownAndRepeatedPeople(UrlDataSource dataSource) {
        List<Contact> people = People.people(PEOPLE, "Rossi");
        JournaledImport first = JournaledImport.into(dataSource);
        assertThat(first.write(people)).containsOnly(ContactOutcome.of(RowOutcome.CREATED));
        assertThat(first.write(people)).containsOnly(ContactOutcome.of(RowOutcome.UNCHANGED));

        List<Contact> mixed = new ArrayList<>(People.people(2 * PEOPLE, "Verdi"));
        assertThat(JournaledImport.into(dataSource).write(mixed))
                .extracting(ContactOutcome::outcome)
                .containsOnly(RowOutcome.UPDATED, RowOutcome.CREATED);
        JdbcContactSink.of(dataSource).write(People.batch(mixed));
    }

    private static void provokeARefusal(UrlDataSource dataSource) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sql.execute(
                        dataSource,
                        "INSERT INTO contact_import_contact SELECT * FROM contact_import_contact"
                                + " WHERE contact_key = 'person0@example.com'"));
    }
}
