package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.system.LoadAverage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The turns of a race, by round and in the order of the entrants. */
record RaceResult(Race race, List<List<Turn>> rounds) {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double KIB_A_MIB = 1024;

    RaceResult {
        rounds = List.copyOf(rounds);
    }

    /** The greatest load average of all turns. */
    double load() {
        return rounds.stream()
                .flatMap(List::stream)
                .mapToDouble(Turn::load)
                .max()
                .orElse(0);
    }

    /** Whether the machine had little else to do, so that wall times mean something. */
    boolean isQuiet() {
        return load() <= LoadAverage.LIMIT;
    }

    /** Window by window, and in each in the order of the entrants. */
    List<Standing> standings() {
        return race.windows().stream()
                .flatMap(
                        window -> IntStream.range(0, race.entrants().size()).mapToObj(place -> standing(place, window)))
                .toList();
    }

    /**
     * Seconds of CPU that the process of an entrant has used for its first import and not for its last: mostly those of
     * the compilers.
     */
    double startSeconds(Entrant entrant) {
        Window first = race.windows().get(0);
        Window last = race.windows().get(race.windows().size() - 1);
        return median(
                race.entrants().indexOf(entrant),
                turn -> turn.client(first).minus(turn.client(last)).toNanos() / NANOS_A_SECOND);
    }

    private Standing standing(int place, Window window) {
        Entrant entrant = race.entrants().get(place);
        CostUnit unit = race.unit();
        int rows = entrant.shape().rows();
        return new Standing(
                entrant,
                window,
                median(place, turn -> unit.cpu(turn.client(window), rows)),
                median(place, turn -> unit.cpu(turn.server(window), rows)),
                median(place, turn -> unit.wall(turn.wall(window))),
                ratios(place, turn -> turn.cpu(window)),
                ratios(place, turn -> turn.wall(window)),
                rows / median(place, turn -> turn.wall(window).toNanos() / NANOS_A_SECOND),
                median(place, turn -> turn.peakKib(window) / KIB_A_MIB));
    }

    private double median(int place, ToDoubleFunction<Turn> value) {
        return Spread.of(rounds.stream().mapToDouble(round -> value.applyAsDouble(round.get(place))))
                .median();
    }

    private Spread ratios(int place, Function<Turn, Duration> time) {
        return Spread.of(rounds.stream().mapToDouble(round -> aRow(round, place, time) / aRow(round, 0, time)));
    }

    private double aRow(List<Turn> round, int place, Function<Turn, Duration> time) {
        int rows = race.entrants().get(place).shape().rows();
        return (double) time.apply(round.get(place)).toNanos() / rows;
    }
}
