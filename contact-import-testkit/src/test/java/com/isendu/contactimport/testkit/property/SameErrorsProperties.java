package com.isendu.contactimport.testkit.property;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/**
 * An error CSV that is imported as it is, with the same options into the same store, rejects the same rows for the same
 * reasons and imports nobody. How to try it a hundred thousand times: docs/fuzzing.md.
 */
class SameErrorsProperties {

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("again");
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        // Fails where something was left behind.
        Files.delete(directory);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void errorCsvImportedUnchangedGivesTheSameErrors(@ForAll long seed) {
        HostileFile file = HostileFile.of(new Random(seed));
        RepeatedImport imports = new RepeatedImport(file.options());
        Optional<RepeatedImport.Errors> first = imported(file, imports);
        Statistics.label("outcome")
                .collect(first.map(errors -> errors.rows().isEmpty() ? "no errors" : "errors")
                        .orElse("refused"));
        first.filter(errors -> !errors.rows().isEmpty()).ifPresent(errors -> givesTheSame(errors, file, imports));
    }

    static void givesTheSame(RepeatedImport.Errors first, HostileFile file, RepeatedImport imports) {
        RepeatedImport.Errors second = imports.of(first.csv().getBytes(UTF_8), directory.resolve("errors.csv"));
        assertThat(second.rows()).as("%s", file).isEqualTo(first.rows());
        assertThat(second.counts().records())
                .as("%s", file)
                .isEqualTo(second.rows().size());
        assertThat(second.stored()).as("%s", file).isEqualTo(first.stored());
        RepeatedImport.Errors third = imports.of(second.csv().getBytes(UTF_8), directory.resolve("errors.csv"));
        assertThat(third.csv()).as("%s", file).isEqualTo(second.csv());
    }

    private static Optional<RepeatedImport.Errors> imported(HostileFile file, RepeatedImport imports) {
        try {
            return Optional.of(imports.of(file.bytes(), directory.resolve("errors.csv")));
        } catch (ImportException e) {
            return Optional.empty();
        }
    }
}
