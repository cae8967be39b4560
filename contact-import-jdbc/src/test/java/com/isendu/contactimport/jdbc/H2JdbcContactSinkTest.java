package com.isendu.contactimport.jdbc;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.ContactSinkContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

class H2JdbcContactSinkTest extends ContactSinkContract {

    private final DataSource dataSource = H2.inMemoryWithSchema();

    @Override
    protected ContactSink newSink() {
        H2.execute(dataSource, "ALTER TABLE contact_import_contact ADD CHECK (last_name <> 'Nobody')");
        return JdbcContactSink.of(dataSource);
    }

    @Override
    protected List<Contact> stored(String account) {
        List<Contact> contacts = new ArrayList<>();
        StoredContacts.of(dataSource).forEach(account, contacts::add);
        return contacts;
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
        return Optional.of(ImportHistory.of(dataSource).imports(account));
    }
}
