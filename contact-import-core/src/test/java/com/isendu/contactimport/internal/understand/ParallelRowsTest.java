package com.isendu.contactimport.internal.understand;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.Imports;
import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelRowsTest {

    private static final int ROWS = 5000;
    private static final String PEOPLE = "email;first name\n"
            + IntStream.range(0, ROWS)
                    .mapToObj(row -> (row % 10 == 3 ? "nobody" : "p" + row + "@example.com") + ";Ada\n")
                    .collect(Collectors.joining());

    private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    private final StoringSink sink = new StoringSink();

    @AfterEach
    void noThreadSurvives() {
        assertThat(seen).isNotEmpty();
        assertThat(seen).filteredOn(thread -> thread != Thread.currentThread()).noneMatch(Thread::isAlive);
    }

    @Test
    void rowsAreUnderstoodByNamedDaemonsWithTheCallersClassLoader() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
        try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
            current.setContextClassLoader(loader);
            run(4, contact -> loaders.add(Thread.currentThread().getContextClassLoader()));
            assertThat(loaders).containsExactly(loader);
        } finally {
            current.setContextClassLoader(before);
        }
        assertThat(seen)
                .filteredOn(thread -> thread != current)
                .isNotEmpty()
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().startsWith("contact-import-"));
    }

    @Test
    void oneThreadIsTheCallingOne() {
        run(1, contact -> {});
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void smallSourceNeedsNoOtherThread() {
        watching(contact -> {}).run(source(Imports.PEOPLE), options().threads(4).build());
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void sinkAndListenerAreCalledByTheCallingThread() {
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                callers.add(Thread.currentThread());
            }

            @Override
            public void progressed(ImportProgress progress) {
                callers.add(Thread.currentThread());
            }
        };
        StoringSink noting = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                callers.add(Thread.currentThread());
                return super.write(batch);
            }
        };
        watching(noting, contact -> {})
                .run(source(PEOPLE), options().threads(3).listener(listener).build());

        assertThat(noting.contacts).hasSize(ROWS - ROWS / 10);
        assertThat(callers).containsExactly(Thread.currentThread());
    }

    @Test
    void sinkThatFailsEndsTheThreads() {
        StoringSink failing = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                throw new IllegalStateException("down");
            }
        };
        assertThatThrownBy(() -> watching(failing, contact -> {})
                        .run(source(PEOPLE), options().threads(3).batchSize(100).build()))
                .isInstanceOf(ImportSuspendedException.class);
    }

    @Test
    void cancellingEndsTheThreads() {
        CancellationToken token = new CancellationToken();
        token.cancel();
        assertThatThrownBy(() -> watching(contact -> {})
                        .run(source(PEOPLE), options().threads(3).batchSize(10).build(), token))
                .isInstanceOf(ImportSuspendedException.class);
        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void exceptionOfAHostComesBehindTheRowsBeforeIt() {
        for (int threads = 1; threads <= 3; threads++) {
            StoringSink store = new StoringSink();
            int count = threads;
            assertThatThrownBy(() -> watching(store, contact -> {
                                if (contact.key().startsWith("p3501@")) {
                                    throw new IllegalArgumentException("host");
                                }
                            })
                            .run(
                                    source(PEOPLE),
                                    options().threads(count).batchSize(100).build()))
                    .isInstanceOfSatisfying(
                            ImportSuspendedException.class,
                            stopped -> assertThat(stopped.parameters())
                                    .containsEntry("reason", "IllegalArgumentException"));
            assertThat(store.contacts).hasSize(3500 - 350);
        }
    }

    @Test
    void errorOfAHostIsThrownAsItIs() {
        assertThatThrownBy(() -> run(2, contact -> {
                    if (contact.key().startsWith("p3501@")) {
                        throw new AssertionError("host");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("host");
    }

    @Test
    void interruptEndsTheThreadsAndIsLeftToTheCaller() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run(3, contact -> {})).isInstanceOf(ImportSuspendedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void hostThatInterruptsAThreadOfTheLibraryDoesNotStopTheImport() {
        run(2, contact -> {
            if (contact.key().startsWith("p2500@")) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.interrupted();
        assertThat(sink.contacts).hasSize(ROWS - ROWS / 10);
    }

    private void run(int threads, Consumer<Contact> host) {
        watching(host).run(source(PEOPLE), options().threads(threads).build());
    }

    private ImportEngine watching(Consumer<Contact> host) {
        return watching(sink, host);
    }

    private ImportEngine watching(StoringSink into, Consumer<Contact> host) {
        return ImportEngine.builder(into)
                .constraints(ContactConstraints.on(contact -> {
                    seen.add(Thread.currentThread());
                    host.accept(contact);
                    return List.of();
                }))
                .build();
    }
}
