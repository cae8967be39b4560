package com.isendu.contactimport.benchmarks;

/**
 * What a generated contact file is to be like; the same shape makes the same file.
 *
 * @param rows how many data rows
 * @param faultyPercent how many rows of a hundred have a fault, half of them in the e-mail and half in the phone
 * @param seed of everything random
 */
public record ContactShape(int rows, int faultyPercent, long seed) {

    /** What people send: the share of the published figures. */
    public static final int USUAL_FAULTY_PERCENT = 6;

    /** The seed of the published figures. */
    public static final long USUAL_SEED = 20_260_101L;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are less than no rows, or a share that is no percentage
     */
    public ContactShape {
        if (rows < 0 || faultyPercent < 0 || faultyPercent > 100) {
            throw new IllegalArgumentException("rows must not be negative, the faulty share must be 0 to 100");
        }
    }

    /**
     * The file of the published figures.
     *
     * @param rows how many data rows
     * @return the shape
     */
    public static ContactShape usual(int rows) {
        return new ContactShape(rows, USUAL_FAULTY_PERCENT, USUAL_SEED);
    }
}
