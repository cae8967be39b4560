package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests two imports that use one sink at the same time. {@link SinkContract} lists the tests. */
abstract class ConcurrencyQuestions extends OutageQuestions {

    private static final int ROUNDS = 10;
    private static final int PEOPLE = 20;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    final void storesEverybodyOfImportsAtOnce() throws Exception {
        List<Contact> everybody = people(2 * peopleOfImport());
        List<Contact> some = everybody.subList(0, peopleOfImport());
        List<Contact> others = everybody.subList(peopleOfImport(), everybody.size());

        assertThat(atOnce(some, others)).containsOnly(RowOutcome.CREATED).hasSameSizeAs(everybody);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    final void doublesNobodyOfImportsAtOnce() throws Exception {
        List<Contact> everybody = people(peopleOfImport());

        assertThat(atOnce(everybody, everybody))
                .doesNotContain(RowOutcome.REJECTED)
                .filteredOn(outcome -> outcome == RowOutcome.CREATED)
                .as("each person is created by one of the imports")
                .hasSameSizeAs(everybody);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    final void keepsChangesOfImportsAtOnce() throws Exception {
        assumeStored(ContactField.PHONE);
        List<Contact> named = people(peopleOfImport());
        List<Contact> before = new ArrayList<>();
        List<Contact> phoned = new ArrayList<>();
        List<Contact> after = new ArrayList<>();
        for (Contact person : named) {
            String phone = "+39333" + (1_000_000 + after.size());
            before.add(TestContacts.with(person.key(), ContactField.PHONE, "+393331234567"));
            phoned.add(TestContacts.with(person.key(), ContactField.PHONE, phone));
            after.add(person.toBuilder().set(ContactField.PHONE, phone).build());
        }
        write(before);

        assertThat(atOnce(named, phoned)).containsOnly(RowOutcome.UPDATED);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(after);
    }

    private int peopleOfImport() {
        return ROUNDS * sizeOfBatch();
    }

    private int sizeOfBatch() {
        return Math.min(PEOPLE, sink().maxBatch());
    }

    /**
     * Returns the outcomes of all contacts if two imports write their batches concurrently, one round after another.
     */
    private List<RowOutcome> atOnce(List<Contact> one, List<Contact> other) throws Exception {
        CyclicBarrier round = new CyclicBarrier(2);
        List<Callable<List<BatchOutcome>>> running = new ArrayList<>();
        for (List<ContactBatch> batches : List.of(batchesOf(one), batchesOf(other))) {
            running.add(() -> {
                List<BatchOutcome> outcomes = new ArrayList<>();
                for (ContactBatch batch : batches) {
                    round.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    outcomes.add(write(batch));
                }
                return outcomes;
            });
        }
        return inParallel(running).stream()
                .flatMap(List::stream)
                .flatMap(outcome -> outcomes(outcome).stream())
                .toList();
    }

    private List<ContactBatch> batchesOf(List<Contact> people) {
        List<ContactBatch> batches = new ArrayList<>();
        for (int from = 0; from < people.size(); from += sizeOfBatch()) {
            batches.add(batch(ACCOUNT, ExistingContactStrategy.UPDATE, people.subList(from, from + sizeOfBatch())));
        }
        return batches;
    }

    static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
