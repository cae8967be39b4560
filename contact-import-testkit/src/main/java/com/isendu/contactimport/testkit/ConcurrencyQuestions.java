package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
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

    private static final int IMPORTS = 2;
    private static final int ROUNDS = 10;
    private static final int PEOPLE = 20;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    final void storesEverybodyOfImportsAtOnce() throws Exception {
        int size = Math.min(PEOPLE, sink().maxBatch());
        List<Contact> everybody = people(IMPORTS * ROUNDS * size);
        List<List<ContactBatch>> imports = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            imports.add(new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                int from = (i * ROUNDS + round) * size;
                imports.get(i).add(batchOf(everybody.subList(from, from + size)));
            }
        }

        assertThat(atOnce(imports)).containsOnly(RowOutcome.CREATED).hasSameSizeAs(everybody);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    final void doublesNobodyOfImportsAtOnce() throws Exception {
        int size = Math.min(PEOPLE, sink().maxBatch());
        List<Contact> everybody = people(ROUNDS * size);
        List<List<ContactBatch>> imports = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            imports.add(new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                imports.get(i).add(batchOf(everybody.subList(round * size, (round + 1) * size)));
            }
        }

        assertThat(atOnce(imports))
                .doesNotContain(RowOutcome.REJECTED)
                .filteredOn(outcome -> outcome == RowOutcome.CREATED)
                .as("each person is created by one of the imports")
                .hasSameSizeAs(everybody);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(everybody);
    }

    private ContactBatch batchOf(List<Contact> people) {
        return batch(ACCOUNT, ExistingContactStrategy.UPDATE, people);
    }

    /**
     * Returns the outcomes of all contacts if the imports write their batches concurrently, one round after another.
     */
    private List<RowOutcome> atOnce(List<List<ContactBatch>> imports) throws Exception {
        CyclicBarrier round = new CyclicBarrier(imports.size());
        List<Callable<List<BatchOutcome>>> running = new ArrayList<>();
        for (List<ContactBatch> batches : imports) {
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
