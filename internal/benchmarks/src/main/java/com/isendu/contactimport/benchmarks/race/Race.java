package com.isendu.contactimport.benchmarks.race;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Entrants that run by turns. The first is what the others are compared with.
 *
 * @param name what it is called on the command line and in file names
 * @param title what it is about
 * @param storage where they store
 * @param unit what costs are given in
 * @param isAgain whether each finds its contacts stored already; otherwise each import of a process is for another
 *     account
 * @param windows which imports of a process are reported
 */
record Race(
        String name,
        String title,
        Storage storage,
        CostUnit unit,
        boolean isAgain,
        List<Window> windows,
        List<Entrant> entrants) {

    private static final String ACCOUNT = "race";

    Race {
        windows = List.copyOf(windows);
        entrants = List.copyOf(entrants);
    }

    /** The accounts of the imports of a process, one after another. */
    List<String> accounts() {
        int imports = windows.stream().mapToInt(Window::last).max().orElse(1);
        return IntStream.rangeClosed(1, imports)
                .mapToObj(number -> isAgain ? ACCOUNT : ACCOUNT + "-" + number)
                .toList();
    }
}
