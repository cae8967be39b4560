package com.isendu.contactimport.benchmarks.race;

import java.util.List;

/**
 * Entrants that run by turns. The first is what the others are compared with.
 *
 * @param name what it is called on the command line and in file names
 * @param title what it is about
 * @param storage where they store
 * @param isAgain whether each finds its contacts stored already
 */
record Race(String name, String title, Storage storage, boolean isAgain, List<Entrant> entrants) {

    Race {
        entrants = List.copyOf(entrants);
    }
}
