package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryContactSinkTest extends ResumableSinkContract {

    private final InMemoryContactSink sink =
            InMemoryContactSink.refusing(contact -> "Nobody".equals(contact.get(ContactField.FIRST_NAME)));

    @Override
    protected InMemoryContactSink newSink() {
        return sink;
    }

    @Override
    protected Optional<InMemoryContactSink> newSinkFailingAfter(int steps) {
        return Optional.empty();
    }

    @Override
    protected List<Contact> stored(String account) {
        return sink.contacts(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(TestContacts.named("nobody@example.com", "Nobody"));
    }

    @Test
    void listsContactsInOrderOfTheirKeys() {
        Contact b = TestContacts.named("b@example.com", "Bo");
        Contact a = TestContacts.named("a@example.com", "Al");
        InMemoryContactSink empty = new InMemoryContactSink();
        empty.write(TestContacts.batch("import-1", b, a));

        assertThat(empty.contacts(SinkContract.ACCOUNT)).containsExactly(a, b);
    }

    @Test
    void showsNoContact() {
        sink.write(TestContacts.batch("import-1", TestContacts.named("a@example.com", "Al")));

        assertThat(sink).hasToString("InMemoryContactSink");
    }
}
