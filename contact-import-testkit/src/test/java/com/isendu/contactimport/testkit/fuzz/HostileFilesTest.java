package com.isendu.contactimport.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportReport;
import com.isendu.contactimport.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files too large to keep beside the other seeds of the fuzzer. */
class HostileFilesTest {

    private static final String HEAD = "email,name\na@example.com,Anna\n";

    @Test
    void aLineOfTenMegabytesCostsOnlyItself() {
        ImportReport report = importOf(HEAD + "x".repeat(10_000_000) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.errors()).containsOnlyKeys(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void aHundredThousandColumnsCostOnlyTheirRow() {
        ImportReport report = importOf(HEAD + "x,".repeat(100_000) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.errors()).containsOnlyKeys(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void aHundredThousandQuotesCostOnlyTheirRow() {
        ImportReport report = importOf(HEAD + "\"".repeat(100_001) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
    }

    @Test
    void truncationAtAnyByteLosesNobody() {
        byte[] bytes = (HEAD + "è@example.com,caffè 😀\nc@example.com,\"x\ny\"\n").getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length <= bytes.length; length++) {
            ImportLaws.hold(Arrays.copyOf(bytes, length));
        }
    }

    private static ImportReport importOf(String text) {
        return ImportLaws.hold(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
