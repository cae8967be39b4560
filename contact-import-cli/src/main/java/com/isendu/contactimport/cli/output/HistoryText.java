package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Past imports, for people. */
public final class HistoryText {

    private static final int HASH_DIGITS = 12;

    private final Texts texts;
    private final PrintWriter out;

    public HistoryText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    public void print(List<ImportRecord> imports) {
        if (imports.isEmpty()) {
            out.println(texts.say("history.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(titles());
        imports.forEach(record -> rows.add(row(record)));
        out.print(AlignedRows.of(rows));
    }

    private List<String> titles() {
        return List.of(
                texts.say("history.importId"),
                texts.say("history.startedAt"),
                texts.say("history.state"),
                texts.say("history.sha256"),
                texts.say("history.consent"),
                texts.say("history.counts"));
    }

    private List<String> row(ImportRecord record) {
        return List.of(
                record.importId(),
                record.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                texts.say("state." + record.state().name()),
                record.sourceSha256().substring(0, HASH_DIGITS),
                Printable.of(record.consent().confirmedBy()),
                counts(record.counts()));
    }

    private String counts(ImportCounts counts) {
        return texts.say(
                "history.counts.line", counts.records(), counts.imported(), counts.skipped(), counts.rejected());
    }
}
