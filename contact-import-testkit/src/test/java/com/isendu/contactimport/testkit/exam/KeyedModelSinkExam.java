package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.IdempotentSinkContract;
import java.util.List;
import java.util.Optional;

/** The exam of one {@link KeyedModelSink}. */
class KeyedModelSinkExam extends IdempotentSinkContract {

    private final SinkMaker<ModelSink.Store, KeyedModelSink> maker;
    private final ModelSink.Store store = new ModelSink.Store();

    KeyedModelSinkExam(SinkMaker<ModelSink.Store, KeyedModelSink> maker) {
        this.maker = maker;
    }

    @Override
    protected ContactSink newSink() {
        return maker.make(store, Integer.MAX_VALUE);
    }

    @Override
    protected Optional<ContactSink> newSinkFailingAfter(int steps) {
        return Optional.of(maker.make(store, steps));
    }

    @Override
    protected Optional<ContactSink> newSinkLosingAnswersAfter(int steps) {
        return Optional.of(maker.make(store, steps).losingAnswers());
    }

    @Override
    protected List<Contact> stored(String account) {
        return maker.make(store, Integer.MAX_VALUE).stored(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(Contact.builder()
                .set(ContactField.EMAIL, "nobody@example.com")
                .set(ContactField.LAST_NAME, "Nobody")
                .build());
    }
}
