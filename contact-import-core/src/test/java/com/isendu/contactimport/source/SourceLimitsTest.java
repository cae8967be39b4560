package com.isendu.contactimport.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {

    @Test
    void changesOneLimitOnly() {
        SourceLimits limits = SourceLimits.DEFAULT
                .withBytes(1)
                .withRows(2)
                .withColumns(3)
                .withCellChars(4)
                .withRecordChars(5)
                .withRecordLines(6);

        assertThat(limits)
                .hasToString("SourceLimits[bytes=1, rows=2, columns=3, cellChars=4, recordChars=5, recordLines=6]");
        assertThat(limits.withRows(7).withRows(2)).isEqualTo(limits).hasSameHashCodeAs(limits);
    }

    @Test
    void differsWhereOneLimitDoes() {
        SourceLimits limits = SourceLimits.DEFAULT;

        assertThat(List.of(
                        limits.withBytes(7),
                        limits.withRows(7),
                        limits.withColumns(7),
                        limits.withCellChars(7),
                        limits.withRecordChars(7),
                        limits.withRecordLines(7)))
                .doesNotHaveDuplicates()
                .doesNotContain(limits);
    }

    @Test
    void refusesLimitsBelowOneByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceLimits.DEFAULT.withRows(0))
                .withMessage("rows must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceLimits.DEFAULT.withRecordLines(0))
                .withMessage("recordLines must be at least 1");
    }
}
