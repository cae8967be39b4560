package com.isendu.contactimport.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final int LONG = 1_000_000;

    @Test
    void isFullWithAsManyCandidatesAsItTakes() {
        assertThat(addedUntilFull(new Batch(3), 1)).isEqualTo(3);
    }

    @Test
    void isFullSoonerWhereCandidatesAreLong() {
        assertThat(addedUntilFull(new Batch(5000), LONG)).isEqualTo(5);
    }

    @Test
    void takesAsMuchAgainOnceCleared() {
        Batch batch = new Batch(5000);
        addedUntilFull(batch, LONG);

        batch.clear();

        assertThat(addedUntilFull(batch, LONG)).isEqualTo(5);
    }

    private static int addedUntilFull(Batch batch, int length) {
        Candidate candidate = candidate(length);
        return IntStream.iterate(1, count -> count + 1)
                .filter(count -> batch.add(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static Candidate candidate(int length) {
        List<String> cells = List.of("x".repeat(length - 1), "y");
        return new Candidate(new SourceRecord(new RowPosition(1, 2, 2), cells), new FieldSlots(List.of()));
    }
}
