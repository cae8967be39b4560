package com.isendu.contactimport.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.jdbc.server.CrashingServer;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.fault.Workload.Upload;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.jobs.sample.Node;
import com.isendu.contactimport.jobs.sample.Outbox;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes are killed again and again, the server crashes, and each job is imported once all the same. */
@Tag("fault")
class JobKillTest {

    private static final int UPLOADS = Effort.of("uploads", 24);
    private static final int ACCOUNTS = Effort.of("accounts", 6);
    private static final int LARGEST = Effort.of("largest", 6_000);
    private static final int KILLS = Effort.of("kills", 5);
    private static final int CRASHES = Effort.of("crashes", 1);
    private static final int NODES = Effort.of("nodes", 2);
    private static final int COMPARED = Effort.of("compared", 24);
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void eachJobIsImportedOnceWhicheverNodesDie(TestDatabase database) throws Exception {
        long seed = Effort.seed("JobKillTest");
        Random random = new Random(seed);
        Workload workload = new Workload(UPLOADS, ACCOUNTS, LARGEST, random);
        try (CrashingServer server = CrashingServer.durable(database)) {
            UrlDataSource dataSource = server.dataSource();
            JdbcSchema.of(dataSource).createIfMissing();
            Outbox.create(dataSource);
            Path store = directory.resolve("uploads");
            try (ImportJobs front = front(dataSource, store)) {
                Map<String, Upload> submitted = submit(front, workload);
                try (Nodes nodes = new Nodes(NODES, dataSource, store)) {
                    killAndCrash(nodes, server, random);
                    awaitAll(front);
                }
                assertThat(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_job WHERE state = 'COMPLETED'"))
                        .as("%s, seed %d", database, seed)
                        .isEqualTo(String.valueOf(UPLOADS));
                assertEachOnce(dataSource, submitted, workload);
                assertSameErrors(front, submitted);
                assertNothingIsLeft(dataSource, front, store);
            }
        }
    }

    private static ImportJobs front(UrlDataSource dataSource, Path store) {
        return ImportJobs.builder(Node.engine(dataSource), dataSource)
                .options(Node.options()
                        .threads(0)
                        .largeBytes(LargeFiles.FROM_BYTES)
                        .build())
                .uploads(UploadStore.inDirectory(store))
                .build();
    }

    private static Map<String, Upload> submit(ImportJobs front, Workload workload) {
        Map<String, Upload> submitted = new HashMap<>();
        for (Upload upload : workload.uploads()) {
            ImportJob job = front.submit(Node.options(upload.account()), upload.bytes(), JobFile.UNNAMED);
            submitted.put(job.id(), upload);
        }
        return submitted;
    }

    private static void killAndCrash(Nodes nodes, CrashingServer server, Random random) throws Exception {
        int crashes = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            nodes.killOne(random, LONGEST_LIFE_MILLIS);
            if (crashes * KILLS < kill * CRASHES) {
                crashes++;
                server.crash();
                server.restart();
            }
        }
    }

    private static void awaitAll(ImportJobs front) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JobQuery open = JobQuery.all().in(JobState.WAITING, JobState.RUNNING, JobState.INTERRUPTED);
        while (!front.list(open).isEmpty()) {
            assertThat(System.nanoTime()).as("%s", front.list(open)).isLessThan(end);
            Node.pause();
        }
    }

    private static void assertEachOnce(UrlDataSource dataSource, Map<String, Upload> submitted, Workload workload) {
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(workload.contacts());
        assertThat(Sql.count(dataSource, "outbox")).isEqualTo(submitted.size());
        assertThat(Sql.value(dataSource, "SELECT COUNT(DISTINCT job_id) FROM outbox"))
                .isEqualTo(String.valueOf(submitted.size()));
        assertThat(Sql.value(dataSource, "SELECT SUM(count_created) FROM contact_import_job"))
                .isEqualTo(String.valueOf(workload.contacts()));
        List<ImportRecord> history = workload.uploads().stream()
                .map(Upload::account)
                .distinct()
                .flatMap(account -> ImportHistory.of(dataSource).imports(account).stream())
                .toList();
        assertThat(history)
                .hasSize(submitted.size())
                .allSatisfy(record -> assertThat(record.state()).isEqualTo(ImportState.COMPLETED));
    }

    private void assertSameErrors(ImportJobs front, Map<String, Upload> submitted) throws IOException {
        for (Map.Entry<String, Upload> job : submitted.entrySet()) {
            Upload upload = job.getValue();
            if (upload.number() < COMPARED) {
                try (InputStream errors =
                        front.errorCsv(upload.account(), job.getKey()).orElseThrow()) {
                    assertThat(new String(errors.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(upload.errorCsv(directory));
                }
            }
        }
    }

    private static void assertNothingIsLeft(UrlDataSource dataSource, ImportJobs front, Path store) throws IOException {
        assertThat(Sql.value(dataSource, "SELECT COUNT(*) FROM contact_import_task WHERE task_name = 'contact-import'"))
                .isEqualTo("0");
        front.clean();
        // Parts of files that a killed node was writing are deleted an hour later, in this way.
        UploadStore.inDirectory(store).keysBefore(Instant.now().plusSeconds(60), 1);
        try (Stream<Path> files = java.nio.file.Files.list(store)) {
            assertThat(files).hasSize(2 * UPLOADS);
        }
    }
}
