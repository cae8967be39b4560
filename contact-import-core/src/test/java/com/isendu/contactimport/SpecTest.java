package com.isendu.contactimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the folders of {@code src/test/resources/spec}; its README says how to read and write a case. */
class SpecTest {

    private static final Path SPEC = Path.of("src", "test", "resources", "spec");
    private static final Path CAME_OUT = Path.of("target", "spec");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(SPEC)) {
            return files.filter(file -> file.endsWith("input.csv"))
                    .map(file -> SPEC.relativize(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void importsAsTheCaseSays(Path name) throws IOException {
        Path folder = SPEC.resolve(name);
        Path out = Files.createDirectories(CAME_OUT.resolve(name));
        SpecCase given = SpecCase.in(folder, out);
        given.run();
        for (String file : List.of("outcome.txt", "contacts.csv", "errors.csv")) {
            assertThat(contentOf(out.resolve(file)))
                    .as("%s, what came out is in %s", file, out)
                    .isEqualTo(contentOf(folder.resolve(file)));
        }
    }

    /** But for duplicates, which are a matter of all rows and not of one. */
    @ParameterizedTest
    @MethodSource("cases")
    void runIsTheSumOfTheRowsOfItsPlan(Path name) throws IOException {
        SpecRows rows = SpecRows.in(SPEC.resolve(name));

        assertThat(rows.ofPlan()).isEqualTo(rows.ofRun());
    }

    private static String contentOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    }
}
