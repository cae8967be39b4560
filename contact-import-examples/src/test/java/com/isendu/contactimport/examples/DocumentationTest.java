package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is what the code is. */
class DocumentationTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** Needs other frameworks. */
    private static final Set<String> BUILT_BY_HAND = Set.of("docs/quarkus-and-micronaut.md");

    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)// tag::([\\w-]+)\\[]\n(.*?)\n(?: *// end::\\1\\[]|\\z)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void readmeShowsTheQuickStart() throws IOException {
        assertThat(javaBlocks("README.md")).containsExactly(region("main", "QuickStart", "readme"));
    }

    @Test
    void adapterGuideShowsCodeThatPassesTheExam() throws IOException {
        assertThat(javaBlocks("docs/adapters.md"))
                .containsExactly(
                        region("main", "CrmContactSink", "adapters"),
                        region("test", "CrmContactSinkTest", "adapters"),
                        region("test", "SettingsMappingStoreTest", "adapters"));
    }

    @Test
    void guideOfApisShowsCodeThatRunsAndPassesTheExam() throws IOException {
        assertThat(javaBlocks("docs/http-api.md"))
                .containsExactly(
                        region("main", "http/HttpApiSink", "engine"),
                        region("main", "http/HttpApiSink", "continue"),
                        region("main", "http/ApiContactSink", "sink"),
                        region("main", "http/ApiClient", "client"),
                        region("test", "http/ApiContactSinkTest", "exam"));
    }

    @Test
    void guideOfRowsShowsCodeThatRuns() throws IOException {
        assertThat(javaBlocks("docs/plan-and-rows.md"))
                .containsExactly(
                        region("main", "PlanAndRows", "plan"),
                        region("main", "PlanAndRows", "rows"),
                        region("main", "PlanAndRows", "changes"));
    }

    @Test
    void guideOfJobsShowsCodeThatRuns() throws IOException {
        assertThat(javaBlocks("docs/jobs.md")).contains(region("main", "ImportAsJob", "job"));
    }

    @Test
    void everyJavaExampleIsCompiledCode() throws IOException {
        List<String> code = compiledExamples();

        for (String document :
                documents().filter(name -> !BUILT_BY_HAND.contains(name)).toList()) {
            assertThat(javaBlocks(document)).as(document).isSubsetOf(code);
        }
    }

    @Test
    void guideOfWorkbooksShowsCodeThatRuns() throws IOException {
        assertThat(javaBlocks("docs/workbooks.md")).contains(region("main", "ImportWorkbook", "workbook"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void errorCodeIsExplained(ErrorCode code) throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("docs/error-codes.md")))
                .filteredOn(line -> line.startsWith("| `" + code.value() + "` |"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(5));
    }

    @Test
    void noOtherErrorCodeIsExplained() throws IOException {
        List<String> explained = Files.readAllLines(PROJECT.resolve("docs/error-codes.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        ErrorCode.all().stream().map(ErrorCode::value).toList());
    }

    static Stream<ErrorCode> codes() {
        return ErrorCode.all().stream();
    }

    /** Everything that people read, by its path in the project. */
    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> PROJECT.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.matches("\\..*|.*/(target|node_modules)/.*|.*/src/.*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void indexListsEveryPage() throws IOException {
        List<String> links = LINK.matcher(Files.readString(PROJECT.resolve("docs/README.md")))
                .results()
                .map(match -> "docs/" + match.group(1))
                .toList();

        assertThat(links)
                .containsAll(documents()
                        .filter(name -> name.matches("docs/(?!README)[^/]*"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(String document) throws IOException {
        Path file = PROJECT.resolve(document);

        List<String> links = LINK.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md"})
    void documentIsReadInOneSitting(String document) throws IOException {
        // Of a picture or a command nobody reads line by line.
        String prose = Files.readString(PROJECT.resolve(document)).replaceAll("(?s)```.*?```", "");
        assertThat(prose.lines()).hasSizeLessThanOrEqualTo(120);
    }

    private static List<String> javaBlocks(String document) throws IOException {
        return JAVA_BLOCK
                .matcher(Files.readString(PROJECT.resolve(document)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** All that stands between marks in the sources of all modules. */
    private static List<String> compiledExamples() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            List<String> examples = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                EXAMPLE.matcher(Files.readString(file))
                        .results()
                        .forEach(example -> examples.add(example.group(2).stripIndent() + "\n"));
            }
            return examples;
        }
    }

    /** The lines between the marks, moved to the left margin. */
    private static String region(String sourceSet, String type, String tag) throws IOException {
        Path file = Path.of("src", sourceSet, "java", "com", "isendu", "contactimport", "examples", type + ".java");
        return Files.readAllLines(file).stream()
                        .dropWhile(line -> !line.strip().equals("// tag::" + tag + "[]"))
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("// end::" + tag + "[]"))
                        .collect(Collectors.joining("\n"))
                        .stripIndent()
                + "\n";
    }
}
