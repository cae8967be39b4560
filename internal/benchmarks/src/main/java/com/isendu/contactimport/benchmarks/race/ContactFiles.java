package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactFile;
import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files of a race, one for each shape, and what an import has to make of each. */
final class ContactFiles {

    private final Path folder;
    private final Map<ContactShape, Tally> tallies = new HashMap<>();

    ContactFiles(Path folder) {
        this.folder = folder;
    }

    /** The file of a shape, written when it is first asked for. */
    Path of(ContactShape shape) throws IOException {
        Path file = folder.resolve("contacts-" + shape.rows() + "-" + shape.faultyPercent() + ".csv");
        if (!tallies.containsKey(shape)) {
            tallies.put(shape, ContactFile.write(file, shape));
        }
        return file;
    }

    /**
     * Compares what an entrant says it did with what there was to do.
     *
     * @throws IllegalStateException if it has not done the same work as the others
     */
    void check(Entrant entrant, Tally done) {
        Tally all = tallies.get(entrant.shape());
        Tally asked = all != null && entrant.contender().isBound() ? new Tally(all.stored(), 0, 0) : all;
        if (!done.equals(asked)) {
            throw new IllegalStateException(entrant.title() + ": " + done + ", but there was " + asked + " to do");
        }
    }
}
