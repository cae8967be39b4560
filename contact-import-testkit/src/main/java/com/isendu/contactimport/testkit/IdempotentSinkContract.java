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
 * What every {@link ContactSink} must do that is put behind a journal
 * ({@link com.isendu.contactimport.sink.JournaledSink}), as tests. Such a sink needs no transactions: a batch may be
 * stored in part when the store stops answering. In place of them it recognises what is sent again by its key. The
 * author of a sink extends this class, says how to make a sink, how to read back what is stored, what is refused and
 * how the store fails, and runs it.
 *
 * <p>JUnit makes a new instance for each test; a store that outlives it must be emptied before each.
 *
 * <p>The questions beside those of {@link SinkContract}:
 * <ul>
 *   <li>{@code answersRepeatedBatchAsBefore}: a batch that is sent again is answered as the first time, also where
 *       existing contacts are rejected.
 *   <li>{@code answersRestOfBatchAsBefore}: so are some contacts of a batch, which are sent again without the others.
 *   <li>{@code storesEverybodyOnceAfterOutage}: a batch that is sent again after an outage stores everybody once, those
 *       stored before included.
 * </ul>
 */
public abstract class IdempotentSinkContract extends ConcurrencyQuestions {

    private static final int PEOPLE = 3;

    /** For the subclasses. */
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
