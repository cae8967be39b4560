package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pages that races write to: what stands between the two marks of a race is replaced, the rest left alone. The
 * laboratory has a place for each race, the page for users for some of them.
 */
record PerformancePage(Path project) {

    /** The laboratory's page, within the project. */
    static final Path LABORATORY = Path.of("internal", "benchmarks", "README.md");

    /** The page for users, within the project. */
    static final Path USERS = Path.of("docs", "performance.md");

    /**
     * Writes table and picture of a race.
     *
     * @throws IllegalStateException if the laboratory has no place for this race
     */
    void publish(RaceResult result) throws IOException {
        String picture = "race-" + result.race().name() + ".svg";
        String image = "\n![" + result.race().title() + "](" + picture + ")\n";
        publish(LABORATORY, result, StandingsTable.of(result) + image, picture);
        if (Files.readString(project.resolve(USERS))
                .contains(begin(result.race().name()))) {
            publish(USERS, result, ExpectationTable.of(result), picture);
        }
    }

    /** The picture goes beside the page where the page shows it. */
    private void publish(Path name, RaceResult result, String content, String picture) throws IOException {
        Path page = project.resolve(name);
        String replaced = replaced(Files.readString(page), result.race().name(), content);
        Files.writeString(page, replaced);
        if (replaced.contains("(" + picture + ")")) {
            Files.writeString(page.resolveSibling(picture), StandingsPicture.of(result));
        }
    }

    static String replaced(String page, String name, String content) {
        int from = page.indexOf(begin(name));
        int to = page.indexOf("<!-- end of race " + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException("the page has no place for the race " + name);
        }
        return page.substring(0, from + begin(name).length()) + content + page.substring(to);
    }

    private static String begin(String name) {
        return "<!-- race " + name + " -->\n";
    }
}
