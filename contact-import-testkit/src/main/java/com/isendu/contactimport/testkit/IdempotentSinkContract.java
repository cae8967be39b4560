package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.Sink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link ContactSink} with a separate journal
 * ({@link com.isendu.contactimport.sink.JournaledSink}) as tests. Such a sink needs no transactions: a batch may be
 * stored in part if the store stops responding. Instead, the sink recognises repeated contacts by their idempotency
 * keys. The author of a sink extends this class and implements how to create a sink, how to read the stored contacts,
 * which contact is refused and how the store fails.
 *
 * <p>JUnit creates a new instance for each test; a store that outlives it must be emptied before each test.
 *
 * <p>The tests in addition to those of {@link SinkContract}:
 * <ul>
 *   <li>{@code answersRepeatedBatchAsBefore}: a repeated batch has the same outcomes as the first time, even if
 *       existing contacts are rejected.
 *   <li>{@code answersRestOfBatchAsBefore}: some contacts of a batch, repeated without the others, have the same
 *       outcomes as the first time.
 *   <li>{@code storesEverybodyOnceAfterOutage}: a batch repeated after an outage stores every contact once, including
 *       those stored before.
 * </ul>
 */
public abstract class IdempotentSinkContract extends ConcurrencyQuestions {

    private static final int PEOPLE = 3;

    /** Creates the contract, for subclasses. */
    protected IdempotentSinkContract() {}

    @Override
    protected abstract ContactSink newSink();

    @Override
    protected abstract Optional<? extends ContactSink> newSinkFailingAfter(int steps);

    @Override
    final BatchOutcome write(Sink target, ContactBatch batch) {
        return ((ContactSink) target).write(batch);
    }

    @Test
    final void answersRepeatedBatchAsBefore() {
        int size = Math.min(PEOPLE, sink().maxBatch());
        ContactBatch batch = batch(ACCOUNT, ExistingContactStrategy.REJECT, people(size));
        BatchOutcome first = write(batch);

        assertThat(write(batch)).isEqualTo(first);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(people(size));
    }

    @Test
    final void answersRestOfBatchAsBefore() {
        assumeBatchesOf(PEOPLE);
        List<Contact> people = people(PEOPLE);
        ContactBatch batch = batch(ACCOUNT, ExistingContactStrategy.REJECT, people);
        BatchOutcome first = write(batch);
        ContactBatch rest = new ContactBatch(
                batch.importId(), ACCOUNT, batch.rows().subList(1, PEOPLE), ExistingContactStrategy.REJECT, Set.of());

        assertThat(write(rest).outcomes()).isEqualTo(first.outcomes().subList(1, PEOPLE));
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    final void storesEverybodyOnceAfterOutage() {
        for (Outage outage : outages()) {
            assertThat(outcomes(write(outage.batch()))).doesNotContain(RowOutcome.REJECTED, RowOutcome.UNKNOWN);
            assertStored(outage.batch().account()).containsExactlyInAnyOrderElementsOf(outage.people());
        }
    }
}
