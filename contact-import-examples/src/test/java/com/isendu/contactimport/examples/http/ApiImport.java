package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.JdbcJournalStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.JournaledSink;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One import into the API, begun or continued; also in a process of its own, to be killed.
 *
 * @param journal the database with its journal
 */
record ApiImport(DataSource journal) {

    static final String ACCOUNT = "shop-42";
    /** Three batches, two requests each. */
    static final int PEOPLE = 120;

    private static final String KEY = "upload-1";
    private static final String REFUSED = ",Nobody";

    static ApiImport withJournal(String h2) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + h2);
        return new ApiImport(database);
    }

    /** Takes the address of the API and the path of the journal. */
    public static void main(String[] args) {
        withJournal("file:" + args[1]).run(URI.create(args[0]), Duration.ofSeconds(30));
    }

    ImportCounts run(URI api, Duration timeout) {
        JdbcSchema.of(journal).createIfMissing();
        ApiContactSink sink = new ApiContactSink(new ApiClient(api, timeout));
        ImportEngine engine =
                ImportEngine.builder(JournaledSink.of(sink, store())).build();
        ImportOptions options = ImportOptions.builder(ACCOUNT)
                .idempotencyKey(KEY)
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
        return engine.run(people(), options).report().counts();
    }

    /** How many rows the journal has the outcome of, in batches that are complete. */
    long recorded() {
        JdbcSchema.of(journal).createIfMissing();
        return store().findByKey(ACCOUNT, KEY)
                .map(found -> found.record().counts().records())
                .orElse(0L);
    }

    private JdbcJournalStore store() {
        return JdbcJournalStore.of(journal);
    }

    /** Every fortieth one is refused. */
    private static ContactSource people() {
        String file = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "person" + i + "@example.com,Name " + i + (i % 40 == 7 ? REFUSED : ",Rossi"))
                .collect(Collectors.joining("\n", "email,first name,last name\n", "\n"));
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }
}
