package com.isendu.contactimport.internal.map;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The filled cells of one column among the samples.
 *
 * @param cells the cells, stripped, none of them blank
 */
record CellSample(List<String> cells) {

    /** Fewer cells than this are no evidence. */
    static final int ENOUGH = 3;

    private static final int LONGEST_NUMBER = 18;
    private static final long SMALL_STEP = 100;

    /** Returns the sample of the column at a place in the list of columns. */
    static CellSample of(int place, List<List<String>> samples) {
        return new CellSample(samples.stream()
                .filter(row -> place < row.size())
                .map(row -> row.get(place).strip())
                .filter(cell -> !cell.isEmpty())
                .toList());
    }

    boolean isEnough() {
        return cells.size() >= ENOUGH;
    }

    /** Returns the share of cells with a shape, from 0 to 1; 0 without cells. */
    double share(Predicate<String> shape) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(shape).count() / cells.size();
    }

    /** Which part of the cells is distinct, from 0 to 1. */
    double distinct() {
        return cells.isEmpty() ? 0 : (double) new HashSet<>(cells).size() / cells.size();
    }

    /**
     * Returns whether the cells are numbers that count up by small steps, as those that a system gives to its records.
     */
    boolean isCounting() {
        for (int i = 0; i < cells.size(); i++) {
            if (!isNumber(cells.get(i)) || (i > 0 && !isSmallStep(cells.get(i - 1), cells.get(i)))) {
                return false;
            }
        }
        return isEnough();
    }

    private static boolean isNumber(String cell) {
        return cell.length() <= LONGEST_NUMBER && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isSmallStep(String from, String to) {
        long step = Long.parseLong(to) - Long.parseLong(from);
        return step > 0 && step <= SMALL_STEP;
    }

    @Override
    public String toString() {
        return "CellSample[" + cells.size() + " cells]";
    }
}
