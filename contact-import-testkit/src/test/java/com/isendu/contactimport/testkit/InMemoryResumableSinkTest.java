package com.isendu.contactimport.testkit;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.sink.ResumableSink;
import java.util.List;
import java.util.Optional;

class InMemoryResumableSinkTest extends ResumableSinkContract {

    private final InMemoryContactSink sink =
            InMemoryContactSink.refusing(contact -> "Nobody".equals(contact.get(ContactField.FIRST_NAME)));

    @Override
    protected ResumableSink newSink() {
        return sink;
    }

    @Override
    protected List<Contact> stored(String account) {
        return sink.contacts(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(TestContacts.named("nobody@example.com", "Nobody"));
    }
}
