package com.isendu.contactimport.internal.normalize.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void confidencesAreWrittenAsNumbersAre() {
        for (int i = -2; i <= 1002; i++) {
            assertThat(Confidence.text(i / 1000.0)).isEqualTo(String.valueOf(i / 1000.0));
        }
    }
}
