package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import java.util.List;
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
 *   <li>{@code reportsEveryLostAnswer}: if a request is stored but not answered, the sink reports its contacts as
 *       unknown, or throws a {@code SinkException}.
 *   <li>{@code reportsCreatedAfterLostAnswer}: contacts that were stored but not answered are reported as created when
 *       the batch is repeated.
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

    /**
     * Creates a sink on the store of {@link #newSink()} whose requests fail after a number of steps and store nothing,
     * as if they did not reach the API.
     *
     * @param steps how many steps succeed, 0 or more
     * @return the sink, or empty for a store that cannot fail, to skip the tests of outages
     */
    @Override
    protected abstract Optional<? extends ContactSink> newSinkFailingAfter(int steps);

    /**
     * Creates a sink on the store of {@link #newSink()} whose requests are stored after a number of steps, but get no
     * answer, as if the connection broke before the answer. Override it, unless every request gets an answer or fails
     * without storing anything. By default, the tests of lost answers are skipped.
     *
     * @param steps how many steps succeed, 0 or more
     * @return the sink, or empty to skip the tests of lost answers
     */
    protected Optional<? extends ContactSink> newSinkLosingAnswersAfter(int steps) {
        return Optional.empty();
    }

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

    @Test
    final void reportsEveryLostAnswer() {
        assertReported(lostAnswers());
    }

    @Test
    final void reportsCreatedAfterLostAnswer() {
        for (Outage outage : lostAnswers()) {
            assertThat(outcomes(write(outage.batch()))).containsOnly(RowOutcome.CREATED);
            assertStored(outage.batch().account()).containsExactlyInAnyOrderElementsOf(outage.people());
        }
    }

    private List<Outage> lostAnswers() {
        return outages(this::newSinkLosingAnswersAfter, "newSinkLosingAnswersAfter() says that no answer is lost");
    }
}
