package com.isendu.contactimport.testkit.exam;

/** Makes sinks on a store that they share. */
@FunctionalInterface
interface SinkMaker<S, T> {

    /**
     * Makes a sink.
     *
     * @param store the store
     * @param steps how many steps succeed before the store fails
     * @return the sink
     */
    T make(S store, int steps);
}
