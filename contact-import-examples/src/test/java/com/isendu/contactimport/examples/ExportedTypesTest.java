package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much there is to learn: the top-level types that the core exports. */
class ExportedTypesTest {

    private static final int MOST = 71;
    private static final Path PROJECT = Path.of("..");
    private static final Path CORE = PROJECT.resolve("contact-import-core");
    private static final Path CORE_SOURCES = CORE.resolve("src/main/java");
    private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

    @Test
    void areFew() throws IOException {
        assertThat(exportedTypes()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void areEachUsedOrDocumentedOutsideTheCore() throws IOException {
        String others = othersSources();

        assertThat(exportedTypes()).allSatisfy(type -> assertThat(others).containsPattern("\\b" + type + "\\b"));
    }

    private static List<String> exportedTypes() throws IOException {
        String module = Files.readString(CORE_SOURCES.resolve("module-info.java"));
        return EXPORTED.matcher(module)
                .results()
                .map(export -> CORE_SOURCES.resolve(export.group(1).replace('.', '/')))
                .flatMap(ExportedTypesTest::publicTypes)
                .toList();
    }

    private static Stream<String> publicTypes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(ExportedTypesTest::isPublic)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Path file) {
        return read(file).lines().anyMatch(line -> line.startsWith("public "));
    }

    private static String othersSources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".java") || file.startsWith(PROJECT.resolve("docs")))
                    .filter(file -> !file.startsWith(CORE) && !file.endsWith("ExportedTypesTest.java"))
                    .filter(file -> file.toString().matches(".*\\.(java|md)"))
                    .map(ExportedTypesTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
