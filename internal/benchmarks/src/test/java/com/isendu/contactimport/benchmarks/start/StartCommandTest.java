package com.isendu.contactimport.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StartCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void countsTheClassesOfAnImportByPackage() {
        int exit = new CommandLine(new StartCommand())
                .setOut(new PrintWriter(out))
                .execute("--rows", "20", "--packages", "--names");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("com.isendu.contactimport.ImportEngine")
                .containsPattern("\\d+ +\\d+ hidden  all")
                .containsPattern("\\d+ +\\d+ hidden  org\\.h2\\.engine")
                .containsPattern("classes loaded by a first import of 20 rows: \\d{4}");
    }

    @Test
    void countsFromTheImportOn() {
        Stream<String> log = Stream.of(
                "[0.01s][info][class,load] java.lang.Object source: shared objects file",
                "[0.10s][info][class,load] a.Main source: file:/a.jar",
                "[0.11s][info][class,load] a.b.C$$Lambda$14/0x0000000800c03418 source: a.b.C",
                "something else");

        assertThat(LoadedClass.since("a.Main", log))
                .containsExactly(
                        new LoadedClass("a.Main", false), new LoadedClass("a.b.C$$Lambda$14/0x0000000800c03418", true));
    }

    @Test
    void putsThePackageWithMostClassesFirst() {
        List<LoadedClass> classes = List.of(
                new LoadedClass("a.A", false),
                new LoadedClass("b.B", false),
                new LoadedClass("b.B$$Lambda$1/0x0000000800c03418", true),
                new LoadedClass("WithoutPackage", false));

        assertThat(PackageHistogram.of(classes).lines().map(String::strip))
                .containsExactly("4      1 hidden  all", "2      1 hidden  b", "1      0 hidden", "1      0 hidden  a");
    }
}
