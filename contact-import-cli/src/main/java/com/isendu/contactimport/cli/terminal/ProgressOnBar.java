package com.isendu.contactimport.cli.terminal;

import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.report.ImportProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error, in bytes, with the rows beside it. */
final class ProgressOnBar implements Progress {

    private static final int KILOBYTE = 1000;

    private final Texts texts;
    private final ProgressBar bar;

    ProgressOnBar(Texts texts) {
        this.texts = texts;
        this.bar = new ProgressBarBuilder()
                .setTaskName(texts.say("progress.task"))
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" KB", KILOBYTE)
                .setInitialMax(-1)
                .build();
    }

    @Override
    public void progressed(ImportProgress progress) {
        bar.maxHint(progress.bytesTotal());
        bar.stepTo(progress.bytesRead());
        bar.setExtraMessage(texts.say("progress.rows", progress.rows(), progress.rejected()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
