package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs a race: rounds in which each entrant has one turn, so that all meet the same load of the machine. */
final class RaceRun {

    private RaceRun() {}

    /** Runs so many rounds; deletes all files. */
    static RaceResult run(Race race, int rounds) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("race-");
        try (Store store = race.storage().open(folder)) {
            return run(race, rounds, new RaceTrack(race, store, new ContactFiles(folder), folder));
        } finally {
            Folders.delete(folder);
        }
    }

    private static RaceResult run(Race race, int rounds, RaceTrack track)
            throws IOException, InterruptedException, SQLException {
        List<List<Turn>> all = new ArrayList<>();
        if (race.isAgain()) {
            round(race, track, false);
        }
        for (int i = 0; i < rounds; i++) {
            all.add(round(race, track, race.isAgain()));
        }
        return new RaceResult(race, all);
    }

    private static List<Turn> round(Race race, RaceTrack track, boolean again)
            throws IOException, InterruptedException, SQLException {
        List<Turn> turns = new ArrayList<>();
        for (Entrant entrant : race.entrants()) {
            Turn turn = again ? track.again(entrant) : track.fresh(entrant);
            turns.add(turn);
            System.err.printf(
                    "%s: load %.1f, last import %s%n",
                    entrant.title(),
                    turn.load(),
                    turn.passes().get(turn.passes().size() - 1));
        }
        return turns;
    }
}
