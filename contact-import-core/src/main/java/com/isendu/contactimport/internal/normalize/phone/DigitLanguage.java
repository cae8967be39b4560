package com.isendu.contactimport.internal.normalize.phone;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Builds a state machine that classifies texts of digits: a tree of digits in which equal branches share one node, so
 * that it stays small for many numbers. Each node has a value, set by the caller, for the text that ends there; 0 means
 * none. Node 0 has no successors. Not thread-safe.
 */
final class DigitLanguage {

    /** The node without texts. */
    static final int NOTHING = 0;

    /** A mask of all digits. */
    static final int ANY = 0x3FF;

    private static final int BASE = 10;

    private final List<int[]> nodes = new ArrayList<>();
    private final Map<IntBuffer, Integer> numbers = new HashMap<>();

    DigitLanguage() {
        node(0, new int[BASE]);
    }

    /** The empty text, with a value. */
    int end(int value) {
        return node(value, new int[BASE]);
    }

    /** Any of the digits whose bits are set in the mask, then what the next node knows. */
    int digit(int mask, int next) {
        int[] children = new int[BASE];
        for (int digit = 0; digit < BASE; digit++) {
            children[digit] = (mask >> digit & 1) == 0 ? NOTHING : next;
        }
        return node(0, children);
    }

    /** What either knows; the operator joins their values and gives 0 for 0 and 0. */
    int join(int first, int second, IntBinaryOperator values) {
        return new Join(values).of(first, second);
    }

    /** Returns the same texts with other values; the operator maps each value, and 0 to 0. */
    int map(int node, IntUnaryOperator values) {
        return join(node, NOTHING, (value, none) -> values.applyAsInt(value));
    }

    /** Returns the texts of a node that are as long as a bit of the mask says. */
    int ofLengths(int node, long lengths) {
        int allowed = NOTHING;
        for (int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(lengths); length >= 0; length--) {
            allowed = digit(ANY, allowed);
            allowed = (lengths >> length & 1) == 0 ? allowed : join(allowed, end(1), (longer, here) -> longer | here);
        }
        return join(node, allowed, (value, allows) -> allows == 0 ? 0 : value);
    }

    /**
     * Returns the machine that starts at a node, made of what can be reached from it; most other nodes were steps on
     * the way.
     */
    DigitMachine machine(int start) {
        BitSet reached = new BitSet();
        reached.set(NOTHING);
        reach(start, reached);
        int[] rows = new int[nodes.size()];
        for (int node = reached.nextSetBit(0), row = 0; node >= 0; node = reached.nextSetBit(node + 1)) {
            rows[node] = row++;
        }
        char[] table = new char[reached.cardinality() * DigitMachine.ROW];
        int cell = 0;
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            int[] parts = nodes.get(node);
            for (int digit = 0; digit < BASE; digit++) {
                table[cell++] = narrow(rows[parts[digit]]);
            }
            table[cell++] = narrow(parts[BASE]);
        }
        return new DigitMachine(table, rows[start]);
    }

    private static char narrow(int cell) {
        if (cell > Character.MAX_VALUE) {
            // A numbering plan has hundreds of nodes.
            throw new UnsupportedPatternException();
        }
        return (char) cell;
    }

    private void reach(int node, BitSet reached) {
        if (reached.get(node)) {
            return;
        }
        reached.set(node);
        for (int digit = 0; digit < BASE; digit++) {
            reach(nodes.get(node)[digit], reached);
        }
    }

    private int node(int value, int[] children) {
        int[] node = Arrays.copyOf(children, BASE + 1);
        node[BASE] = value;
        return numbers.computeIfAbsent(IntBuffer.wrap(node), unknown -> {
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    /** Joins each pair of nodes once. */
    private final class Join {

        private final IntBinaryOperator values;
        private final Map<Long, Integer> joined = new HashMap<>();

        private Join(IntBinaryOperator values) {
            this.values = values;
        }

        private int of(int first, int second) {
            if (first == NOTHING && second == NOTHING) {
                return NOTHING;
            }
            long pair = (long) first << Integer.SIZE | second;
            Integer known = joined.get(pair);
            if (known != null) {
                return known;
            }
            int[] left = nodes.get(first);
            int[] right = nodes.get(second);
            int[] children = new int[BASE];
            for (int digit = 0; digit < BASE; digit++) {
                children[digit] = of(left[digit], right[digit]);
            }
            int node = node(values.applyAsInt(left[BASE], right[BASE]), children);
            joined.put(pair, node);
            return node;
        }
    }
}
