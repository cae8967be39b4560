package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.examples.http.ContactApi.Trouble;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.JdbcJournalStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.JournaledSink;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Imports into an API that dies, and continues when it is back. */
public final class HttpApiSink {

    private static final String ACCOUNT = "shop-42";
    private static final int PEOPLE = 400;
    private static final int REQUESTS_BEFORE_DEATH = 9;

    private HttpApiSink() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if the API cannot listen
     */
    public static void main(String[] args) throws IOException {
        JdbcDataSource journal = new JdbcDataSource();
        journal.setURL("jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1");
        ApiContacts contacts = new ApiContacts();
        ImportOptions options = ImportOptions.builder(ACCOUNT)
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
        String importId = "";
        try (ContactApi dying = new ContactApi(contacts, 0, HttpApiSink::trouble)) {
            engine(dying.address(), journal).run(people(PEOPLE), options);
        } catch (ImportSuspendedException e) {
            importId = e.report().importId();
            System.out.println("Suspended, the API holds " + contacts.stored());
        }
        try (ContactApi back = ContactApi.withoutTrouble(contacts)) {
            ImportResult result = continued(engine(back.address(), journal), importId, people(PEOPLE));
            System.out.println("Completed, " + result.report().counts().created() + " created, the API holds "
                    + contacts.stored());
        }
    }

    private static Trouble trouble(int request) {
        return request < REQUESTS_BEFORE_DEATH ? Trouble.NONE : Trouble.DEAD_AFTER_STORING;
    }

    // tag::engine[]
    static ImportEngine engine(URI api, DataSource database) {
        JdbcSchema.of(database).createIfMissing();
        ApiContactSink sink = new ApiContactSink(new ApiClient(api, Duration.ofSeconds(30)));
        return ImportEngine.builder(JournaledSink.of(sink, JdbcJournalStore.of(database)))
                .build();
    }
    // end::engine[]

    // tag::continue[]
    static ImportResult continued(ImportEngine engine, String importId, ContactSource source) {
        ImportOptions options = engine.optionsOf(ACCOUNT, importId).orElseThrow(); // set the error CSV again
        return engine.resume(importId, source, options);
    }
    // end::continue[]

    static ContactSource people(int count) {
        String file = IntStream.range(0, count)
                .mapToObj(i -> "person" + i + "@example.com,Name " + i)
                .collect(Collectors.joining("\n", "email,first name\n", "\n"));
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }
}
