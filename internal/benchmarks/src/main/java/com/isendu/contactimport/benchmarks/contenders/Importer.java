package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;

/**
 * A contender that is ready to import one file after another, as in a service that stays up. Not for several threads.
 */
@FunctionalInterface
public interface Importer extends AutoCloseable {

    /**
     * Imports the file of a task, all the way.
     *
     * @param task what to import, for whom and where the rejected rows go
     * @return what became of the rows; a bare operation reports only what it stored
     * @throws Exception if it cannot; then there is no result
     */
    Tally run(Task task) throws Exception;

    /** Gives back what it has kept for the next import. */
    @Override
    default void close() {}
}
