package com.isendu.contactimport.examples.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.examples.http.ContactApi.Trouble;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.report.ImportSuspendedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An import into an API that has troubles, in a process that is killed: everybody once, nobody sent again whose answer
 * is recorded.
 */
@Tag("fault")
class ContinuedApiImportTest {

    private static final ImportCounts UNDISTURBED = new ImportCounts(ApiImport.PEOPLE, 0, 117, 0, 0, 0, 3);
    private static final int REQUESTS = 6;
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final int KILLS_EVERY = Integer.getInteger("contactimport.step", 4);

    private final ApiContacts contacts = new ApiContacts();

    static Stream<Arguments> troubles() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> IntStream.range(0, REQUESTS).mapToObj(at -> Arguments.of(trouble, at)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleWithOneRequestIsOvercome(Trouble trouble, int at) throws IOException {
        try (ContactApi api = api(request -> request == at ? trouble : Trouble.NONE)) {
            ImportCounts counts =
                    inMemory().run(api.address(), trouble == Trouble.SILENT_AFTER_STORING ? IMPATIENT : PATIENT);

            assertThat(counts).isEqualTo(UNDISTURBED);
            assertEverybodyIsStoredOnce();
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void importIsContinuedWhenTheApiIsBack(Trouble trouble, int at) throws IOException {
        if (trouble == Trouble.TOO_MANY_REQUESTS) {
            return; // it waits
        }
        ApiImport imported = inMemory();
        boolean suspended = false;
        try (ContactApi dying = api(request -> request < at ? Trouble.NONE : trouble)) {
            imported.run(dying.address(), IMPATIENT);
        } catch (ImportSuspendedException e) {
            suspended = true;
        }

        assertThat(suspended).isEqualTo(trouble != Trouble.NONE && trouble != Trouble.HALF);
        assertContinuesAsUndisturbed(imported);
    }

    static Stream<Arguments> kills() {
        return IntStream.iterate(0, point -> point < 2 * REQUESTS, point -> point + KILLS_EVERY)
                .mapToObj(point -> Arguments.of(point / 2, point % 2 == 0));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void importIsContinuedAfterKill(int at, boolean stores, @TempDir Path directory) throws Exception {
        String journal = directory.resolve("journal").toString();
        Process[] importing = new Process[1];
        try (ContactApi api = api(request -> request < at ? Trouble.NONE : killed(importing, stores))) {
            importing[0] = importingProcess(api, journal);
            assertThat(importing[0].waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(importing[0].exitValue()).isNotZero();
        }

        assertContinuesAsUndisturbed(ApiImport.withJournal("file:" + journal));
    }

    private static Trouble killed(Process[] importing, boolean stores) {
        while (importing[0] == null) {
            Thread.onSpinWait();
        }
        importing[0].destroyForcibly();
        return stores ? Trouble.DEAD_AFTER_STORING : Trouble.DEAD_BEFORE_STORING;
    }

    private static Process importingProcess(ContactApi api, String journal) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ApiImport.class.getName(),
                        api.address().toString(),
                        journal)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void completedImportSendsNobodyAgain() throws IOException {
        ApiImport imported = inMemory();
        try (ContactApi api = api(request -> Trouble.NONE)) {
            imported.run(api.address(), PATIENT);
        }

        assertContinuesAsUndisturbed(imported);
    }

    private void assertContinuesAsUndisturbed(ApiImport imported) throws IOException {
        long recorded = imported.recorded();
        Map<String, Integer> before = contacts.received();
        try (ContactApi back = api(request -> Trouble.NONE)) {
            assertThat(imported.run(back.address(), PATIENT)).isEqualTo(UNDISTURBED);
        }

        assertEverybodyIsStoredOnce();
        contacts.received().forEach((row, times) -> {
            if (record(row) <= recorded) {
                assertThat(times).as("row %s", row).isEqualTo(before.get(row));
            }
        });
    }

    private static long record(String row) {
        return Long.parseLong(row.substring(row.lastIndexOf('-') + 1));
    }

    private void assertEverybodyIsStoredOnce() {
        assertThat(contacts.contacts(ApiImport.ACCOUNT)).hasSize(117);
        assertThat(contacts.stored()).isEqualTo(117);
    }

    private ContactApi api(IntFunction<Trouble> troubles) throws IOException {
        return new ContactApi(contacts, 0, troubles);
    }

    private static ApiImport inMemory() {
        return ApiImport.withJournal("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
