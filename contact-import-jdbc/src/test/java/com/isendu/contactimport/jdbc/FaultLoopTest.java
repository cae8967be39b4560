package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.isendu.contactimport.jdbc.fault.Failure;
import com.isendu.contactimport.jdbc.fault.FaultyDataSource;
import com.isendu.contactimport.jdbc.sample.Aftermath;
import com.isendu.contactimport.jdbc.sample.Sample;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.report.ImportResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An import fails at its first call to the database, then at its second, and so on until it ends without having met the
 * fault; each time it is continued, and must leave what an undisturbed import leaves.
 */
@Tag("fault")
class FaultLoopTest {

    private static final int ROWS = Effort.isFull() ? 300 : 48;
    private static final int BATCH = Effort.isFull() ? 25 : 18;
    // Every call on demand; in each build a few of them, spread over the import.
    private static final int STEP = Effort.isFull() ? 1 : Effort.of("step", 23);
    private static final long SEED = 5;

    static Stream<Arguments> everyFaultOnEveryDatabase() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.of(Failure.values()).map(failure -> Arguments.of(database, failure)));
    }

    @ParameterizedTest
    @MethodSource("everyFaultOnEveryDatabase")
    void oneFaultLosesAndDoublesNobody(TestDatabase database, Failure failure) {
        SampleImport sample = SampleImport.into(database.empty(), Sample.of(ROWS, SEED), BATCH);
        Aftermath expected = sample.aftermath(sample.run(sample.dataSource()));
        boolean struck;
        long at = 1;
        do {
            FaultyDataSource faulty = FaultyDataSource.once(sample.dataSource(), failure, at);
            sample.reset();
            assertThat(afterFault(sample, faulty))
                    .as("%s at call %d on %s, seed %d", failure, at, database, SEED)
                    .isEqualTo(expected);
            struck = faulty.struck();
            at += failure.concernsCommitsOnly() ? 1 : STEP;
        } while (struck);
        System.out.println(database + " " + failure + ": " + at + " calls");
    }

    private static Aftermath afterFault(SampleImport sample, FaultyDataSource faulty) {
        ImportResult[] result = new ImportResult[1];
        Throwable stop = catchThrowable(() -> result[0] = sample.run(faulty.dataSource()));
        assertThat(faulty.returned()).isEqualTo(faulty.borrowed());
        assertThat(faulty.returnedOtherwise()).isZero();
        if (stop != null) {
            assertShowsNobody(stop);
            result[0] = sample.finish();
        }
        return sample.aftermath(result[0]);
    }

    private static void assertShowsNobody(Throwable stop) {
        if (stop instanceof Failure.InjectedError) {
            return;
        }
        StringWriter trace = new StringWriter();
        stop.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(Sample.SENTINEL);
    }
}
