package com.isendu.contactimport.internal.dedupe;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.EMAIL;
import static com.isendu.contactimport.contact.ContactField.FIRST_NAME;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedRowsTest {

    private static final FieldSlots SLOTS = new FieldSlots(List.of());
    private static final List<ContactField> COLUMNS = List.of(EMAIL, FIRST_NAME, PHONE, POSTCODE, CITY, TAGS);

    private final List<Map<ContactField, String>> rows = new ArrayList<>();

    @Test
    void blanksAreFilledFromLaterRows() {
        row(Map.of(FIRST_NAME, "Ada"));
        row(Map.of(PHONE, "+393331234567"));
        row(Map.of(FIRST_NAME, "ADA", CITY, "Pisa"));

        List<Candidate> batch = decided(Contradictions.REJECT_ROW);

        assertThat(batch)
                .extracting(Candidate::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.SKIPPED, RowOutcome.SKIPPED);
        assertContact(batch.get(0), Map.of(FIRST_NAME, "Ada", PHONE, "+393331234567", CITY, "Pisa"));
    }

    @Test
    void contradictionNamesRowsAndColumnsOfBothValues() {
        row(Map.of(PHONE, "+393331234567"));
        row(Map.of(CITY, "Pisa"));
        row(Map.of(PHONE, "+393331234567", CITY, "Lucca", FIRST_NAME, "Ada"));

        List<Candidate> batch = decided(Contradictions.REJECT_ROW);

        assertThat(batch.get(2).position().row()).isEqualTo(4);
        assertThat(batch.get(2).errors())
                .containsExactly(new RowError(
                        ErrorCode.DUPLICATE_CONTRADICTS,
                        "city",
                        4,
                        Map.of("column", "E", "firstColumn", "E", "firstRow", "3")));
        assertContact(batch.get(0), Map.of(PHONE, "+393331234567", CITY, "Pisa"));
    }

    @Test
    void contradictionWithTheFirstRowNamesItsCell() {
        row(Map.of(PHONE, "+393331234567", CITY, "Pisa"));
        row(Map.of(PHONE, "+393337654321", CITY, "Pisa"));

        assertThat(decided(Contradictions.REJECT_ROW).get(1).errors())
                .containsExactly(new RowError(
                        ErrorCode.DUPLICATE_CONTRADICTS,
                        "phone",
                        2,
                        Map.of("column", "C", "firstColumn", "C", "firstRow", "2")));
    }

    /** A postcode and a town in one cell are two values, and one thing to correct. */
    @Test
    void contradictionsInOneCellAreOneError() {
        Candidate pisa = town("56121", "Pisa", 2);
        Candidate lucca = town("55100", "Lucca", 3);
        Duplicates duplicates =
                new MergedRows(SLOTS, false, rows -> List.of(pisa, lucca).forEach(rows), Contradictions.REJECT_ROW);
        claimed(duplicates, List.of(pisa, lucca));

        assertThat(lucca.errors()).extracting(RowError::field).containsExactly("postcode");
    }

    @Test
    void contradictionsInTwoCellsAreTwoErrors() {
        row(Map.of(PHONE, "+393331234567", CITY, "Pisa"));
        row(Map.of(PHONE, "+393337654321", CITY, "Lucca"));

        assertThat(decided(Contradictions.REJECT_ROW).get(1).errors())
                .extracting(RowError::field)
                .containsExactlyInAnyOrder("phone", "city");
    }

    @Test
    void lastValuesWinAndBlanksDoNot() {
        row(Map.of(FIRST_NAME, "Ada", PHONE, "+393331234567"));
        row(Map.of(FIRST_NAME, "Eva"));
        row(Map.of());

        assertContact(decided(Contradictions.LAST_WINS).get(0), Map.of(FIRST_NAME, "Eva", PHONE, "+393331234567"));
    }

    @Test
    void addressIsSpelledAsInTheRowThatWins() {
        row(Map.of(EMAIL, "Ada@example.com", FIRST_NAME, "Ada"));
        row(Map.of(EMAIL, "ADA@example.com", FIRST_NAME, "Eva"));

        Contact last = decided(Contradictions.LAST_WINS).get(0).contact();
        Contact first = decided(Contradictions.FIRST_WINS).get(0).contact();

        assertThat(last.get(EMAIL)).isEqualTo("ADA@example.com");
        assertThat(first.get(EMAIL)).isEqualTo("Ada@example.com");
    }

    @Test
    void partsOfAnAddressAreNotTakenFromRowsThatContradictEachOther() {
        row(Map.of(CITY, "Pisa", POSTCODE, "56121", PHONE, "+393331234567"));
        row(Map.of(CITY, "Lucca"));
        row(Map.of(CITY, "Siena", POSTCODE, "53100", FIRST_NAME, "Ada"));

        assertContact(
                decided(Contradictions.FIRST_WINS).get(0),
                Map.of(CITY, "Pisa", POSTCODE, "56121", PHONE, "+393331234567", FIRST_NAME, "Ada"));
        rows.remove(2);
        assertContact(decided(Contradictions.LAST_WINS).get(0), Map.of(CITY, "Lucca", PHONE, "+393331234567"));
    }

    @Test
    void tagsOfAllRowsAreJoined() {
        row(Map.of(TAGS, "vip, shop"));
        row(Map.of(TAGS, "Shop, spring"));
        row(Map.of(TAGS, "summer"));

        assertContact(decided(Contradictions.REJECT_ROW).get(0), Map.of(TAGS, "vip, shop, spring, summer"));
    }

    @Test
    void rowsOfAContactThatTheSinkRefusesAreRefusedWithIt() {
        row(Map.of(FIRST_NAME, "Ada"));
        row(Map.of(CITY, "Pisa"));
        row(Map.of(CITY, "Pisa"));

        Duplicates duplicates = merged(Contradictions.REJECT_ROW);
        List<Candidate> first = claimed(duplicates, candidates().subList(0, 2));
        first.get(0).refuse(RowError.of(ErrorCode.SINK_REJECTED));
        assertThat(duplicates.settle(first)).isFalse();
        List<Candidate> later = claimed(duplicates, candidates().subList(2, 3));

        assertThat(List.of(first.get(1), later.get(0)))
                .allSatisfy(row ->
                        assertThat(row.errors()).extracting(RowError::code).containsExactly(ErrorCode.SINK_REJECTED));
    }

    @Test
    void rowsOfASuppressedContactAreSuppressed() {
        row(Map.of(FIRST_NAME, "Ada"));
        row(Map.of(CITY, "Pisa"));

        Duplicates duplicates = merged(Contradictions.REJECT_ROW);
        List<Candidate> batch = claimed(duplicates, candidates());
        batch.get(0).suppress();
        duplicates.settle(batch);

        assertThat(batch.get(1).warnings()).extracting(RowError::code).containsExactly(ErrorCode.SUPPRESSED);
    }

    @Test
    void sourceIsReadOnceWhereNobodyComesAgainWithOtherValues() {
        row(Map.of(FIRST_NAME, "Ada"));
        row(Map.of(FIRST_NAME, "Ada"));
        int[] passes = {0};
        new MergedRows(
                SLOTS,
                false,
                consumer -> {
                    passes[0]++;
                    candidates().forEach(consumer);
                },
                Contradictions.REJECT_ROW);

        assertThat(passes[0]).isEqualTo(1);
    }

    private void row(Map<ContactField, String> values) {
        rows.add(values);
    }

    private List<Candidate> decided(Contradictions strategy) {
        Duplicates duplicates = merged(strategy);
        List<Candidate> batch = claimed(duplicates, candidates());
        batch.stream().filter(Candidate::isReady).forEach(candidate -> candidate.outcome(RowOutcome.CREATED));
        assertThat(duplicates.settle(batch)).isFalse();
        return batch;
    }

    private Duplicates merged(Contradictions strategy) {
        return new MergedRows(SLOTS, false, consumer -> candidates().forEach(consumer), strategy);
    }

    private static List<Candidate> claimed(Duplicates duplicates, List<Candidate> batch) {
        batch.forEach(duplicates::claim);
        return batch;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Candidate candidate =
                    new Candidate(new SourceRecord(new RowPosition(i + 1, i + 2, i + 2), List.of()), SLOTS);
            candidate.set(EMAIL, "ada@example.com", 0);
            rows.get(i).forEach((field, value) -> candidate.set(field, value, COLUMNS.indexOf(field)));
            candidate.key("ada@example.com");
            candidates.add(candidate);
        }
        return candidates;
    }

    private static Candidate town(String postcode, String city, long row) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(row - 1, row, row), List.of()), SLOTS);
        candidate.set(POSTCODE, postcode, 3);
        candidate.set(CITY, city, 3);
        candidate.key("ada@example.com");
        return candidate;
    }

    private static void assertContact(Candidate candidate, Map<ContactField, String> values) {
        for (ContactField field : COLUMNS.subList(1, COLUMNS.size())) {
            assertThat(candidate.contact().get(field)).as(field.key()).isEqualTo(values.get(field));
        }
    }
}
