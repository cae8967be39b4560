package com.isendu.contactimport.cli.terminal;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.report.ImportProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A plain line every few seconds, for logs and pipes. */
final class ProgressInLines implements Progress {

    private static final long INTERVAL = Duration.ofSeconds(3).toNanos();

    private final PrintWriter messages;
    private final Texts texts;
    private final LongSupplier nanoTime;
    private long last;

    ProgressInLines(PrintWriter messages, Texts texts, LongSupplier nanoTime) {
        this.messages = messages;
        this.texts = texts;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    @Override
    public void progressed(ImportProgress progress) {
        long now = nanoTime.getAsLong();
        if (now - last >= INTERVAL) {
            last = now;
            String rows = texts.say("progress.rows", progress.rows(), progress.rejected());
            messages.println(texts.say("progress.line", percent(progress), rows));
            messages.flush();
        }
    }

    private static long percent(ImportProgress progress) {
        return progress.bytesTotal() == 0 ? 100 : 100 * progress.bytesRead() / progress.bytesTotal();
    }

    @Override
    public void close() {}
}
