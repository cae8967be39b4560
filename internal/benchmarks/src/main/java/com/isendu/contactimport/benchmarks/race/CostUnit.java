package com.isendu.contactimport.benchmarks.race;

import java.time.Duration;

/** What costs are given in: for large files by the row, for small ones by the import. */
enum CostUnit {
    ROW("µs a row", "s", 1e9) {
        @Override
        double cpu(Duration cpu, int rows) {
            return cpu.toNanos() / 1e3 / rows;
        }

        @Override
        double cpuSeconds(double cost, int rows) {
            return cost * rows / 1e6;
        }

        @Override
        double wallSeconds(double wall) {
            return wall;
        }
    },
    IMPORT("ms an import", "ms", 1e6) {
        @Override
        double cpu(Duration cpu, int rows) {
            return cpu.toNanos() / 1e6;
        }

        @Override
        double cpuSeconds(double cost, int rows) {
            return cost / 1e3;
        }

        @Override
        double wallSeconds(double wall) {
            return wall / 1e3;
        }
    };

    private final String cpuTitle;
    private final String wallTitle;
    private final double nanosOfWall;

    CostUnit(String cpuTitle, String wallTitle, double nanosOfWall) {
        this.cpuTitle = cpuTitle;
        this.wallTitle = wallTitle;
        this.nanosOfWall = nanosOfWall;
    }

    abstract double cpu(Duration cpu, int rows);

    /** Seconds of a whole import. */
    abstract double cpuSeconds(double cost, int rows);

    /** Seconds of a whole import. */
    abstract double wallSeconds(double wall);

    final double wall(Duration wall) {
        return wall.toNanos() / nanosOfWall;
    }

    final String cpuTitle() {
        return cpuTitle;
    }

    final String wallTitle() {
        return wallTitle;
    }
}
