package com.isendu.contactimport.benchmarks.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.benchmarks.jobs.Completions.Completion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairShareTest {

    @Test
    void anAccountSharesWithThoseThatAreNotDone() {
        assertThat(FairShare.fairRows(Map.of("small", 10L, "large", 100L)))
                .containsEntry("small", 20.0)
                .containsEntry("large", 110.0);
    }

    @Test
    void theOneThatWaitsForTheOtherWaitsLongest() {
        List<Completion> largeFirst = List.of(new Completion("large", 100, 100), new Completion("small", 10, 110));

        assertThat(FairShare.worst(largeFirst, 0)).isEqualTo(5.5);
    }
}
