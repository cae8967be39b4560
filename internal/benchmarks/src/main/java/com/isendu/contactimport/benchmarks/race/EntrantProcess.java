package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The process of an entrant, which imports each time it is asked to. */
interface EntrantProcess extends AutoCloseable {

    /** Starts it. */
    static EntrantProcess start(Entrant entrant, Lane lane, List<String> accounts) throws IOException {
        return entrant.program() == null
                ? ContenderProcess.start(entrant, lane, accounts)
                : new CommandLineProcess(entrant, lane);
    }

    /** Waits for the next import. */
    Finish next() throws IOException, InterruptedException;

    /** Waits for the end of the process. */
    @Override
    void close() throws IOException;

    /**
     * What an entrant has for itself.
     *
     * @param file the contact file
     * @param folder an own folder, empty at first
     * @param url the JDBC URL of an own schema or database; blank where nothing is to be stored
     * @param clean where the clean rows are that a bare operation writes
     */
    record Lane(Path file, Path folder, String url, String clean) {}
}
