package com.isendu.contactimport.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactBatchTest {

    private static final Contact STORED = ada().set(ContactField.FIRST_NAME, "Ada")
            .set(ContactField.CITY, "Bari")
            .set(ContactField.ADDRESS, "Via Roma 1")
            .set(ContactField.STREET, "Via Roma")
            .set(ContactField.HOUSE_NUMBER, "1")
            .build();

    @Test
    void newContactIsCreatedWhateverTheStrategy() {
        for (ExistingContactStrategy existing : EnumSet.complementOf(EnumSet.of(ExistingContactStrategy.UPDATE_ONLY))) {
            ContactDecision decision = batch(existing).decide(STORED, null);
            assertThat(decision.outcome().outcome()).isEqualTo(RowOutcome.CREATED);
            assertThat(decision.writes()).isTrue();
        }
    }

    @Test
    void updateReplacesButNeverByBlank() {
        Contact row = ada().set(ContactField.FIRST_NAME, "Eva").build();
        ContactDecision decision = batch(ExistingContactStrategy.UPDATE).decide(row, STORED);

        assertThat(decision.outcome().outcome()).isEqualTo(RowOutcome.UPDATED);
        assertThat(decision.contact())
                .isEqualTo(
                        STORED.toBuilder().set(ContactField.FIRST_NAME, "Eva").build());
    }

    @Test
    void updateNeverReplacesByADamagedValue() {
        Contact row = ada().set(ContactField.FIRST_NAME, "NULL")
                .damaged(ContactField.FIRST_NAME)
                .set(ContactField.CITY, "Roma")
                .set(ContactField.POSTCODE, "184")
                .damaged(ContactField.POSTCODE)
                .build();
        ContactDecision decision = batch(ExistingContactStrategy.UPDATE).decide(row, STORED);

        assertThat(decision.contact())
                .isEqualTo(STORED.toBuilder()
                        .set(ContactField.CITY, "Roma")
                        .set(ContactField.POSTCODE, "184")
                        .build());
    }

    @Test
    void updateByADamagedAddressLeavesTheStoredOneWhole() {
        Contact row = ada().set(ContactField.ADDRESS, "Via Libert\uFFFD 5")
                .set(ContactField.STREET, "Via Libert\uFFFD")
                .set(ContactField.HOUSE_NUMBER, "5")
                .damaged(ContactField.ADDRESS)
                .build();

        assertThat(batch(ExistingContactStrategy.UPDATE)
                        .decide(row, STORED)
                        .outcome()
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
    }

    @Test
    void updateErasesByBlankWhereTheFieldSaysSo() {
        ContactDecision decision = batch(ExistingContactStrategy.UPDATE, ContactField.CITY, ContactField.FIRST_NAME)
                .decide(ada().set(ContactField.FIRST_NAME, "Ada").build(), STORED);

        assertThat(decision.contact())
                .isEqualTo(STORED.toBuilder().set(ContactField.CITY, null).build());
    }

    @Test
    void updateByAnotherAddressTakesItsPartsAlong() {
        Contact row = ada().set(ContactField.ADDRESS, "Piazza del Popolo").build();
        Contact merged =
                batch(ExistingContactStrategy.UPDATE).decide(row, STORED).contact();

        assertThat(merged.get(ContactField.ADDRESS)).isEqualTo("Piazza del Popolo");
        assertThat(merged.get(ContactField.STREET)).isNull();
        assertThat(merged.get(ContactField.HOUSE_NUMBER)).isNull();
    }

    @Test
    void equalContactIsUnchangedAndNotWritten() {
        for (ExistingContactStrategy existing :
                List.of(ExistingContactStrategy.UPDATE, ExistingContactStrategy.FILL_BLANKS)) {
            ContactDecision decision = batch(existing).decide(STORED.toBuilder().build(), STORED);
            assertThat(decision.outcome().outcome()).isEqualTo(RowOutcome.UNCHANGED);
            assertThat(decision.writes()).isFalse();
        }
    }

    @Test
    void fillBlanksReplacesNothing() {
        Contact row = ada().set(ContactField.FIRST_NAME, "Eva")
                .set(ContactField.LAST_NAME, "Rossi")
                .set(ContactField.STREET, "Via Po")
                .set(ContactField.HOUSE_NUMBER, "9")
                .build();
        Contact stored = STORED.toBuilder()
                .set(ContactField.STREET, null)
                .set(ContactField.HOUSE_NUMBER, null)
                .build();
        ContactDecision decision = batch(ExistingContactStrategy.FILL_BLANKS).decide(row, stored);

        assertThat(decision.contact())
                .isEqualTo(
                        stored.toBuilder().set(ContactField.LAST_NAME, "Rossi").build());
    }

    @Test
    void fillBlanksTakesAnAddressWithItsParts() {
        Contact filled = batch(ExistingContactStrategy.FILL_BLANKS)
                .decide(STORED, ada().build())
                .contact();
        assertThat(filled).isEqualTo(STORED);
    }

    @Test
    void kindOfThePhoneGoesWithItsNumber() {
        Contact stored = ada().set(ContactField.PHONE, "+390699887766")
                .set(ContactField.PHONE_KIND, "fixed")
                .build();
        Contact other = ada().set(ContactField.PHONE, "+393471112233")
                .set(ContactField.PHONE_KIND, "mobile")
                .build();
        Contact foreignKind = ada().set(ContactField.PHONE, "+393471112233").build();

        assertThat(batch(ExistingContactStrategy.UPDATE).decide(other, stored).contact())
                .isEqualTo(other);
        assertThat(batch(ExistingContactStrategy.UPDATE)
                        .decide(foreignKind, stored)
                        .contact()
                        .phoneKind())
                .isEmpty();
        assertThat(batch(ExistingContactStrategy.FILL_BLANKS)
                        .decide(other, foreignKind)
                        .contact())
                .isEqualTo(foreignKind);
        assertThat(batch(ExistingContactStrategy.UPDATE, ContactField.PHONE)
                        .decide(ada().build(), stored)
                        .contact()
                        .phoneKind())
                .isEmpty();
    }

    @Test
    void mergedContactKeepsTheStoredKey() {
        Contact row = ada().set(ContactField.EMAIL, "ADA@example.com")
                .key("ada@example.com")
                .build();
        assertThat(batch(ExistingContactStrategy.UPDATE)
                        .decide(row, STORED)
                        .contact()
                        .key())
                .isEqualTo("ada@example.com");
    }

    @Test
    void skipAndRejectLeaveTheStoredContactAlone() {
        ContactDecision skipped = batch(ExistingContactStrategy.SKIP).decide(STORED, STORED);
        ContactDecision rejected = batch(ExistingContactStrategy.REJECT).decide(STORED, STORED);

        assertThat(skipped.outcome()).isEqualTo(ContactOutcome.of(RowOutcome.SKIPPED));
        assertThat(skipped.writes()).isFalse();
        assertThat(rejected.outcome()).isEqualTo(ContactOutcome.rejected(RowError.of(ErrorCode.ALREADY_EXISTS)));
        assertThat(rejected.writes()).isFalse();
    }

    @Test
    void updateOnlySkipsWhoIsNotStored() {
        ContactBatch batch = batch(ExistingContactStrategy.UPDATE_ONLY);
        Contact row = ada().set(ContactField.CITY, "Roma").build();

        assertThat(batch.decide(row, null).outcome()).isEqualTo(ContactOutcome.of(RowOutcome.SKIPPED));
        assertThat(batch.decide(row, null).writes()).isFalse();
        assertThat(batch.decide(row, STORED).contact().get(ContactField.CITY)).isEqualTo("Roma");
    }

    @Test
    void tagsJoinTheStoredOnes() {
        Contact stored = ada().set(ContactField.TAGS, "vip, \"Milano, centro\"").build();
        Contact row = ada().set(ContactField.TAGS, "newsletter, VIP, \"Milano, centro\"")
                .build();

        assertThat(tagsOf(batch(ExistingContactStrategy.UPDATE), row, stored))
                .isEqualTo("vip, \"Milano, centro\", newsletter");
        assertThat(tagsOf(batch(ExistingContactStrategy.FILL_BLANKS), row, stored))
                .isEqualTo("vip, \"Milano, centro\"");
        assertThat(batch(ExistingContactStrategy.UPDATE)
                        .decide(stored, row)
                        .outcome()
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
    }

    @Test
    void tagsAreReplacedOrTakenOffWhereTheFieldSaysSo() {
        Contact stored = ada().set(ContactField.TAGS, "vip, lead").build();
        Contact row = ada().set(ContactField.TAGS, "LEAD, new").build();

        assertThat(tagsOf(batchOn(ContactField.TAGS, ExistingValueStrategy.OVERWRITE), row, stored))
                .isEqualTo("LEAD, new");
        assertThat(tagsOf(batchOn(ContactField.TAGS, ExistingValueStrategy.REMOVE), row, stored))
                .isEqualTo("vip");
        assertThat(tagsOf(batchOn(ContactField.TAGS, ExistingValueStrategy.REMOVE), stored, stored))
                .isNull();
        assertThat(tagsOf(batchOn(ContactField.TAGS, ExistingValueStrategy.REMOVE), row, null))
                .isNull();
    }

    @Test
    void joinedTagsThatAreTooLongAreRefused() {
        Contact stored = ada().set(ContactField.TAGS, "a".repeat(600)).build();
        ContactDecision decision = batch(ExistingContactStrategy.UPDATE)
                .decide(ada().set(ContactField.TAGS, "b".repeat(600)).build(), stored);

        assertThat(decision.outcome().error())
                .extracting(RowError::code, RowError::field)
                .containsExactly(ErrorCode.FIELD_TOO_LONG, "tags");
        assertThat(decision.writes()).isFalse();
    }

    @Test
    void singleFieldHasItsOwnStrategy() {
        Contact row = ada().set(ContactField.FIRST_NAME, "Eva")
                .set(ContactField.LAST_NAME, "Neri")
                .set(ContactField.CITY, "Roma")
                .build();

        assertThat(batchOn(ContactField.CITY, ExistingValueStrategy.FILL)
                        .decide(row, STORED)
                        .contact()
                        .get(ContactField.CITY))
                .isEqualTo("Bari");
        Contact kept = batchOn(ContactField.LAST_NAME, ExistingValueStrategy.KEEP)
                .decide(row, STORED)
                .contact();
        assertThat(kept.get(ContactField.LAST_NAME)).isNull();
        assertThat(kept.get(ContactField.FIRST_NAME)).isEqualTo("Eva");
    }

    @Test
    void partsOfAnAddressThatIsKeptAreKept() {
        Contact row = ada().set(ContactField.ADDRESS, "Piazza Po 9")
                .set(ContactField.STREET, "Piazza Po")
                .set(ContactField.HOUSE_NUMBER, "9")
                .build();

        assertThat(batchOn(ContactField.ADDRESS, ExistingValueStrategy.KEEP)
                        .decide(row, STORED)
                        .outcome()
                        .outcome())
                .isEqualTo(RowOutcome.UNCHANGED);
    }

    @Test
    void refusalStandsWhateverTheFieldSays() {
        Contact refuses =
                ada().set(ContactField.SUBSCRIPTION, Contact.OPTED_OUT).build();
        Contact agrees =
                ada().set(ContactField.SUBSCRIPTION, Contact.SUBSCRIBED).build();

        for (ExistingValueStrategy strategy :
                List.of(ExistingValueStrategy.OVERWRITE, ExistingValueStrategy.FILL, ExistingValueStrategy.KEEP)) {
            ContactBatch batch = batchOn(ContactField.SUBSCRIPTION, strategy);
            assertThat(batch.decide(refuses, agrees).contact().get(ContactField.SUBSCRIPTION))
                    .isEqualTo(Contact.OPTED_OUT);
            assertThat(batch.decide(agrees, refuses).contact().get(ContactField.SUBSCRIPTION))
                    .isEqualTo(Contact.OPTED_OUT);
        }
    }

    @Test
    void suppressedPersonIsSkippedStoredOrNot() {
        for (ExistingContactStrategy existing : ExistingContactStrategy.values()) {
            ContactBatch batch = batch(existing).suppressing(Set.of("ada@example.com"));

            assertThat(batch.decide(STORED, null).outcome()).isEqualTo(ContactOutcome.suppressed());
            assertThat(batch.decide(STORED, STORED).outcome()).isEqualTo(ContactOutcome.suppressed());
            assertThat(batch.decide(STORED, null).writes()).isFalse();
            assertThat(batch.isSuppressed(STORED)).isTrue();
            assertThat(BatchOutcome.all(batch, RowOutcome.CREATED).outcomes())
                    .containsExactly(ContactOutcome.suppressed());
            assertThat(batch).hasToString("ContactBatch[import-1, 1 rows]");
        }
    }

    @Test
    void onlySkippedContactsAreSuppressed() {
        assertThat(ContactOutcome.suppressed().outcome()).isEqualTo(RowOutcome.SKIPPED);
        assertThat(ContactOutcome.suppressed()).isNotEqualTo(ContactOutcome.of(RowOutcome.SKIPPED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactOutcome(RowOutcome.CREATED, null, true, false));
    }

    @Test
    void errorBelongsToRejectedOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactOutcome.of(RowOutcome.REJECTED));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ContactOutcome(RowOutcome.CREATED, RowError.of(ErrorCode.SINK_REJECTED), false, false));
        assertThatNullPointerException().isThrownBy(() -> ContactOutcome.rejected(null));
    }

    @Test
    void batchKnowsWhereItBelongs() {
        ContactBatch batch = batch(ExistingContactStrategy.UPDATE);

        assertThat(batch.importId()).isEqualTo("import-1");
        assertThat(batch.account()).isEqualTo("shop");
        assertThat(batch).hasToString("ContactBatch[import-1, 1 rows]");
        assertThat(BatchOutcome.all(batch, RowOutcome.CREATED).outcomes())
                .containsExactly(ContactOutcome.of(RowOutcome.CREATED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactBatch("i", "a", List.of(), ExistingContactStrategy.SKIP, Set.of()));
    }

    private static @Nullable String tagsOf(ContactBatch batch, Contact row, @Nullable Contact stored) {
        return batch.decide(row, stored).contact().get(ContactField.TAGS);
    }

    private static ContactBatch batchOn(Field field, ExistingValueStrategy strategy) {
        List<BatchRow> rows = List.of(new BatchRow(new RowPosition(1, 2, 2), STORED));
        return new ContactBatch(
                "import-1", "shop", rows, ExistingContactStrategy.UPDATE, Map.of(field, strategy), Set.of());
    }

    private static Contact.Builder ada() {
        return Contact.builder().set(ContactField.EMAIL, "ada@example.com");
    }

    private static ContactBatch batch(ExistingContactStrategy existing, Field... erasable) {
        List<BatchRow> rows = List.of(new BatchRow(new RowPosition(1, 2, 2), STORED));
        return new ContactBatch("import-1", "shop", rows, existing, Set.of(erasable));
    }
}
