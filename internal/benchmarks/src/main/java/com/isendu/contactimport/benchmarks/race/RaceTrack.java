package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.race.EntrantProcess.Lane;
import com.isendu.contactimport.benchmarks.system.LoadAverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the process of an entrant once, from a store at rest to a store at rest. */
final class RaceTrack {

    // What the server still does for an import when it is over.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Race race;
    private final Store store;
    private final ContactFiles files;
    private final Path folder;
    private int turns;

    RaceTrack(Race race, Store store, ContactFiles files, Path folder) {
        this.race = race;
        this.store = store;
        this.files = files;
        this.folder = folder;
    }

    /** Takes away what the entrant has stored and runs it. */
    Turn fresh(Entrant entrant) throws IOException, InterruptedException, SQLException {
        store.empty(entrant.contender());
        return again(entrant);
    }

    /** Runs the entrant on what it has stored. */
    Turn again(Entrant entrant) throws IOException, InterruptedException, SQLException {
        Lane lane = lane(entrant);
        store.settle();
        Turn turn;
        try (LoadAverage load = LoadAverage.watched();
                EntrantProcess process = EntrantProcess.start(entrant, lane, race.accounts())) {
            turn = new Turn(passes(entrant, process), load.greatest());
        }
        Folders.delete(lane.folder());
        check(entrant, lane, turn);
        return turn;
    }

    private List<Pass> passes(Entrant entrant, EntrantProcess process)
            throws IOException, InterruptedException, SQLException {
        List<Pass> passes = new ArrayList<>();
        for (int left = race.accounts().size(); left > 0; left--) {
            Duration before = store.cpu();
            Finish finish = process.next();
            Thread.sleep(PAUSE.toMillis());
            passes.add(new Pass(finish, store.cpu().minus(before)));
            files.check(entrant, finish.tally());
        }
        return passes;
    }

    private void check(Entrant entrant, Lane lane, Turn turn) throws IOException, SQLException {
        String account = race.accounts().get(race.accounts().size() - 1);
        long said = turn.passes().get(0).finish().tally().stored();
        StoredRows.check(lane.url(), entrant.contender(), account, said);
        if (entrant.contender() == Contenders.CONTACT_IMPORT) {
            store.keepClean(account);
        }
    }

    private Lane lane(Entrant entrant) throws IOException {
        Path own = Files.createDirectory(folder.resolve("turn-" + turns++));
        return new Lane(files.of(entrant.shape()), own, store.url(entrant.contender()), store.clean());
    }
}
