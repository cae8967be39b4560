package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM of an entrant.
 *
 * @param home its Java home
 * @param flags its flags
 */
record Jvm(Path home, List<String> flags) {

    Jvm {
        flags = List.copyOf(flags);
    }

    Jvm withFlags(String... others) {
        return new Jvm(home, List.of(others));
    }

    String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    /** The feature version of the JDK; 0 where it is not known. */
    int feature() {
        String feature = version().replaceAll("\\..*", "");
        return feature.matches("\\d+") ? Integer.parseInt(feature) : 0;
    }

    /** The version of the JDK, as its release file has it. */
    String version() {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
