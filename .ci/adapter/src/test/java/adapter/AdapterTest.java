package adapter;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.ResumableSinkContract;
import java.util.List;
import java.util.Optional;

/** Runs when the testkit brings all of JUnit in versions that fit each other. */
class AdapterTest extends ResumableSinkContract {

    private final InMemoryContactSink sink = new InMemoryContactSink();

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
        return Optional.empty();
    }
}
