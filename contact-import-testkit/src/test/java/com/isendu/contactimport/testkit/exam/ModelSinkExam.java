package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.ContactSinkContract;
import java.util.List;
import java.util.Optional;

/** The exam of one {@link ModelSink}. */
class ModelSinkExam extends ContactSinkContract {

    private final SinkMaker<ModelSink.Store, ModelSink> maker;
    private final ModelSink.Store store = new ModelSink.Store();

    ModelSinkExam(SinkMaker<ModelSink.Store, ModelSink> maker) {
        this.maker = maker;
    }

    @Override
    protected ContactSink newSink() {
        return sinkOnWorkingStore();
    }

    @Override
    protected Optional<ContactSink> newSinkFailingAfter(int steps) {
        return Optional.of(maker.make(store, steps));
    }

    @Override
    protected List<Contact> stored(String account) {
        return sinkOnWorkingStore().stored(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.of(Contact.builder()
                .set(ContactField.EMAIL, "nobody@example.com")
                .set(ContactField.LAST_NAME, "Nobody")
                .build());
    }

    @Override
    protected Optional<List<ImportRecord>> recorded(String account) {
        return Optional.of(sinkOnWorkingStore().imports(account));
    }

    private ModelSink sinkOnWorkingStore() {
        return maker.make(store, Integer.MAX_VALUE);
    }
}
