package com.isendu.contactimport.benchmarks.race;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * One measured process of an entrant: its imports, one after another.
 *
 * @param passes the imports
 * @param load the greatest load average before and during them
 */
record Turn(List<Pass> passes, double load) {

    Turn {
        passes = List.copyOf(passes);
    }

    Duration client(Window window) {
        return mean(window, pass -> pass.finish().cpu());
    }

    Duration server(Window window) {
        return mean(window, Pass::server);
    }

    Duration cpu(Window window) {
        return client(window).plus(server(window));
    }

    Duration wall(Window window) {
        return mean(window, pass -> pass.finish().wall());
    }

    /** The most memory that the process held until the end of the window. */
    long peakKib(Window window) {
        return passes.get(window.last() - 1).finish().peakKib();
    }

    private Duration mean(Window window, Function<Pass, Duration> time) {
        return passes.subList(window.first() - 1, window.last()).stream()
                .map(time)
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(window.size());
    }
}
