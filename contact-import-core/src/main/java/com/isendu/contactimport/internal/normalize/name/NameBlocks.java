package com.isendu.contactimport.internal.normalize.name;

import java.util.ArrayList;
import java.util.List;

/** Joins the words of a name that belong together. Not thread-safe. */
final class NameBlocks {

    private static final int SURNAME = -40;
    private static final int JOINED = -60;
    private static final int GIVEN = 30;
    private static final int DEVOTION = 12;
    private static final int CAPITALS = -60;
    private static final int AMONG_CAPITALS = 40;
    private static final int THREE = 3;

    private final NameLine line;
    private final NameWeights weights;
    private final boolean mixed;
    private final boolean fathersNames;
    private final List<NameBlock> blocks = new ArrayList<>(4);

    private NameBlocks(NameLine line) {
        this.line = line;
        this.weights = new NameWeights(line.customs());
        this.mixed = isMixed();
        this.fathersNames = line.to() - line.from() >= THREE;
    }

    /** Returns the blocks between the words that were taken off, in their order. */
    static List<NameBlock> of(NameLine line) {
        NameBlocks found = new NameBlocks(line);
        int i = line.from();
        while (i < line.to()) {
            i = line.part(i) == null ? found.add(i) : i + 1;
        }
        return found.blocks;
    }

    /** Some words are in capitals and others are not. */
    private boolean isMixed() {
        boolean capitals = false;
        boolean others = false;
        for (int i = line.from(); i < line.to(); i++) {
            NameWord word = line.word(i);
            capitals |= word.shape() == NameShape.CAPITALS;
            others |= word.shape() == NameShape.NAME && word.key().length() > 1;
        }
        return capitals && others;
    }

    private int add(int from) {
        int core = coreOf(from);
        if (core == from && line.word(from).is(NameRole.COMPOUND) && goesOn(from)) {
            blocks.add(new NameBlock(from, from + 2, GIVEN));
            return from + 2;
        }
        if (core == from && joinsSurname(from + 1)) {
            return join(from);
        }
        int value = core > from ? ofParticle(core) : weights.valueOf(line.word(core), fathersNames);
        blocks.add(new NameBlock(from, core + 1, value + ofCapitals(core)));
        return core + 1;
    }

    private int ofCapitals(int core) {
        if (!mixed || line.word(core).isInitial()) {
            return 0;
        }
        return line.word(core).shape() == NameShape.CAPITALS ? CAPITALS : AMONG_CAPITALS;
    }

    /** Returns the word that the particles here belong to; the word itself where it is no particle. */
    private int coreOf(int from) {
        int core = from;
        while (goesOn(core) && (isParticle(core) || isNoble(core))) {
            core++;
        }
        return core;
    }

    private boolean goesOn(int i) {
        return i + 1 < line.to() && line.part(i + 1) == null && !line.hasCommaAfter(i);
    }

    /** {@code Gräfin von Hardenberg}. */
    private boolean isNoble(int i) {
        return line.word(i).is(NameRole.NOBLE) && i + 2 < line.to() && isParticle(i + 1);
    }

    private boolean isParticle(int i) {
        NameWord word = line.word(i);
        boolean abbreviated = word.endsWithStop() && !word.key().equals("st");
        if (!word.is(NameRole.PARTICLE) || word.isInitial() || abbreviated) {
            return false;
        }
        boolean mayBeName = word.is(NameRole.GIVEN_ALIKE) && (i == line.from() || line.hasCommaAfter(i - 1));
        return !mayBeName || (word.particleLanguages() & line.customs().languages()) != 0;
    }

    /** {@code María del Carmen}, {@code José de Jesús}: particles within given names, in Spanish and Portuguese. */
    private int ofParticle(int core) {
        NameWord word = line.word(core);
        boolean devotion = line.customs().twoSurnames()
                && (word.given() & line.customs().languages()) != 0
                && (word.surname() & line.customs().languages()) == 0
                && core < line.to() - 1;
        return devotion ? DEVOTION : SURNAME;
    }

    /** {@code Ortega y Gasset}, {@code Costa e Silva}. */
    private boolean joinsSurname(int and) {
        return and > line.from() + 1
                && and < line.to() - 1
                && line.word(and).is(NameRole.AND)
                && !line.word(and).endsWithStop()
                && !line.hasCommaAfter(and - 1)
                && !line.hasCommaAfter(and);
    }

    private int join(int from) {
        int end = coreOf(from + 2) + 1;
        blocks.add(new NameBlock(from, end, JOINED));
        return end;
    }
}
