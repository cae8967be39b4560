package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page {@code performance.md}: what stands between the two marks of a race is replaced, the rest left alone. */
record PerformancePage(Path folder) {

    /**
     * Writes table and picture of a race.
     *
     * @throws IllegalStateException if the page has no place for this race
     */
    void publish(RaceResult result) throws IOException {
        String name = result.race().name();
        String picture = "race-" + name + ".svg";
        Files.writeString(folder.resolve(picture), StandingsPicture.of(result));
        Path page = folder.resolve("performance.md");
        String image = "\n![" + result.race().title() + "](" + picture + ")\n";
        Files.writeString(page, replaced(Files.readString(page), name, StandingsTable.of(result) + image));
    }

    static String replaced(String page, String name, String content) {
        String begin = "<!-- race " + name + " -->\n";
        String end = "<!-- end of race " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("performance.md has no place for the race " + name);
        }
        return page.substring(0, from + begin.length()) + content + page.substring(to);
    }
}
