package com.isendu.contactimport.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelivererTest {

    private static final FieldSlots SLOTS = new FieldSlots(List.of());

    private final List<ContactBatch> delivered = new ArrayList<>();

    @Test
    void birthdayWithoutAYearIsLeftOutWithAWarningWhereItCannotBeStored() {
        Candidate row = row(Map.of(ContactField.BIRTHDAY, "--05-17", ContactField.CITY, "Pisa"));

        deliver(row, all(false), ContactOutcome.of(RowOutcome.CREATED));

        assertThat(contact().get(ContactField.BIRTHDAY)).isNull();
        assertThat(contact().get(ContactField.CITY)).isEqualTo("Pisa");
        assertThat(row.warnings()).extracting(RowError::code).containsExactly(ErrorCode.VALUE_DROPPED);
        assertThat(row.warnings().get(0).parameters()).containsEntry("code", "DATE_YEAR_MISSING");
    }

    @Test
    void otherBirthdaysAreStored() {
        Candidate whole = row(Map.of(ContactField.BIRTHDAY, "1980-05-17"));
        Candidate yearless = row(Map.of(ContactField.BIRTHDAY, "--05-17"));

        deliver(whole, all(false), ContactOutcome.of(RowOutcome.CREATED));
        assertThat(contact().get(ContactField.BIRTHDAY)).isEqualTo("1980-05-17");
        deliver(yearless, all(true), ContactOutcome.of(RowOutcome.CREATED));
        assertThat(contact().get(ContactField.BIRTHDAY)).isEqualTo("--05-17");
        assertThat(yearless.warnings()).isEmpty();
    }

    @Test
    void onlyFieldsThatTheSinkKeepsAreDeliveredAndAlwaysTheAddress() {
        StoredFields cities = StoredFields.of(fields(), field -> field == ContactField.CITY, true);

        deliver(
                row(Map.of(ContactField.CITY, "Pisa", ContactField.NOTES, "x")),
                cities,
                ContactOutcome.of(RowOutcome.CREATED));

        assertThat(contact().get(ContactField.EMAIL)).isEqualTo("ada@example.com");
        assertThat(contact().get(ContactField.CITY)).isEqualTo("Pisa");
        assertThat(contact().get(ContactField.NOTES)).isNull();
    }

    @Test
    void contactThatMayBeStoredUnderAnotherKeyHasAWarning() {
        Candidate possible = row(Map.of());
        Candidate certain = row(Map.of());

        deliver(possible, all(true), ContactOutcome.possibleDuplicate());
        deliver(certain, all(true), ContactOutcome.of(RowOutcome.CREATED));

        assertThat(possible.outcome()).isEqualTo(RowOutcome.CREATED);
        assertThat(possible.warnings()).extracting(RowError::code).containsExactly(ErrorCode.POSSIBLE_DUPLICATE);
        assertThat(certain.warnings()).isEmpty();
    }

    @Test
    void rowThatIsDecidedIsNotDelivered() {
        Candidate skipped = row(Map.of());
        skipped.outcome(RowOutcome.SKIPPED);

        deliver(skipped, all(true), ContactOutcome.of(RowOutcome.CREATED));

        assertThat(delivered).isEmpty();
    }

    private void deliver(Candidate row, StoredFields stored, ContactOutcome outcome) {
        Deliverer deliverer =
                new Deliverer("import-1", "shop", ExistingContactStrategy.UPDATE, Map.of(), Set.of(), false, stored);
        deliverer.deliver(List.of(row), batch -> {
            delivered.add(batch);
            return new BatchOutcome(List.of(outcome));
        });
    }

    private Contact contact() {
        return delivered.get(delivered.size() - 1).rows().get(0).contact();
    }

    private static StoredFields all(boolean yearless) {
        return StoredFields.of(fields(), field -> true, yearless);
    }

    private static List<Field> fields() {
        return List.of(ContactField.EMAIL, ContactField.CITY, ContactField.NOTES, ContactField.BIRTHDAY);
    }

    private static Candidate row(Map<ContactField, String> values) {
        Candidate row = new Candidate(new SourceRecord(new RowPosition(1, 2, 2), List.of()), SLOTS);
        row.set(ContactField.EMAIL, "ada@example.com", 0);
        values.forEach((field, value) -> row.set(field, value, 1));
        row.key("ada@example.com");
        return row;
    }
}
