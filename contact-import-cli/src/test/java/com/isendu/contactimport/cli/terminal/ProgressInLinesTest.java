package com.isendu.contactimport.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.report.ImportProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {

    private final StringWriter messages = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress =
            new ProgressInLines(new PrintWriter(messages), Texts.in(Locale.ENGLISH), nanos::get);

    @Test
    void saysNothingOfShortImports() {
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        progress.progressed(new ImportProgress(50, 100, 1000, 3));

        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void printsOneLineEveryFewSeconds() {
        for (int second = 1; second <= 7; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.progressed(new ImportProgress(second * 10L, 100, second * 1000L, second));
        }

        assertThat(messages.toString()).isEqualToNormalizingNewlines("""
                30 %, 3,000 rows, 3 in error
                60 %, 6,000 rows, 6 in error
                """);
    }
}
