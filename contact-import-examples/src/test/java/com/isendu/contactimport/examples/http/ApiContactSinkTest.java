package com.isendu.contactimport.examples.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.examples.http.ContactApi.Trouble;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.testkit.IdempotentSinkContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

// tag::exam[]
class ApiContactSinkTest extends IdempotentSinkContract {

    private final ApiContacts contacts = new ApiContacts();
    private final List<ContactApi> servers = new ArrayList<>();

    @Override
    protected ContactSink newSink() {
        return sink(request -> Trouble.NONE);
    }

    @Override
    protected Optional<ContactSink> newSinkFailingAfter(int steps) {
        return Optional.of(sink(request -> request < steps ? Trouble.NONE : Trouble.DEAD_BEFORE_STORING));
    }

    @Override
    protected Optional<ContactSink> newSinkLosingAnswersAfter(int steps) {
        return Optional.of(sink(request -> request < steps ? Trouble.NONE : Trouble.DEAD_AFTER_STORING));
    }

    @Override
    protected List<Contact> stored(String account) {
        return contacts.contacts(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(Contact.builder()
                .set(ContactField.EMAIL, "nobody@example.com")
                .set(ContactField.LAST_NAME, "Nobody")
                .build());
    }

    @Override
    protected boolean checkPredictsRefusals() {
        return false; // the API says it when it stores
    }
    // end::exam[]

    @Test
    void hasNoAnswerIfOthersChangeAContactAgainAndAgain() {
        ApiContacts contested = new ApiContacts() {
            @Override
            synchronized Map<String, String> store(String account, Map<String, String> line) {
                return Map.of("answer", "conflict");
            }
        };
        Contact ada =
                Contact.builder().set(ContactField.EMAIL, "ada@example.com").build();
        List<BatchRow> rows = List.of(new BatchRow(new RowPosition(1, 2, 2), ada));
        ContactBatch batch = new ContactBatch("import", "shop", rows, ExistingContactStrategy.UPDATE, Set.of());

        assertThat(sink(contested, request -> Trouble.NONE).write(batch).outcomes())
                .containsExactly(ContactOutcome.unknown());
    }

    private ContactSink sink(IntFunction<Trouble> troubles) {
        return sink(contacts, troubles);
    }

    private ContactSink sink(ApiContacts contacts, IntFunction<Trouble> troubles) {
        try {
            ContactApi server = new ContactApi(contacts, 0, troubles);
            servers.add(server);
            return new ApiContactSink(new ApiClient(server.address(), Duration.ofSeconds(30)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void closeServers() {
        servers.forEach(ContactApi::close);
    }

    /** It finds contacts by the key of their row. */
    @Override
    protected boolean followsKeys() {
        return false;
    }
}
