package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactShape;
import java.nio.file.Path;

/**
 * What a race may be run with.
 *
 * @param shape the file, where the race has none of its own
 * @param jvm the JVM, where the race has no flags of its own
 * @param commandLine the folder of the jar of the command line and of its start script
 */
record RaceSettings(ContactShape shape, Jvm jvm, Path commandLine) {

    RaceSettings withRows(int rows) {
        return new RaceSettings(new ContactShape(rows, shape.faultyPercent(), shape.seed()), jvm, commandLine);
    }
}
