package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.Stopwatch;
import com.isendu.contactimport.benchmarks.contenders.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** Runs an entrant once, from a store at rest to a store at rest. */
final class RaceTrack {

    // A back-end's CPU time is its parent's once it has ended, which takes a moment.
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Store store;
    private final ContactFiles files;
    private final Path folder;
    private int turns;

    RaceTrack(Store store, ContactFiles files, Path folder) {
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
        Task task = task(entrant);
        store.settle();
        Duration before = store.cpu();
        Finish finish = ContenderProcess.run(entrant.contender(), entrant.flags(), task);
        Thread.sleep(PAUSE.toMillis());
        Turn turn = new Turn(finish, store.cpu().minus(before));
        Folders.delete(task.folder());
        files.check(entrant, finish.tally());
        StoredRows.check(task.url(), entrant.contender(), finish.tally().stored());
        if (entrant.contender() == Contenders.CONTACT_IMPORT) {
            store.keepClean();
        }
        return turn;
    }

    private Task task(Entrant entrant) throws IOException {
        Path own = Files.createDirectory(folder.resolve("turn-" + turns++));
        String url = store.url(entrant.contender());
        return new Task(files.of(entrant.shape()), own, url, store.clean(), new Stopwatch());
    }
}
