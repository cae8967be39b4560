package com.isendu.contactimport.internal.normalize.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads blocks as first and last name in every way there is, and weighs the ways. Immutable. */
final class NameReader {

    private static final int[] ONE_SURNAME = {0, 12, 30, 60};
    private static final int[] TWO_SURNAMES = {4, 0, 18, 40};
    private static final int[] GIVEN_NAMES = {0, 4, 14, 30};

    private final List<NameBlock> blocks;
    private final NameCustoms customs;
    private final int order;

    /**
     * Prepares for the blocks of a name.
     *
     * @param order what speaks for the given name standing first, whatever the words are
     */
    NameReader(List<NameBlock> blocks, NameCustoms customs, int order) {
        this.blocks = blocks;
        this.customs = customs;
        this.order = order;
    }

    /** The best way, with the distance to the second as its score; null where there is only one block. */
    @Nullable
    NameReading best() {
        NameReading best = null;
        int second = Integer.MIN_VALUE;
        for (int first = 1; first < blocks.size(); first++) {
            for (boolean givenFirst : new boolean[] {true, false}) {
                NameReading reading = read(first, givenFirst);
                if (best == null || reading.score() > best.score()) {
                    second = best == null ? second : best.score();
                    best = reading;
                } else {
                    second = Math.max(second, reading.score());
                }
            }
        }
        return best == null ? null : new NameReading(best.first(), best.givenFirst(), best.score() - second);
    }

    /** What the words alone say of the order: positive where the given name stands first. */
    int evidence() {
        int given = Integer.MIN_VALUE;
        int surname = Integer.MIN_VALUE;
        for (int first = 1; first < blocks.size(); first++) {
            given = Math.max(given, read(first, true).score() - order);
            surname = Math.max(surname, read(first, false).score());
        }
        return blocks.size() < 2 ? 0 : given - surname;
    }

    private NameReading read(int first, boolean givenFirst) {
        int front = sum(0, first);
        int back = sum(first, blocks.size());
        int rest = blocks.size() - first;
        int score = givenFirst ? front - back + order - cost(first, rest) : back - front - cost(rest, first);
        return new NameReading(first, givenFirst, score);
    }

    private int cost(int given, int surnames) {
        return at(GIVEN_NAMES, given) + at(customs.twoSurnames() ? TWO_SURNAMES : ONE_SURNAME, surnames);
    }

    private static int at(int[] costs, int count) {
        return costs[Math.min(count, costs.length) - 1];
    }

    private int sum(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += blocks.get(i).value();
        }
        return sum;
    }
}
