package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final FieldSlots SLOTS = new FieldSlots(List.of());

    @Test
    void rowWaitsForTheSinkBeforeItIsARepetition() {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, false);
        List<Candidate> batch = claimed(duplicates, row(2, "Ada"), row(3, "Ada"), row(4, "Eva"));

        assertThat(batch).extracting(Candidate::isReady).containsExactly(true, false, false);
        batch.get(0).outcome(RowOutcome.CREATED);
        assertThat(duplicates.settle(batch)).isFalse();
        assertThat(batch)
                .extracting(Candidate::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.SKIPPED, RowOutcome.REJECTED);
        RowError error = batch.get(2).errors().get(0);
        assertThat(error.code()).isEqualTo(ErrorCode.DUPLICATE_IN_FILE);
        assertThat(error.parameters()).containsEntry("firstRow", "2");
    }

    @Test
    void rowLikeARefusedOneIsGivenToTheSinkToo() {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, false);
        List<Candidate> batch = claimed(duplicates, row(2, "Ada"), row(3, "Ada"), row(4, "Ada"));

        for (int round = 0; round < 2; round++) {
            batch.get(round).refuse(RowError.of(ErrorCode.SINK_REJECTED));
            assertThat(duplicates.settle(batch)).isTrue();
            assertThat(batch.get(round + 1).isReady()).isTrue();
        }
        batch.get(2).outcome(RowOutcome.CREATED);
        assertThat(duplicates.settle(batch)).isFalse();
    }

    @Test
    void laterBatchesKnowTheFirstRow() {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, true);
        List<Candidate> first = claimed(duplicates, row(2, "Ada"));
        first.get(0).outcome(RowOutcome.CREATED);
        duplicates.settle(first);

        assertThat(claimed(duplicates, row(3, "Ada"), row(4, "Eva")))
                .extracting(Candidate::outcome)
                .containsOnly(RowOutcome.SKIPPED);
    }

    @Test
    void rowsWithProblemsClaimNothing() {
        Candidate wrong = row(2, "Ada");
        wrong.fail(ContactField.PHONE, ErrorCode.PHONE_INVALID);
        for (Duplicates duplicates : List.of(
                new FirstRowWins(SLOTS, false, DuplicatesTest::none, false),
                new MergedRows(
                        SLOTS, false, rows -> List.of(wrong, row(3, "Eva")).forEach(rows), Contradictions.LAST_WINS))) {
            List<Candidate> batch = claimed(duplicates, wrong, row(3, "Eva"));
            assertThat(batch.get(1).isReady()).isTrue();
        }
    }

    private static void none(Consumer<Candidate> rows) {
        assertThat(rows).isNotNull();
    }

    private static List<Candidate> claimed(Duplicates duplicates, Candidate... batch) {
        List.of(batch).forEach(duplicates::claim);
        return List.of(batch);
    }

    private static Candidate row(long row, String name) {
        Candidate candidate = new Candidate(
                new SourceRecord(new RowPosition(row - 1, row, row), List.of("ada@example.com", name)), SLOTS);
        candidate.set(ContactField.EMAIL, "ada@example.com", 0);
        candidate.set(ContactField.FIRST_NAME, name, 1);
        candidate.key("ada@example.com");
        return candidate;
    }
}
