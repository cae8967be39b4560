package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests a store that stops working. {@link SinkContract} lists the tests. */
abstract class OutageQuestions extends RefusalQuestions {

    private static final int PEOPLE = 4;
    private static final int MOST_STEPS = 100;
    private static final Set<ErrorCode> OUTAGES = Set.of(ErrorCode.SINK_UNAVAILABLE, ErrorCode.SINK_MISCONFIGURED);

    /**
     * A batch written while the store fails.
     *
     * @param batch the batch, in a separate account
     * @param people the contacts in it
     * @param outcome the result of the sink, or null if it threw
     * @param thrown the exception of the sink, or null
     */
    record Outage(
            ContactBatch batch,
            List<Contact> people,
            @Nullable BatchOutcome outcome,
            @Nullable RuntimeException thrown) {}

    @Test
    final void reportsEveryOutage() {
        assertReported(outages());
    }

    final void assertReported(List<Outage> outages) {
        assertThat(outages).as("times that the store has failed").isNotEmpty();
        outages.forEach(this::assertReported);
    }

    private void assertReported(Outage outage) {
        if (outage.thrown() instanceof SinkException reported) {
            assertThat(OUTAGES).as("code of %s", reported.toString()).contains(reported.code());
        } else if (outage.thrown() != null) {
            fail("an outage has to be a SinkException", outage.thrown());
        } else {
            assertStored(outage.batch().account()).containsAll(reportedAsStored(outage));
        }
    }

    private static List<Contact> reportedAsStored(Outage outage) {
        BatchOutcome outcome = outage.outcome();
        List<Contact> stored = new ArrayList<>();
        for (int i = 0; outcome != null && i < outage.people().size(); i++) {
            ContactOutcome one = outcome.outcomes().get(i);
            if (one.outcome() == RowOutcome.CREATED) {
                stored.add(outage.people().get(i));
            } else {
                assertThat(one.isKnown()).as("outcome of an outage: %s", one).isFalse();
            }
        }
        return stored;
    }

    @Test
    final void outageShowsNobody() {
        for (Outage outage : outages()) {
            if (outage.thrown() != null) {
                ShownValues.of(outage.people()).assertNotIn(outage.thrown());
            }
        }
    }

    /**
     * Returns batches written while the store fails at its first step, at its second, and so on until a batch
     * completes.
     */
    final List<Outage> outages() {
        return outages(this::newSinkFailingAfter, "newSinkFailingAfter() says that the store cannot fail");
    }

    /**
     * Returns batches written to failing sinks.
     *
     * @param sinks the sinks by the number of steps that succeed
     * @param reason why there may be no such sink
     */
    final List<Outage> outages(IntFunction<Optional<? extends Sink>> sinks, String reason) {
        List<Outage> outages = new ArrayList<>();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<? extends Sink> failing = sinks.apply(steps);
            assumeTrue(failing.isPresent(), reason);
            Outage outage = outage(steps, failing.orElseThrow());
            if (isCompleted(outage)) {
                return outages;
            }
            outages.add(outage);
        }
        return outages;
    }

    private boolean isCompleted(Outage outage) {
        BatchOutcome outcome = outage.outcome();
        return outcome != null
                && outcomes(outcome).stream().allMatch(one -> one == RowOutcome.CREATED)
                && stored(outage.batch().account()).size() == outage.people().size();
    }

    private Outage outage(int steps, Sink failing) {
        List<Contact> people = people(Math.min(PEOPLE, sink().maxBatch()));
        ContactBatch batch = batch("outage-" + steps, ExistingContactStrategy.UPDATE, people);
        try {
            return new Outage(batch, people, write(failing, batch), null);
        } catch (RuntimeException e) {
            return new Outage(batch, people, null, e);
        }
    }
}
