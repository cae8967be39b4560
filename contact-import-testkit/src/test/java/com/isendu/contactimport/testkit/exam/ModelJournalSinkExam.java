package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.ResumableSinkContract;
import java.util.List;
import java.util.Optional;

/** The exam of one {@link ModelJournalSink}. */
class ModelJournalSinkExam extends ResumableSinkContract {

    private final SinkMaker<InMemoryContactSink, ModelJournalSink> maker;
    private final InMemoryContactSink store = ModelJournalSink.newStore();

    ModelJournalSinkExam(SinkMaker<InMemoryContactSink, ModelJournalSink> maker) {
        this.maker = maker;
    }

    @Override
    protected ResumableSink newSink() {
        return maker.make(store, Integer.MAX_VALUE);
    }

    @Override
    protected Optional<ResumableSink> newSinkFailingAfter(int steps) {
        return Optional.of(maker.make(store, steps));
    }

    @Override
    protected List<Contact> stored(String account) {
        return store.contacts(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(Contact.builder()
                .set(ContactField.EMAIL, "nobody@example.com")
                .set(ContactField.LAST_NAME, "Nobody")
                .build());
    }
}
