package com.isendu.contactimport.examples;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.ContactSinkContract;
import java.util.List;
import java.util.Optional;

// tag::adapters[]
class CrmContactSinkTest extends ContactSinkContract {

    private final Crm crm = new Crm();

    @Override
    protected ContactSink newSink() {
        return new CrmContactSink(crm);
    }

    @Override
    protected List<Contact> stored(String account) {
        return crm.contactsOf(account);
    }

    @Override
    protected Optional<Contact> refusedContact() {
        return Optional.empty(); // the CRM refuses nothing
    }

    @Override
    protected Optional<ContactSink> newSinkFailingAfter(int steps) {
        return Optional.empty(); // maps in memory cannot fail
    }

    @Override
    protected boolean followsKeys() {
        return false; // the sink finds a contact by the key of its row alone
    }
}
