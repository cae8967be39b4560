package com.isendu.contactimport.examples.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much Java a host writes for a login, a table of its own, jobs on several nodes, and the pages. */
class HostCodeTest {

    private static final int MOST = 80;

    @Test
    void hostNeedsAtMostEightyLines() throws IOException {
        try (Stream<Path> files = Files.walk(sources(Path.of("").toAbsolutePath()))) {
            List<String> lines = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(HostCodeTest::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("import "))
                    .toList();

            assertThat(lines).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The same tests run in another folder, with Boot 4.
    private static Path sources(Path folder) {
        Path found = folder.resolve("contact-import-examples/spring-boot-pages/src/main/java");
        return Files.exists(found) ? found : sources(folder.getParent());
    }
}
