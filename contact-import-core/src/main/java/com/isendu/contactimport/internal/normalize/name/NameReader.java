package com.isendu.contactimport.internal.normalize.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads blocks as first and last name in all possible ways and weighs them. Immutable. */
final class NameReader {

    private static final int[] ONE_SURNAME = {0, 12, 30, 60};
    private static final int[] TWO_SURNAMES = {4, 0, 18, 40};
    private static final int[] GIVEN_NAMES = {0, 4, 14, 30};

    private static final int BORDER = 2;

    private final List<NameBlock> blocks;
    private final NameCustoms customs;
    private final int order;

    /**
     * Prepares for the blocks of a name.
     *
     * @param order the evidence that the given name is first, independent of the words
     */
    NameReader(List<NameBlock> blocks, NameCustoms customs, int order) {
        this.blocks = blocks;
        this.customs = customs;
        this.order = order;
    }

    /** The best way, with its distance to the others as its score; null where there is only one block. */
    @Nullable
    NameReading best() {
        List<NameReading> readings = new ArrayList<>(2 * blocks.size());
        for (int first = 1; first < blocks.size(); first++) {
            readings.add(read(first, true));
            readings.add(read(first, false));
        }
        NameReading best = null;
        for (NameReading reading : readings) {
            best = best == null || reading.score() > best.score() ? reading : best;
        }
        return best == null ? null : new NameReading(best.first(), best.givenFirst(), distance(best, readings));
    }

    /** Where the border lies between given names and surnames is less of a mistake than which of them is which. */
    private static int distance(NameReading best, List<NameReading> readings) {
        int distance = Integer.MAX_VALUE;
        for (NameReading reading : readings) {
            int weight = reading.givenFirst() == best.givenFirst() ? BORDER : 1;
            if (!reading.equals(best)) {
                distance = Math.min(distance, weight * (best.score() - reading.score()));
            }
        }
        return distance;
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
