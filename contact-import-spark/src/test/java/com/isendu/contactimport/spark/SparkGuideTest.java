package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/spark.md shows runs. */
@Tag("engine")
class SparkGuideTest {

    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path SOURCE = Path.of("src/test/java/com/isendu/contactimport/spark/SparkGuideTest.java");

    @TempDir
    Path folder;

    @Test
    void importsAsTheGuideShows() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "email\na@example.com\nnobody\n");

        ImportReport report = imported(Session.spark(), file.toString(), Store.in(folder));

        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.errorCsv()).isEqualTo(folder.resolve("people.csv.errors.csv"));
    }

    private static ImportReport imported(SparkSession spark, String path, Store store) {
        // tag::import[]
        ImportOptions options = ImportOptions.builder("newsletter").build();
        ImportPlan plan = SparkContactImport.plan(spark, path, options); // reads all bytes once, here

        ImportReport report = SparkContactImport.of(plan)
                .from(path)
                .into(store::sink) // called once in each process of the cluster
                .consent(Consent.confirmedBy("anna@shop.example"))
                .idempotencyKey("people of November") // run again, it continues
                .errorCsv(path + ".errors.csv")
                .run(spark);
        // end::import[]
        return report;
    }

    @Test
    void guideShowsCodeThatRuns() throws IOException {
        String shown = Files.readAllLines(SOURCE).stream()
                        .dropWhile(line -> !line.strip().equals("// tag::import[]"))
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("// end::import[]"))
                        .collect(Collectors.joining("\n"))
                        .stripIndent()
                + "\n";

        assertThat(JAVA_BLOCK
                        .matcher(Files.readString(Path.of("../docs/spark.md")))
                        .results())
                .singleElement()
                .satisfies(block -> assertThat(block.group(1)).isEqualTo(shown));
    }
}
