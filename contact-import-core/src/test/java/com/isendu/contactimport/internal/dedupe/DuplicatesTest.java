package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {

    private static final FieldSlots SLOTS = new FieldSlots(List.of());
    private static final Set<DuplicateStrategy> MERGING = Set.of(DuplicateStrategy.KEEP_LAST, DuplicateStrategy.MERGE);

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
    void rowsPreparedByAnotherThreadAreTheSameRows() throws Exception {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, false);
        Candidate prepared = row(3, "Ada");
        Candidate changed = row(4, "Ada");
        Thread other = new Thread(() -> duplicates.prepare(List.of(prepared, changed)));
        other.start();
        other.join();
        changed.replace(ContactField.FIRST_NAME, "Eva");

        List<Candidate> batch = claimed(duplicates, row(2, "Ada"), prepared, changed);
        batch.get(0).outcome(RowOutcome.CREATED);
        duplicates.settle(batch);

        assertThat(batch)
                .extracting(Candidate::outcome)
                .containsExactly(RowOutcome.CREATED, RowOutcome.SKIPPED, RowOutcome.REJECTED);
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

    @Test
    void laterBatchesKnowARowThatGotItsTurn() {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, false);
        List<Candidate> batch = claimed(duplicates, row(2, "Ada"), row(3, "Ada"));
        batch.get(0).refuse(RowError.of(ErrorCode.SINK_REJECTED));
        duplicates.settle(batch);
        batch.get(1).outcome(RowOutcome.CREATED);
        duplicates.settle(batch);

        assertThat(claimed(duplicates, row(4, "Ada")).get(0).outcome()).isEqualTo(RowOutcome.SKIPPED);
    }

    @Test
    void decidedRowWaitsNoMore() {
        for (Duplicates duplicates : List.of(
                new FirstRowWins(SLOTS, false, DuplicatesTest::none, true),
                new MergedRows(
                        SLOTS,
                        false,
                        rows -> List.of(row(2, "Ada"), row(3, "Eva")).forEach(rows),
                        Contradictions.FIRST_WINS))) {
            List<Candidate> batch = claimed(duplicates, row(2, "Ada"), row(3, "Eva"));
            assertThat(batch.get(1).isContested()).isTrue();

            batch.get(0).outcome(RowOutcome.CREATED);
            duplicates.settle(batch);

            assertThat(batch.get(1).outcome()).isEqualTo(RowOutcome.SKIPPED);
            assertThat(batch.get(1).isContested()).isFalse();
        }
    }

    @Test
    void rowWithTheKeyAloneIsARepetitionThatNeedsNoSecondLook() {
        Duplicates duplicates = new FirstRowWins(SLOTS, false, DuplicatesTest::none, false);
        List<Candidate> batch = created(duplicates, row(2, "Ada"), row(3, null));

        assertThat(batch.get(1).outcome()).isEqualTo(RowOutcome.SKIPPED);
    }

    @Test
    void rowThatSaysTheSameInAnotherSpellingIsARepetition() {
        List<Candidate> source = List.of(broken(2), row(3, "Ada"), row(4, "ADA"), row(5, "Eva"));
        Duplicates duplicates = new FirstRowWins(SLOTS, false, source::forEach, false);
        List<Candidate> batch = created(duplicates, source.toArray(Candidate[]::new));

        assertThat(batch)
                .extracting(Candidate::outcome)
                .containsExactly(RowOutcome.REJECTED, RowOutcome.CREATED, RowOutcome.SKIPPED, RowOutcome.REJECTED);
    }

    /** The look at the source that the first contact needs comes before the second one has claimed its key. */
    @Test
    void spellingIsComparedWithTheRowThatTheSinkHasTaken() {
        List<Candidate> ada = List.of(row(2, "Ada"), row(3, "ADA"));
        List<Candidate> bea = List.of(bea(4, "Bea"), bea(5, "Bice"), bea(6, "BICE"));
        Duplicates duplicates = new FirstRowWins(
                SLOTS, false, rows -> Stream.of(ada, bea).flatMap(List::stream).forEach(rows), false);
        created(duplicates, ada.toArray(Candidate[]::new));

        List<Candidate> refused = claimed(duplicates, bea.get(0));
        refused.get(0).refuse(RowError.of(ErrorCode.SINK_REJECTED));
        duplicates.settle(refused);
        created(duplicates, bea.get(1), bea.get(2));

        assertThat(bea)
                .extracting(Candidate::outcome)
                .containsExactly(RowOutcome.REJECTED, RowOutcome.CREATED, RowOutcome.SKIPPED);
    }

    @Test
    void spellingIsComparedWithTheFirstRowOfAContactThatComesAfterTheLook() {
        List<Candidate> source = List.of(row(2, "Ada"), row(3, "ADA"), bea(4, "Bea"), bea(5, "Bice"), bea(6, "BEA"));
        Duplicates duplicates = new FirstRowWins(SLOTS, false, source::forEach, false);
        created(duplicates, source.get(0), source.get(1));
        created(duplicates, source.get(2), source.get(3), source.get(4));

        assertThat(source)
                .extracting(Candidate::outcome)
                .containsExactly(
                        RowOutcome.CREATED,
                        RowOutcome.SKIPPED,
                        RowOutcome.CREATED,
                        RowOutcome.REJECTED,
                        RowOutcome.SKIPPED);
    }

    @Test
    void rowWaitsForOneThatIsKnownByItsOtherKey() {
        for (Duplicates duplicates :
                List.of(new FirstRowWins(SLOTS, true, DuplicatesTest::none, false), new PassedOn())) {
            List<Candidate> batch = claimed(duplicates, byPhone(2), byBoth(3));
            assertThat(batch).extracting(Candidate::isReady).containsExactly(true, false);

            batch.get(0).outcome(RowOutcome.CREATED);

            assertThat(duplicates.settle(batch)).isTrue();
            assertThat(batch.get(1).isReady()).isTrue();
        }
    }

    @Test
    void refusedContactIsNotKnownByItsOtherKeyEither() {
        Duplicates duplicates = new FirstRowWins(SLOTS, true, DuplicatesTest::none, false);
        List<Candidate> batch = claimed(duplicates, byBoth(2));
        batch.get(0).refuse(RowError.of(ErrorCode.SINK_REJECTED));
        duplicates.settle(batch);

        assertThat(claimed(duplicates, byPhone(3)).get(0).isReady()).isTrue();
    }

    @Test
    void rowsThatAreMergedLeaveThoseOfOtherContactsAlone() {
        List<Candidate> source = List.of(row(2, "Ada"), row(3, "Eva"), bea(4, "Bea"), bea(5, "Bea"), bea(6, "Bea"));
        Duplicates duplicates = new MergedRows(SLOTS, false, source::forEach, Contradictions.LAST_WINS);
        List<Candidate> batch = claimed(duplicates, source.toArray(Candidate[]::new));
        batch.get(0).outcome(RowOutcome.CREATED);
        batch.get(2).refuse(RowError.of(ErrorCode.SINK_REJECTED));

        assertThat(duplicates.settle(batch)).isTrue();
        assertThat(batch).extracting(Candidate::isReady).containsExactly(false, false, false, true, false);

        batch.get(3).outcome(RowOutcome.CREATED);
        assertThat(duplicates.settle(batch)).isFalse();
        assertThat(batch)
                .extracting(Candidate::outcome)
                .containsExactly(
                        RowOutcome.CREATED,
                        RowOutcome.SKIPPED,
                        RowOutcome.REJECTED,
                        RowOutcome.CREATED,
                        RowOutcome.SKIPPED);
    }

    @Test
    void rowsOfOneContactArePassedOnOneAfterTheOther() {
        Duplicates duplicates = new PassedOn();
        List<Candidate> batch =
                claimed(duplicates, row(2, "Ada"), broken(3), row(4, "Eva"), bea(5, "Bea"), row(6, "Eva"));

        assertThat(passed(batch)).containsExactly(2L, 5L);
        assertThat(duplicates.settle(batch)).isTrue();
        assertThat(passed(batch)).containsExactly(4L);
        assertThat(duplicates.settle(batch)).isTrue();
        assertThat(passed(batch)).containsExactly(6L);
        assertThat(duplicates.settle(batch)).isFalse();
        assertThat(passed(batch)).isEmpty();
    }

    @Test
    void rowThatIsDecidedIsNotPassedOnAndHoldsNoOtherUp() {
        Candidate decided = row(2, "Ada");
        decided.outcome(RowOutcome.SKIPPED);
        List<Candidate> batch = claimed(new PassedOn(), decided, broken(3), row(4, "Ada"));

        assertThat(passed(batch)).containsExactly(4L);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT, false",
        "REJECT, true",
        "KEEP_FIRST, false",
        "KEEP_FIRST, true",
        "KEEP_LAST, false",
        "MERGE, false",
        "PASS_ON, false",
        "PASS_ON, true"
    })
    void contactOfSeveralRowsIsMadeWhereTheStrategyTakesValuesOfLaterOnes(DuplicateStrategy strategy, boolean orders) {
        List<Candidate> source = List.of(row(2, null), row(3, "Ada"));
        List<Candidate> batch = created(
                Duplicates.of(strategy, orders, SLOTS, false, source::forEach), source.toArray(Candidate[]::new));

        assertThat("Ada".equals(batch.get(0).contact().get(ContactField.FIRST_NAME)))
                .isEqualTo(Duplicates.mergeRows(strategy, orders))
                .isEqualTo(orders ? strategy == DuplicateStrategy.KEEP_FIRST : MERGING.contains(strategy));
    }

    private static void none(Consumer<Candidate> rows) {
        assertThat(rows).isNotNull();
    }

    private static List<Candidate> claimed(Duplicates duplicates, Candidate... batch) {
        List.of(batch).forEach(duplicates::claim);
        return List.of(batch);
    }

    /** The sink creates the contacts that are ready. */
    private static List<Candidate> created(Duplicates duplicates, Candidate... rows) {
        List<Candidate> batch = claimed(duplicates, rows);
        passed(batch);
        duplicates.settle(batch);
        return batch;
    }

    /** The sink takes what is ready; returns the rows. */
    private static List<Long> passed(List<Candidate> batch) {
        List<Candidate> ready = batch.stream().filter(Candidate::isReady).toList();
        ready.forEach(candidate -> candidate.outcome(RowOutcome.CREATED));
        return ready.stream().map(candidate -> candidate.position().row()).toList();
    }

    private static Candidate broken(long row) {
        Candidate broken = row(row, "Ada");
        broken.fail(ContactField.PHONE, ErrorCode.PHONE_INVALID);
        return broken;
    }

    private static Candidate bea(long row, String name) {
        Candidate candidate = row(row, name);
        candidate.key("bea@example.com");
        return candidate;
    }

    private static Candidate byPhone(long row) {
        Candidate candidate = row(row, "Ada");
        candidate.key("+393331234567", ContactField.PHONE);
        return candidate;
    }

    private static Candidate byBoth(long row) {
        Candidate candidate = row(row, "Ada");
        candidate.otherKeys(List.of("+393331234567"));
        return candidate;
    }

    private static Candidate row(long row, @Nullable String name) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(row - 1, row, row), List.of()), SLOTS);
        candidate.set(ContactField.EMAIL, "ada@example.com", 0);
        candidate.set(ContactField.FIRST_NAME, name, 1);
        candidate.key("ada@example.com");
        return candidate;
    }
}
