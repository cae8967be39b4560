package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrencyTest {

    private static final int THREADS = 4;
    private static final int PEOPLE = 200;

    private static final int ROUNDS = 10;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void importsOfSamePeopleNeitherFailNorDouble(TestDatabase database) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            importSamePeople(database.withSchema());
        }
    }

    private static void importSamePeople(DataSource dataSource) throws Exception {
        JdbcContactSink sink = JdbcContactSink.of(dataSource);
        List<Callable<BatchOutcome>> imports = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<Contact> people = new ArrayList<>(People.people(PEOPLE, "Name " + thread));
            Collections.shuffle(people, new Random(thread));
            imports.add(() -> sink.write(People.batch(people)));
        }

        List<BatchOutcome> outcomes = inParallel(imports);

        assertThat(outcomes)
                .flatExtracting(BatchOutcome::outcomes)
                .extracting(ContactOutcome::outcome)
                .filteredOn(outcome -> outcome == RowOutcome.CREATED)
                .hasSize(PEOPLE);
        assertThat(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_contact"))
                .isEqualTo(String.valueOf(PEOPLE));
        // Whole batches follow one another, so that one of them is the last for everybody.
        assertThat(Sql.value(dataSource, "SELECT COUNT(DISTINCT last_name) FROM contact_import_contact"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void mappingsRememberedAtOnceAreKeptOnce(TestDatabase database) throws Exception {
        DataSource dataSource = database.withSchema();
        JdbcMappingStore store = JdbcMappingStore.of(dataSource);
        RememberedMapping mapping = new RememberedMapping(
                HeaderSet.of(List.of(), true), ColumnMapping.builder().build());
        List<Callable<Boolean>> remembering = Collections.nCopies(THREADS, () -> {
            store.remember("shop", mapping);
            return true;
        });

        inParallel(remembering);

        assertThat(store.last("shop")).contains(mapping);
        assertThat(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_mapping"))
                .isEqualTo("1");
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
