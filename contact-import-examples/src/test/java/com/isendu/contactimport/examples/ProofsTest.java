package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name as a proof is there. */
class ProofsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path SPEC = PROJECT.resolve("contact-import-core/src/test/resources/spec");
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|Properties))(?:#(\\w+))?`");
    private static final Pattern FOLDER = Pattern.compile("spec `([\\w-]+/[\\w-]+)`");
    private static final Map<String, String> SOURCES = new HashMap<>();

    @BeforeAll
    static void readTests() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT, 20)) {
            for (Path file : files.filter(ProofsTest::isNamedLikeATest).toList()) {
                String name = file.getFileName().toString();
                SOURCES.merge(
                        name.substring(0, name.length() - ".java".length()), Files.readString(file), String::concat);
            }
        }
    }

    private static boolean isNamedLikeATest(Path file) {
        return file.toString().replace('\\', '/').matches(".*/src/(main|test)/java/.*(Test|Properties)\\.java");
    }

    @ParameterizedTest
    @MethodSource("com.isendu.contactimport.examples.DocumentationTest#documents")
    void documentNamesTestsThatExist(String document) throws IOException {
        assertThat(PROOF.matcher(Files.readString(PROJECT.resolve(document))).results())
                .allSatisfy(proof -> assertThat(SOURCES.getOrDefault(proof.group(1), ""))
                        .as(proof.group())
                        .containsPattern(expected(proof)));
    }

    @Test
    void everyPromiseHasAProof() throws IOException {
        List<String> promises = Files.readAllLines(PROJECT.resolve("docs/proofs.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| promise "))
                .toList();

        assertThat(promises)
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(line).containsPattern(PROOF.pattern() + "|" + FOLDER.pattern()));
    }

    @ParameterizedTest
    @MethodSource("com.isendu.contactimport.examples.DocumentationTest#documents")
    void documentNamesCasesThatExist(String document) throws IOException {
        assertThat(FOLDER.matcher(Files.readString(PROJECT.resolve(document))).results())
                .allSatisfy(folder -> assertThat(SPEC.resolve(folder.group(1))).isDirectory());
    }

    private static String expected(MatchResult proof) {
        return proof.group(2) == null ? "(class|record) " + proof.group(1) + "\\b" : "\\s" + proof.group(2) + "\\(";
    }
}
