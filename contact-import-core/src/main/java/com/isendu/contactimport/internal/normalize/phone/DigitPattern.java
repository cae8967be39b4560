package com.isendu.contactimport.internal.normalize.phone;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression over digits, of the kind used in numbering plans: digits, classes, groups, alternatives and
 * counts, without unbounded repetition.
 */
final class DigitPattern {

    private static final int BASE = 10;

    private final String pattern;
    private int at;

    private DigitPattern(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Adds the texts that match a pattern to a language.
     *
     * @param language where to build
     * @param pattern the regular expression
     * @param end the node that follows the pattern
     * @return the node before the pattern
     * @throws UnsupportedPatternException if the pattern holds anything that this class does not know
     */
    static int before(DigitLanguage language, String pattern, int end) {
        DigitPattern parser = new DigitPattern(pattern);
        Part whole = parser.alternatives();
        if (parser.at < pattern.length()) {
            throw new UnsupportedPatternException();
        }
        return whole.before(language, end);
    }

    /**
     * Returns the machine that gives 1 for the texts that match a pattern.
     *
     * @throws UnsupportedPatternException as above
     */
    static DigitMachine machine(String pattern) {
        DigitMachine prepared = PreparedMachines.find(pattern);
        return prepared == null ? build(pattern) : prepared;
    }

    /** Builds the same machine. */
    static DigitMachine build(String pattern) {
        DigitLanguage language = new DigitLanguage();
        return language.machine(before(language, pattern, language.end(1)));
    }

    private Part alternatives() {
        List<Part> parts = new ArrayList<>();
        parts.add(sequence());
        while (skip("|")) {
            parts.add(sequence());
        }
        return parts.size() == 1
                ? parts.get(0)
                : (language, next) -> {
                    int union = DigitLanguage.NOTHING;
                    for (Part part : parts) {
                        union = language.join(union, part.before(language, next), (a, b) -> a | b);
                    }
                    return union;
                };
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            parts.add(counted(single()));
        }
        return (language, next) -> {
            int node = next;
            for (int i = parts.size() - 1; i >= 0; i--) {
                node = parts.get(i).before(language, node);
            }
            return node;
        };
    }

    private Part single() {
        if (skip("(")) {
            return group();
        }
        int mask = skip("[") ? digitClass() : skip("\\d") ? DigitLanguage.ANY : 1 << digit();
        return (language, next) -> language.digit(mask, next);
    }

    private Part group() {
        if (skip("?") && !skip(":")) {
            throw new UnsupportedPatternException();
        }
        Part inner = alternatives();
        require(")");
        return inner;
    }

    private int digitClass() {
        int mask = 0;
        while (!skip("]")) {
            int first = digit();
            int last = skip("-") ? digit() : first;
            for (int digit = first; digit <= last; digit++) {
                mask |= 1 << digit;
            }
        }
        return mask;
    }

    private Part counted(Part part) {
        if (skip("?")) {
            return repeat(part, 0, 1);
        }
        if (!skip("{")) {
            return part;
        }
        int min = number();
        int max = skip(",") ? number() : min;
        require("}");
        return repeat(part, min, max);
    }

    private static Part repeat(Part part, int min, int max) {
        return (language, next) -> {
            int node = next;
            for (int i = min; i < max; i++) {
                node = language.join(next, part.before(language, node), (a, b) -> a | b);
            }
            for (int i = 0; i < min; i++) {
                node = part.before(language, node);
            }
            return node;
        };
    }

    private int number() {
        int number = digit();
        while (at < pattern.length() && isDigit(pattern.charAt(at))) {
            number = number * BASE + digit();
        }
        return number;
    }

    private int digit() {
        if (at >= pattern.length() || !isDigit(pattern.charAt(at))) {
            throw new UnsupportedPatternException();
        }
        return pattern.charAt(at++) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void require(String token) {
        if (!skip(token)) {
            throw new UnsupportedPatternException();
        }
    }

    private boolean skip(String token) {
        boolean found = pattern.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    /** A part of a pattern: puts its texts in front of a node. */
    private interface Part {
        int before(DigitLanguage language, int next);
    }
}
