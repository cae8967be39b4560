package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests contacts that are sent again under the same keys. {@link IdempotentSinkContract} lists the tests. */
abstract class RepetitionQuestions extends ConcurrencyQuestions {

    private static final int PEOPLE = 3;
    private static final String ADA = "ada@example.com";

    @Test
    final void answersRepeatedBatchAsBefore() {
        ContactBatch batch = newPeople();
        BatchOutcome first = write(batch);

        assertThat(write(batch)).isEqualTo(first);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contactsOf(batch));
    }

    @Test
    final void answersRestOfBatchAsBefore() {
        assumeBatchesOf(PEOPLE);
        ContactBatch batch = newPeople();
        BatchOutcome first = write(batch);
        ContactBatch rest = new ContactBatch(
                batch.importId(), ACCOUNT, batch.rows().subList(1, PEOPLE), ExistingContactStrategy.REJECT, Set.of());

        assertThat(write(rest).outcomes()).isEqualTo(first.outcomes().subList(1, PEOPLE));
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contactsOf(batch));
    }

    @Test
    final void freshSinkAnswersAsBefore() {
        ContactBatch batch = newPeople();
        BatchOutcome first = write(batch);

        assertThat(repeated(batch)).isEqualTo(first);
        assertStored(ACCOUNT).containsExactlyInAnyOrderElementsOf(contactsOf(batch));
    }

    @Test
    final void answersRepeatedUpdateAsBefore() {
        write(named(ADA, "Ada"));
        ContactBatch update = batch(named(ADA, "Augusta"));
        BatchOutcome first = write(update);

        assertThat(repeated(update)).isEqualTo(first);
        Contact later = named(ADA, "Adele");
        write(later);
        assertThat(repeated(update)).isEqualTo(first);
        assertStored(ACCOUNT).containsExactly(later);
    }

    @Test
    final void answersRepeatedDuplicateAsBefore() {
        assumeSeveralKeys();
        write(knownByPhone("Ada"));
        ContactBatch duplicate = batch(alsoKnownByPhone("Augusta"));
        BatchOutcome first = write(duplicate);

        assertThat(repeated(duplicate)).isEqualTo(first);
    }

    @Test
    final void answersRepeatedRefusalAsBefore() {
        ContactBatch batch = batch(assumeRefusedContact());
        BatchOutcome first = write(batch);
        BatchOutcome again = repeated(batch);

        assertThat(again)
                .as("first refused for %s, then for %s", reasons(first), reasons(again))
                .isEqualTo(first);
    }

    /** Returns a batch of contacts that would be rejected if the sink did not recognise them. */
    private ContactBatch newPeople() {
        return batch(ACCOUNT, ExistingContactStrategy.REJECT, people(Math.min(PEOPLE, sink().maxBatch())));
    }

    /** Writes a batch again, as another process does after a crash. */
    private BatchOutcome repeated(ContactBatch batch) {
        return write(newSink(), batch);
    }

    private static List<Contact> contactsOf(ContactBatch batch) {
        return batch.rows().stream().map(ContactBatch.BatchRow::contact).toList();
    }

    private static String reasons(BatchOutcome outcome) {
        return outcome.outcomes().stream()
                .map(ContactOutcome::error)
                .map(error -> error == null ? "no reason" : error.code() + " " + error.parameters())
                .collect(Collectors.joining(", "));
    }
}
