package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** An import of batches that the test gives, written as the engine writes them. */
public final class JournaledImport {

    private final String importId;
    private final ImportJournal journal;
    private long batches;

    private JournaledImport(String importId, ImportJournal journal) {
        this.importId = importId;
        this.journal = journal;
    }

    public static JournaledImport into(DataSource dataSource) {
        return into(dataSource, JdbcOptions.defaults());
    }

    public static JournaledImport into(DataSource dataSource, JdbcOptions options) {
        ImportRecord record = new ImportRecord(
                UUID.randomUUID().toString(),
                "shop",
                ImportState.RUNNING,
                Instant.now(),
                null,
                "a".repeat(64),
                Consent.confirmedBy("tester"),
                ImportCounts.NONE);
        StartedImport start = new StartedImport(record, ImportTerms.of(Map.of()), null);
        return new JournaledImport(
                record.importId(),
                JdbcContactSink.of(dataSource, options).begin(start).orElseThrow());
    }

    public List<ContactOutcome> write(List<Contact> contacts) {
        return write(contacts, ExistingContactStrategy.UPDATE);
    }

    public List<ContactOutcome> write(List<Contact> contacts, ExistingContactStrategy existing) {
        return journal.write(++batches, People.batch(importId, contacts, existing), ImportCounts.NONE)
                .outcomes();
    }
}
