package com.isendu.contactimport.jdbc.server;

/**
 * How much the reliability tests do: little in each build, more on demand. See
 * {@code internal/benchmarks/reliability.md}.
 */
public final class Effort {

    private Effort() {}

    /** Whether to try every place where a fault can strike, in a larger import. */
    public static boolean isFull() {
        return "full".equals(System.getProperty("contactimport.reliability"));
    }

    /** A number that {@code -Dcontactimport.NAME} can set. */
    public static int of(String name, int inEachBuild) {
        return Integer.getInteger("contactimport." + name, inEachBuild);
    }

    /** The seed of {@code -Dcontactimport.seed}, else a new one; printed, so that a failure can be had again. */
    public static long seed(String test) {
        long seed = Long.getLong("contactimport.seed", System.nanoTime());
        System.out.println(test + ": -Dcontactimport.seed=" + seed);
        return seed;
    }
}
