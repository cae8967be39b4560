package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.Sink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests how imports begin and are found. {@link ResumableSinkContract} lists the tests. */
abstract class StartQuestions extends TransactionQuestions {

    static final String IMPORT = "import-of-journal";
    private static final String OTHER_ACCOUNT = "shop-2";
    private static final String KEY = "upload 4711 à";
    private static final Instant START = Instant.parse("2026-03-01T10:15:30.123456Z");
    private static final int THREADS = 4;

    @Override
    protected abstract ResumableSink newSink();

    @Override
    protected abstract Optional<? extends ResumableSink> newSinkFailingAfter(int steps);

    @Override
    final BatchOutcome write(Sink target, ContactBatch batch) {
        ResumableSink sink = (ResumableSink) target;
        String account = batch.account();
        String importId = batch.importId();
        ImportJournal journal = sink.find(account, importId).isPresent()
                ? sink.resume(account, importId)
                : sink.begin(start(account, importId, null)).orElseThrow();
        return journal.write(journal.written() + 1, batch, ImportCounts.NONE);
    }

    final ResumableSink resumable() {
        return (ResumableSink) sink();
    }

    @Test
    final void findsNoImportThatWasNotBegun() {
        assertThat(resumable().find(ACCOUNT, IMPORT)).isEmpty();
        assertThat(resumable().findByKey(ACCOUNT, KEY)).isEmpty();
    }

    @Test
    final void findsImportAsItWasBegun() {
        StartedImport start = start(ACCOUNT, IMPORT, KEY);

        assertThat(begin(start).written()).isZero();
        assertThat(resumable().find(ACCOUNT, IMPORT)).contains(start);
        assertThat(resumable().findByKey(ACCOUNT, KEY)).contains(start);
    }

    @Test
    final void findsImportInItsAccountOnly() {
        begin(start(ACCOUNT, IMPORT, KEY));

        assertThat(resumable().find(OTHER_ACCOUNT, IMPORT)).isEmpty();
        assertThat(resumable().findByKey(OTHER_ACCOUNT, KEY)).isEmpty();
    }

    @Test
    final void beginsNoSecondImportOfOneKey() {
        StartedImport first = start(ACCOUNT, IMPORT, KEY);
        begin(first);

        assertThat(resumable().begin(start(ACCOUNT, "import-2", KEY))).isEmpty();
        assertThat(resumable().find(ACCOUNT, "import-2")).isEmpty();
        assertThat(resumable().findByKey(ACCOUNT, KEY)).contains(first);
    }

    @Test
    final void keyOfAnotherAccountIsAnotherKey() {
        begin(start(ACCOUNT, IMPORT, KEY));

        assertThat(resumable().begin(start(OTHER_ACCOUNT, "import-2", KEY))).isPresent();
    }

    @Test
    final void beginsAnyNumberOfImportsWithoutKey() {
        begin(start(ACCOUNT, IMPORT, null));

        assertThat(resumable().begin(start(ACCOUNT, "import-2", null))).isPresent();
    }

    @Test
    final void ofImportsBegunAtOnceWithOneKeyOneBegins() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            StartedImport start = start(ACCOUNT, "import-" + thread, KEY);
            starts.add(() -> resumable().begin(start).isPresent());
        }

        assertThat(inParallel(starts)).containsOnlyOnce(true);
    }

    final ImportJournal begun() {
        return begin(start(ACCOUNT, IMPORT, null));
    }

    private ImportJournal begin(StartedImport start) {
        return resumable().begin(start).orElseThrow();
    }

    private static StartedImport start(String account, String importId, @Nullable String key) {
        ImportTerms terms =
                ImportTerms.of(Map.of("option", "any text: \"quotes\", \\, é, \uD83D\uDE00\n", "other", ""));
        return new StartedImport(running(account, importId), terms, key);
    }

    private static ImportRecord running(String account, String importId) {
        Consent consent = new Consent("anna", START, "statement", "2", Set.of(Consent.Purpose.GDPR));
        return new ImportRecord(
                importId, account, ImportState.RUNNING, START, null, "0".repeat(64), consent, ImportCounts.NONE);
    }

    static ImportRecord ended(ImportState state) {
        ImportCounts counts = new ImportCounts(1, 2, 1, 0, 0, 0, 0);
        return running(ACCOUNT, IMPORT).ended(state, START.plusSeconds(5), counts);
    }
}
