package com.isendu.contactimport.benchmarks.race;

import java.util.stream.DoubleStream;

/** The median of some values, with the least and the greatest. */
record Spread(double median, double least, double greatest) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
