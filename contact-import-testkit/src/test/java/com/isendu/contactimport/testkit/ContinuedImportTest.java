package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinuedImportTest {

    private static final String ACCOUNT = "shop";
    private static final String KEY = "upload-4711";
    private static final String FILE =
            "email,first name\na@x.it,Al\nnobody,Bo\nc@x.it,Cy\nc@x.it,Cy\nd@x.it,Di\ne@x.it,Ed\n";
    private static final int THREADS = 4;

    private final InMemoryContactSink sink = new InMemoryContactSink();
    private final ImportEngine engine = ImportEngine.builder(sink)
            .validatorFactory(SharedValidators.FACTORY)
            .build();

    @Test
    void sameKeyAgainIsTheSameImport() {
        ImportOptions options = options().idempotencyKey(KEY).build();
        ImportReport first = run(FILE, options);

        ImportReport again = run(FILE, options);

        assertThat(again.importId()).isEqualTo(first.importId());
        assertThat(again.counts()).isEqualTo(first.counts());
        assertThat(again.errors()).isEqualTo(first.errors());
        assertThat(sink.imports()).hasSize(1);
    }

    @Test
    void keyIsOfItsAccount() {
        run(FILE, options().idempotencyKey(KEY).build());
        run(FILE, options("other").idempotencyKey(KEY).build());

        assertThat(sink.imports()).hasSize(2);
        assertThat(sink.contacts("other")).isEqualTo(sink.contacts(ACCOUNT)).hasSize(4);
    }

    @Test
    void sameKeyWithAnotherFileIsRefused() {
        ImportOptions options = options().idempotencyKey(KEY).build();
        run(FILE, options);

        assertStops(ErrorCode.FILE_CHANGED, () -> run(FILE.replace("Ed", "Edo"), options));
        assertThat(sink.imports()).hasSize(1);
    }

    @Test
    void startsAtOnceWithOneKeyAreOneImport() throws Exception {
        ImportOptions options = options().idempotencyKey(KEY).build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<ErrorCode>> start = () -> stopOf(options);
            List<ErrorCode> stops = new ArrayList<>();
            for (Future<List<ErrorCode>> stop : threads.invokeAll(Collections.nCopies(THREADS, start))) {
                stops.addAll(stop.get());
            }
            // The last one completes; it may have taken the import over from the others.
            assertThat(stops).hasSizeLessThan(THREADS).allMatch(ErrorCode.IMPORT_TAKEN_OVER::equals);
        } finally {
            threads.shutdown();
        }
        assertThat(sink.imports()).extracting(ImportRecord::state).containsExactly(ImportState.COMPLETED);
        assertThat(sink.imports().get(0).counts().created()).isEqualTo(4);
        assertThat(sink.contacts(ACCOUNT)).hasSize(4);
    }

    private List<ErrorCode> stopOf(ImportOptions options) {
        try {
            run(FILE, options);
            return List.of();
        } catch (ImportSuspendedException e) {
            return List.of(e.code());
        }
    }

    @Test
    void laterOfTwoProcessesEndsTheImportAndTheOtherIsRefused() {
        List<ImportReport> later = new ArrayList<>();
        ImportOptions earlier = options()
                .listener(afterFirstBatch(
                        () -> later.add(resume(id(), FILE, options().build()))))
                .build();

        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> run(FILE, earlier));

        assertThat(later).hasSize(1);
        assertThat(later.get(0).counts()).isEqualTo(undisturbed().counts());
        assertThat(sink.contacts(ACCOUNT)).hasSize(4);
        assertThat(sink.imports()).extracting(ImportRecord::state).containsExactly(ImportState.COMPLETED);
    }

    @Test
    void continuedImportEndsAsUndisturbed(@TempDir Path directory) throws IOException {
        Path errors = directory.resolve("errors.csv");
        ImportReport expected = new ContinuedImportTest()
                .run(FILE, options().errorCsv(directory.resolve("expected.csv")).build());
        String id = cancelled();

        ImportReport report = resume(id, FILE, options().errorCsv(errors).build());

        assertThat(report.importId()).isEqualTo(id);
        assertThat(report.counts()).isEqualTo(expected.counts());
        assertThat(report.errors()).isEqualTo(expected.errors());
        assertThat(errors).hasSameTextualContentAs(directory.resolve("expected.csv"));
        assertThat(sink.contacts(ACCOUNT)).hasSize(4);
    }

    @Test
    void optionsAreThoseOfTheStart() {
        String id = cancelled();

        ImportOptions options = engine.optionsOf(ACCOUNT, id).orElseThrow();

        assertThat(options.batchSize()).isEqualTo(1);
        assertThat(options.consent()).isNotNull();
        assertThat(resume(id, FILE, options).counts()).isEqualTo(undisturbed().counts());
        assertThat(engine.optionsOf("other", id)).isEmpty();
    }

    @Test
    void mergedBuyersOfAnExportOfOrdersAreTheSameWhenContinued() {
        String orders = "email,first name,phone,item\na@x.it,Al,,mug\nb@x.it,Bo,,jug\na@x.it,,+393331234567,jug\n";
        CancellationToken token = new CancellationToken();
        ImportOptions cut = options().listener(afterFirstBatch(token::cancel)).build();
        assertStops(ErrorCode.CANCELLED, () -> engine.run(source(orders), cut, token));

        ImportReport report = resume(id(), orders, options().build());

        assertThat(report.warnings()).containsKey(ErrorCode.ORDER_ITEMS_MERGED);
        assertThat(report.counts().skipped()).isEqualTo(1);
        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(sink.contacts(ACCOUNT).get(0).get(ContactField.PHONE)).isEqualTo("+393331234567");
    }

    @Test
    void otherOptionsAreRefusedByTheirNames() {
        String id = cancelled();
        ImportOptions changed = options()
                .duplicates(DuplicateStrategy.KEEP_LAST)
                .defaultCountry("IT")
                .build();

        assertThatThrownBy(() -> resume(id, FILE, changed)).isInstanceOfSatisfying(ImportException.class, stop -> {
            assertThat(stop.code()).isEqualTo(ErrorCode.IMPORT_OPTIONS_CHANGED);
            assertThat(stop.parameters()).containsEntry("options", "defaultCountry, duplicates");
        });
    }

    @Test
    void anotherMappingIsRefused() {
        String id = cancelled();
        ColumnMapping without =
                ColumnMapping.builder().map(ContactField.EMAIL, "email").build();

        assertThatThrownBy(() -> resume(id, FILE, options().mapping(without).build()))
                .isInstanceOfSatisfying(ImportException.class, stop -> {
                    assertThat(stop.code()).isEqualTo(ErrorCode.IMPORT_OPTIONS_CHANGED);
                    assertThat(stop.parameters()).containsEntry("options", "mapping");
                });
    }

    @Test
    void anotherFileIsRefused() {
        String id = cancelled();

        assertStops(
                ErrorCode.FILE_CHANGED,
                () -> resume(id, FILE.replace("Ed", "Edo"), options().build()));
        assertThat(sink.imports()).extracting(ImportRecord::state).containsExactly(ImportState.SUSPENDED);
    }

    @Test
    void importOfAnotherAccountIsUnknown() {
        String id = cancelled();

        assertStops(
                ErrorCode.IMPORT_UNKNOWN,
                () -> resume(id, FILE, options("other").build()));
    }

    @Test
    void storeWithoutJournalCannotContinue() {
        ImportEngine plain = ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                .validatorFactory(SharedValidators.FACTORY)
                .build();

        assertStops(
                ErrorCode.IMPORT_NOT_RESUMABLE,
                () -> plain.resume("import-1", source(FILE), options().build()));
    }

    @Test
    void listenerHearsTheImportBeforeItsRowsAndNothingOfACheck() {
        List<String> heard = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void started(ImportRecord record) {
                heard.add(record.importId());
            }

            @Override
            public void progressed(ImportProgress progress) {
                heard.add("rows");
            }
        };
        ImportOptions options = options().listener(listener).build();
        engine.check(source(FILE), options);
        assertThat(heard).containsOnly("rows");
        heard.clear();
        assertThat(run(FILE, options).importId()).isEqualTo(heard.get(0));
        assertThat(heard.subList(1, heard.size())).containsOnly("rows");
    }

    @Test
    void listenerHearsThatAnImportIsContinued() {
        String id = cancelled();
        List<String> heard = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void started(ImportRecord record) {
                heard.add(record.importId());
            }
        };
        resume(id, FILE, options().listener(listener).build());
        assertThat(heard).containsExactly(id);
    }

    private ImportReport undisturbed() {
        return new ContinuedImportTest().run(FILE, options().build());
    }

    /** Stops an import behind its first batch; gives its id. */
    private String cancelled() {
        CancellationToken token = new CancellationToken();
        ImportOptions options =
                options().listener(afterFirstBatch(token::cancel)).build();
        assertStops(ErrorCode.CANCELLED, () -> engine.run(source(FILE), options, token));
        assertThat(sink.contacts(ACCOUNT)).hasSizeLessThan(4);
        return id();
    }

    private String id() {
        return sink.imports().get(0).importId();
    }

    private static ImportListener afterFirstBatch(Runnable action) {
        return new ImportListener() {

            private boolean done;

            @Override
            public void progressed(ImportProgress progress) {
                if (!done) {
                    done = true;
                    action.run();
                }
            }
        };
    }

    private ImportReport run(String file, ImportOptions options) {
        return engine.run(source(file), options).report();
    }

    private ImportReport resume(String importId, String file, ImportOptions options) {
        return engine.resume(importId, source(file), options).report();
    }

    private static ContactSource source(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }

    private static ImportOptions.Builder options() {
        return options(ACCOUNT);
    }

    private static ImportOptions.Builder options(String account) {
        return ImportOptions.builder(account).batchSize(1).stopEarly(false).consent(Consent.confirmedBy("tester"));
    }

    private static void assertStops(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImportException.class, stop -> assertThat(stop.code()).isEqualTo(code));
    }
}
