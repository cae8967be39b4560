package com.isendu.contactimport;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The smallest real sink: a map. It refuses contacts that are called {@link #REFUSED}. */
public class StoringSink implements ContactSink {

    public static final String REFUSED = "Refused";

    public final TreeMap<String, Contact> contacts = new TreeMap<>();
    public final List<ImportRecord> started = new ArrayList<>();
    public final List<ImportRecord> finished = new ArrayList<>();

    @Override
    public BatchOutcome write(ContactBatch batch) {
        List<ContactOutcome> outcomes = new ArrayList<>();
        for (BatchRow row : batch.rows()) {
            Contact contact = row.contact();
            ContactDecision decision = batch.decideByKeys(contact, contacts);
            if (REFUSED.equals(contact.get(ContactField.FIRST_NAME))) {
                outcomes.add(ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED)));
            } else {
                outcomes.add(decision.outcome());
                if (decision.writes()) {
                    if (decision.formerKey() != null) {
                        contacts.remove(decision.formerKey());
                    }
                    contacts.put(contact.key(), decision.contact());
                }
            }
        }
        return new BatchOutcome(outcomes);
    }

    @Override
    public void started(ImportRecord record) {
        started.add(record);
    }

    @Override
    public void finished(ImportRecord record) {
        finished.add(record);
    }
}
