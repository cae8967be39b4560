package com.isendu.contactimport.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.history.ImportRecord.ImportState;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void countsExistOnlyWhenTheyAddUp() {
        ImportCounts counts = new ImportCounts(15, 9, 1, 2, 3, 4, 5);

        assertThat(counts.imported()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(14, 9, 1, 2, 3, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(16, 9, 1, 2, 3, 4, 5));
    }

    @Test
    void noCountIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, 0, -1, 1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, 0, 1, -1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, 0, 1, 0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, 0, 1, 0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, 0, 1, 0, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportCounts(0, -1, 0, 0, 0, 0, 0));
    }

    @Test
    void consentNamesWhoAndWhat() {
        Consent consent = Consent.confirmedBy("anna@shop.example");

        assertThat(consent.purposes()).containsExactlyInAnyOrder(Consent.Purpose.values());
        assertThat(consent.statementId()).isEqualTo(Consent.DEFAULT_STATEMENT);
        assertThat(consent.toString()).doesNotContain("anna");
    }

    @Test
    void consentWithoutAPersonOrAStatementOrGdprIsNone() {
        Instant now = Instant.EPOCH;
        Set<Consent.Purpose> gdpr = Set.of(Consent.Purpose.GDPR);
        assertThatIllegalArgumentException().isThrownBy(() -> Consent.confirmedBy(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Consent("a", now, "", "1", gdpr));
        assertThatIllegalArgumentException().isThrownBy(() -> new Consent("a", now, "s", "", gdpr));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consent("a", now, "s", "1", Set.of(Consent.Purpose.PROFILING)));
    }

    @Test
    void recordEndsWithItsCounts() {
        ImportRecord begun = new ImportRecord(
                "i", "a", ImportState.RUNNING, Instant.EPOCH, null, "0", Consent.confirmedBy("p"), ImportCounts.NONE);
        ImportCounts counts = new ImportCounts(1, 0, 1, 0, 0, 0, 0);
        ImportRecord ended = begun.ended(ImportState.COMPLETED, Instant.EPOCH, counts);

        assertThat(ended.counts()).isEqualTo(counts);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.finishedAt()).isEqualTo(Instant.EPOCH);
        assertThat(ended.consent()).isEqualTo(begun.consent());
    }
}
