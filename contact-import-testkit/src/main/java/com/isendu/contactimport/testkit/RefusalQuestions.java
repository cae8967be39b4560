package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests people whom the store refuses. {@link SinkContract} lists the tests. */
abstract class RefusalQuestions extends DecisionQuestions {

    private static final int BATCH = 1_000;

    @Test
    final void refusedContactLeavesOthersStored() {
        assumeBatchesOf(2);
        Contact refused = assumeRefusedContact();
        int size = Math.min(BATCH, sink().maxBatch());
        for (int at : new int[] {0, size / 2, size - 1}) {
            List<Contact> people = new ArrayList<>(people(size - 1));
            people.add(at, refused);

            List<RowOutcome> outcomes = outcomes(write(batch("shop-" + at, ExistingContactStrategy.UPDATE, people)));

            people.remove(at);
            assertStored("shop-" + at).containsExactlyInAnyOrderElementsOf(people);
            assertThat(outcomes.get(at)).isEqualTo(RowOutcome.REJECTED);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome == RowOutcome.CREATED)
                    .hasSize(size - 1);
        }
    }

    @Test
    final void refusedContactAloneIsRejected() {
        Contact refused = assumeRefusedContact();

        assertThat(write(refused)).containsExactly(RowOutcome.REJECTED);
        assertStored(ACCOUNT).isEmpty();
    }

    @Test
    final void refusalShowsNobody() {
        Contact refused = assumeRefusedContact();

        for (ContactOutcome outcome : write(batch(refused)).outcomes()) {
            RowError error = outcome.error();
            if (error != null) {
                ShownValues.of(List.of(refused)).assertNotIn(error.parameters().toString());
            }
        }
    }

    @Test
    final void checkPredictsRefusedContact() {
        assumeTrue(checkPredictsRefusals(), "a check does not know what the store refuses");
        ContactBatch batch = batch(assumeRefusedContact());

        assertThat(outcomes(sink().check(batch))).containsExactly(RowOutcome.REJECTED);
    }
}
