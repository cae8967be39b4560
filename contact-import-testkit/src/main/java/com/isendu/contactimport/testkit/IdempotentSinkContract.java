package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import java.util.Optional;
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
 *   <li>{@code freshSinkAnswersAsBefore}: a batch repeated through another sink on the same store, as after a crash,
 *       has the same outcomes as the first time.
 *   <li>{@code answersRepeatedUpdateAsBefore}: a repeated update is reported as an update again, and does not undo
 *       later changes.
 *   <li>{@code answersRepeatedDuplicateAsBefore}: a possible duplicate is reported as one again.
 *   <li>{@code answersRepeatedRefusalAsBefore}: a contact is refused again for the same reason.
 *   <li>{@code storesEverybodyOnceAfterOutage}: a batch repeated after an outage stores every contact once, including
 *       those stored before.
 * </ul>
 */
public abstract class IdempotentSinkContract extends RepetitionQuestions {

    /** Creates the contract, for subclasses. */
    protected IdempotentSinkContract() {}

    /**
     * Creates the sink to test. A test may call this method several times: each sink is a new instance, as in another
     * process, on the store in which the earlier sinks of the test have stored contacts and keys.
     *
     * @return a sink on a store that is empty at the start of each test
     */
    @Override
    protected abstract ContactSink newSink();

    @Override
    protected abstract Optional<? extends ContactSink> newSinkFailingAfter(int steps);

    @Override
    final BatchOutcome write(Sink target, ContactBatch batch) {
        return ((ContactSink) target).write(batch);
    }

    @Test
    final void storesEverybodyOnceAfterOutage() {
        for (Outage outage : outages()) {
            assertThat(outcomes(write(outage.batch()))).doesNotContain(RowOutcome.REJECTED, RowOutcome.UNKNOWN);
            assertStored(outage.batch().account()).containsExactlyInAnyOrderElementsOf(outage.people());
        }
    }
}
