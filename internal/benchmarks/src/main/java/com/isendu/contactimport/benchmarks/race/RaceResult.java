package com.isendu.contactimport.benchmarks.race;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The turns of a race, by round and in the order of the entrants. */
record RaceResult(Race race, List<List<Turn>> rounds) {

    private static final double NANOS_A_MICRO = 1e3;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double KIB_A_MIB = 1024;

    RaceResult {
        rounds = List.copyOf(rounds);
    }

    List<Standing> standings() {
        return IntStream.range(0, race.entrants().size())
                .mapToObj(this::standing)
                .toList();
    }

    private Standing standing(int place) {
        Entrant entrant = race.entrants().get(place);
        int rows = entrant.shape().rows();
        double seconds = median(place, turn -> turn.wall().toNanos() / NANOS_A_SECOND);
        return new Standing(
                entrant,
                median(place, turn -> turn.finish().cpu().toNanos() / NANOS_A_MICRO / rows),
                median(place, turn -> turn.server().toNanos() / NANOS_A_MICRO / rows),
                seconds,
                ratios(place, Turn::cpu),
                ratios(place, Turn::wall),
                rows / seconds,
                median(place, turn -> turn.finish().peakKib() / KIB_A_MIB));
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
