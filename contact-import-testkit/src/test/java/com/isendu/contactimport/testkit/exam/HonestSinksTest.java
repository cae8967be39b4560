package com.isendu.contactimport.testkit.exam;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sinks that can do little and say so. */
class HonestSinksTest {

    @Test
    void sinkThatCanDoEverythingPasses() {
        Exam exam = Exam.of(() -> new ModelSinkExam(ModelSink::new));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).isEmpty();
    }

    @Test
    void sinkWithJournalPasses() {
        Exam exam = Exam.of(() -> new ModelJournalSinkExam(ModelJournalSink::new));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).isEmpty();
    }

    @Test
    void idempotentSinkWithoutTransactionsPasses() {
        Exam exam = Exam.of(() -> new KeyedModelSinkExam(KeyedModelSink::new));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).isEmpty();
    }

    @Test
    void sinkOfThreeFieldsPasses() {
        Set<Field> fields = Set.of(ContactField.EMAIL, ContactField.COMPANY, ContactField.PHONE);
        Exam exam = Exam.of(() -> new ModelSinkExam((store, steps) -> new ModelSink(store, steps) {
            @Override
            public boolean stores(Field field) {
                return fields.contains(field);
            }

            @Override
            Contact toStore(Contact contact) {
                Contact.Builder kept = Contact.builder();
                contact.forEach((field, value) -> kept.set(field, fields.contains(field) ? value : null));
                return kept.key(contact.key()).build();
            }
        }));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).containsExactlyInAnyOrder("keepsCustomValues", "blankErasesWhereFieldSaysSo");
    }

    @Test
    void sinkOfOneContactABatchPasses() {
        Exam exam = Exam.of(() -> new ModelSinkExam((store, steps) -> new ModelSink(store, steps) {
            @Override
            public int maxBatch() {
                return 1;
            }
        }));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted())
                .containsExactlyInAnyOrder("givesOutcomesInOrderOfBatch", "refusedContactLeavesOthersStored");
    }

    @Test
    void sinkWhoseCheckKnowsNothingPasses() {
        Exam exam = Exam.of(() ->
                new ModelSinkExam((store, steps) -> new ModelSink(store, steps) {
                    @Override
                    public BatchOutcome check(ContactBatch batch) {
                        return BatchOutcome.all(batch, RowOutcome.CREATED);
                    }
                }) {
                    @Override
                    protected boolean checkLooksUp() {
                        return false;
                    }

                    @Override
                    protected boolean checkPredictsRefusals() {
                        return false;
                    }
                });

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).containsExactlyInAnyOrder("checkSaysWhatWriteSays", "checkPredictsRefusedContact");
    }

    @Test
    void sinkThatRejectsLongValuesPasses() {
        Exam exam = Exam.of(() -> new ModelSinkExam((store, steps) -> new ModelSink(store, steps) {
            @Override
            boolean refuses(Contact contact) {
                boolean[] tooLong = {super.refuses(contact)};
                contact.forEach((field, value) -> tooLong[0] |= value.length() > 120);
                return tooLong[0];
            }
        }));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
    }

    @Test
    void failureShowsTheInventedPeople() {
        Exam exam = Exam.of(() -> new ModelSinkExam(WrongSinks.byQuestion().get("storesContactOfNothingButAddress")));

        assertThat(exam.failures().get("storesContactOfNothingButAddress"))
                .hasMessageContaining("email=address@example.com");
    }

    @Test
    void failureShowsKeysThatAreNotTheAddressInLowerCase() {
        Exam exam = Exam.of(() -> new ModelSinkExam(WrongSinks.byQuestion().get("keepsKeyApartFromAddressAsWritten")));

        assertThat(exam.failures().get("keepsKeyApartFromAddressAsWritten"))
                .hasMessageContaining(", key=ada.lovelace@");
    }
}
