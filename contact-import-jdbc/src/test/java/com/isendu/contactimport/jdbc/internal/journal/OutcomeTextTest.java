package com.isendu.contactimport.jdbc.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTextTest {

    private static final ContactOutcome CREATED = ContactOutcome.of(RowOutcome.CREATED);
    private static final ContactOutcome UPDATED = ContactOutcome.of(RowOutcome.UPDATED);

    @Test
    void countsOutcomesThatFollowEachOther() {
        assertThat(OutcomeText.of(List.of(CREATED, CREATED, UPDATED, CREATED))).isEqualTo("2C1U1C");
        assertThat(OutcomeText.of(Collections.nCopies(480, CREATED))).isEqualTo("480C");
        assertThat(OutcomeText.of(List.of())).isEmpty();
    }

    @Test
    void hasALetterForEachRow() {
        assertThat(OutcomeText.letters("2C1U10R"))
                .startsWith('C', 'C', 'U')
                .hasSize(13)
                .endsWith(OutcomeText.REJECTED);
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatItWrites(ContactOutcome outcome) {
        List<Character> letters = OutcomeText.letters(OutcomeText.of(List.of(outcome)));

        assertThat(letters).hasSize(1);
        assertThat(OutcomeText.outcome(letters.get(0))).isEqualTo(outcome);
    }

    static Stream<ContactOutcome> readsWhatItWrites() {
        return Stream.of(
                CREATED,
                UPDATED,
                ContactOutcome.of(RowOutcome.UNCHANGED),
                ContactOutcome.of(RowOutcome.SKIPPED),
                ContactOutcome.possibleDuplicate(),
                ContactOutcome.suppressed(),
                ContactOutcome.unknown());
    }

    @Test
    void rejectsWhatItDoesNotWrite() {
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomeText.outcome('X'));
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomeText.letters("C"));
    }
}
