package com.isendu.contactimport.benchmarks.race;

/**
 * The imports of a process that are looked at together, as the mean of them.
 *
 * @param title what they are called
 * @param first the first of them, from 1
 * @param last the last of them
 */
record Window(String title, int first, int last) {

    /** The first import of a process, the start of the JVM included. */
    static final Window FIRST = of("first", 1);

    /** One import. */
    static Window of(String title, int number) {
        return new Window(title, number, number);
    }

    int size() {
        return last - first + 1;
    }
}
