package com.isendu.contactimport.internal.normalize.name;

import java.util.List;

/** Reads names with the surname in front of a comma: {@code Rossi, Ada}. */
final class CommaName {

    /** There is no comma within the name. */
    static final int NONE = -1;

    private static final int COMMA = 60;
    private static final int LOOKS_COMPLETE = 50;
    private static final int SURELY_GIVEN = 15;
    private static final int MOST_GIVEN_NAMES = 3;
    private static final int UNREADABLE = -1;

    private CommaName() {}

    /** Returns the word in front of the first comma that has words of the name on both sides. */
    static int commaIn(NameLine line) {
        for (int i = line.from(); i < line.to() - 1; i++) {
            if (line.hasCommaAfter(i)) {
                return i;
            }
        }
        return NONE;
    }

    /** Returns the evidence that the surname is before a comma. */
    static int score(NameLine line, List<NameBlock> blocks, int comma) {
        int surnames =
                (int) blocks.stream().filter(block -> block.to() <= comma + 1).count();
        int given = blocks.size() - surnames;
        if (given == 0 || surnames == 0 || hasMoreCommas(line, comma)) {
            return UNREADABLE;
        }
        int score = COMMA;
        for (int i = 0; i < blocks.size(); i++) {
            score += i < surnames ? -blocks.get(i).value() : blocks.get(i).value();
        }
        boolean complete = surnames > 1 && blocks.get(0).value() > SURELY_GIVEN;
        return score - (complete ? LOOKS_COMPLETE : 0) - (given > MOST_GIVEN_NAMES ? LOOKS_COMPLETE : 0);
    }

    private static boolean hasMoreCommas(NameLine line, int comma) {
        for (int i = comma + 1; i < line.to() - 1; i++) {
            if (line.hasCommaAfter(i) && line.part(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns where particles after the given names begin: {@code Berg, Jan van den}. */
    static int particlesFrom(NameLine line, int comma) {
        int from = line.to();
        while (from - 1 > comma + 1
                && line.word(from - 1).is(NameRole.PARTICLE)
                && !line.word(from - 1).isInitial()) {
            from--;
        }
        return from;
    }
}
