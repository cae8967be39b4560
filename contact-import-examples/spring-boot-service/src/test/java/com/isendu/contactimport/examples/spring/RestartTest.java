package com.isendu.contactimport.examples.spring;

import static com.isendu.contactimport.examples.spring.RunningService.CONFIRMED;
import static com.isendu.contactimport.examples.spring.RunningService.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that share a database, one after the other and at a time. */
class RestartTest {

    /** A thousand people, ten batches. */
    static final Form THOUSAND = new Form(IntStream.range(0, 1000)
            .mapToObj(person -> "p" + person + "@example.com\n")
            .collect(Collectors.joining("", "email\n", "")));

    @Test
    void finishesAnImportInTheMiddleOfWhichTheServiceWasStopped(@TempDir Path directory) throws Exception {
        String database = "jdbc:h2:" + directory.resolve("contacts");
        String location;
        try (RunningService stopped = RunningService.startOn(database)) {
            location = stopped.uploaded(Gate.HELD, THOUSAND);
            stopped.post(location + "/submission", CONFIRMED);
            stopped.bean(Gate.class).awaitImport();
        }

        try (RunningService idle = RunningService.startOn(database, "--contact-import.jobs.threads=0")) {
            String job = idle.get(location).body();
            assertThat(state(job)).isIn("WAITING", "RUNNING", "INTERRUPTED");
            assertThat(job).contains("\"rows\":100,");
        }
        try (RunningService next = RunningService.startOn(database)) {
            next.bean(Gate.class).open();
            assertThat(next.ended(location)).contains("\"state\":\"COMPLETED\"", "\"created\":1000");
            assertThat(next.get("/accounts/" + Gate.HELD + "/history").body()).containsOnlyOnce("importId");
        }
    }

    @Test
    void runsOnOneServiceWhatAnotherOneHasTaken() throws Exception {
        String database = "jdbc:h2:mem:" + UUID.randomUUID();
        try (RunningService front = RunningService.startOn(database, "--contact-import.jobs.threads=0");
                RunningService worker = RunningService.startOn(database)) {
            String location = front.imported("shop-1", new Form("email\nanna@example.com\nnobody\n"));

            assertThat(worker.get(location + "/result").body())
                    .isEqualTo(front.get(location + "/result").body())
                    .contains("\"created\":1");
            assertThat(worker.get(location + "/errors.csv").body())
                    .isEqualTo(front.get(location + "/errors.csv").body())
                    .contains("nobody");
        }
    }
}
