package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.contact.ContactField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a full name into first and last name, titles and suffixes. Every letter of the cell is in one of the four
 * parts; a name with two readings is not split.
 */
final class NameSplitter {

    private static final int MAX_LENGTH = ContactField.FULL_NAME.maxLength();
    private static final int LEAST_MARGIN = 14;
    private static final double UNCLEAR = 0.3;
    private static final double NOT_ONE = 0.9;
    private static final double AFTER_TITLE = 0.85;
    private static final double ALONE = 0.75;
    private static final int SURELY_GIVEN = 22;

    private final NameWords words;
    private final NameHabit habit;

    /** A splitter for the names of a column. Thread-safe. */
    NameSplitter(NameHabit habit) {
        this(habit, new NameWords());
    }

    NameSplitter(NameHabit habit, NameWords words) {
        this.habit = habit;
        this.words = words;
    }

    /**
     * Splits a name.
     *
     * @param text a full name without blanks at its ends
     * @param country ISO 3166-1 alpha-2 code, or null where the column decides
     * @return the parts; never null
     */
    NameParts split(String text, @Nullable String country) {
        if (text.length() > MAX_LENGTH || text.indexOf('@') >= 0) {
            return none(NameKind.UNSURE, UNCLEAR);
        }
        NameParts characters = CharacterNames.split(text, country, habit);
        return characters == null ? ofWords(text, country) : characters;
    }

    private NameParts ofWords(String text, @Nullable String country) {
        NameLine line = line(text, country);
        if (line.size() == 0) {
            return none(NameKind.UNSURE, UNCLEAR);
        }
        NameKind other = NotOnePerson.of(line);
        if (other != null) {
            return none(other, other == NameKind.UNSURE ? UNCLEAR : NOT_ONE);
        }
        NamePeeler.peel(line);
        List<NameBlock> blocks = NameBlocks.of(line);
        if (blocks.size() < 2) {
            return single(line, blocks);
        }
        int comma = CommaName.commaIn(line);
        if (comma != CommaName.NONE) {
            return lastFirst(line, blocks, comma);
        }
        return isDouble(line) ? ofGiven(line) : inOrder(line, blocks);
    }

    /** {@code Maria Teresa}: two given names, neither of which is known as a last name. */
    private static boolean isDouble(NameLine line) {
        if (line.to() - line.from() != 2 || !line.word(line.from()).is(NameRole.DOUBLE)) {
            return false;
        }
        NameWord second = line.word(line.from() + 1);
        int here = line.customs().languages();
        boolean given = here == 0 ? second.given() != 0 : (second.given() & here) != 0;
        return given
                && second.surname() == 0
                && second.shape() == line.word(line.from()).shape();
    }

    private static NameParts ofGiven(NameLine line) {
        mark(line, line.from(), line.to(), NamePart.FIRST);
        return singleName(line, ALONE);
    }

    private NameLine line(String text, @Nullable String country) {
        NameCustoms customs = NameScript.customs(text, NameCustoms.of(country, habit.language()));
        return new NameLine(text, NameTokenizer.tokens(text, words), customs);
    }

    /** What the words of a name say of the order, for learning the habit of a column. */
    int evidence(String text, @Nullable String country) {
        NameLine line = line(text, country);
        if (line.size() == 0 || NotOnePerson.of(line) != null) {
            return 0;
        }
        NamePeeler.peel(line);
        return CommaName.commaIn(line) == CommaName.NONE
                ? new NameReader(NameBlocks.of(line), line.customs(), 0).evidence()
                : 0;
    }

    /** Returns the words of a name, for learning the language of a column. */
    List<NameToken> words(String text) {
        return NameTokenizer.tokens(text, words);
    }

    private NameParts inOrder(NameLine line, List<NameBlock> blocks) {
        NameReading best = new NameReader(blocks, line.customs(), habit.orderIn(line.customs())).best();
        if (best == null || best.score() < LEAST_MARGIN) {
            return none(NameKind.UNSURE, UNCLEAR);
        }
        int border = blocks.get(best.first()).from();
        mark(line, line.from(), border, best.givenFirst() ? NamePart.FIRST : NamePart.LAST);
        mark(line, border, line.to(), best.givenFirst() ? NamePart.LAST : NamePart.FIRST);
        return parts(line, confidence(best.score()));
    }

    private static NameParts lastFirst(NameLine line, List<NameBlock> blocks, int comma) {
        int score = CommaName.score(line, blocks, comma);
        if (score < LEAST_MARGIN) {
            return none(NameKind.UNSURE, UNCLEAR);
        }
        mark(line, line.from(), comma + 1, NamePart.LAST);
        int particles = CommaName.particlesFrom(line, comma);
        mark(line, comma + 1, particles, NamePart.FIRST);
        mark(line, particles, line.to(), NamePart.PARTICLE);
        return parts(line, confidence(score));
    }

    /** Marks the words that are neither title nor suffix. */
    private static void mark(NameLine line, int from, int to, NamePart part) {
        for (int i = from; i < to; i++) {
            if (line.part(i) == null) {
                line.mark(i, i + 1, part);
            }
        }
    }

    /** From 74 % at the lowest score that is taken to 98 %. */
    private static double confidence(int score) {
        return Math.min(98, 60 + score) / 100.0;
    }

    /** Returns a single name: {@code Frau Kaiser}, or {@code Ada}, which is not known as a last name. */
    private static NameParts single(NameLine line, List<NameBlock> blocks) {
        if (blocks.isEmpty()) {
            return none(NameKind.UNSURE, UNCLEAR);
        }
        boolean given = blocks.get(0).value() >= SURELY_GIVEN;
        boolean titled = line.from() > 0;
        if (titled == given) {
            return none(NameKind.SINGLE_NAME, UNCLEAR);
        }
        mark(line, line.from(), line.to(), given ? NamePart.FIRST : NamePart.LAST);
        return singleName(line, given ? ALONE : AFTER_TITLE);
    }

    private static NameParts singleName(NameLine line, double confidence) {
        NameParts parts = parts(line, confidence);
        return new NameParts(
                parts.firstName(),
                parts.lastName(),
                parts.title(),
                parts.suffix(),
                NameKind.SINGLE_NAME,
                parts.confidence());
    }

    private static NameParts parts(NameLine line, double confidence) {
        String first = line.textOf(NamePart.FIRST);
        String particle = line.textOf(NamePart.PARTICLE);
        String last = particle.isEmpty() ? line.textOf(NamePart.LAST) : particle + ' ' + line.textOf(NamePart.LAST);
        String title = line.textOf(NamePart.TITLE);
        String suffix = line.textOf(NamePart.SUFFIX);
        boolean fits = first.length() <= ContactField.FIRST_NAME.maxLength()
                && last.length() <= ContactField.LAST_NAME.maxLength()
                && title.length() <= ContactField.NAME_TITLE.maxLength()
                && suffix.length() <= ContactField.NAME_SUFFIX.maxLength();
        return fits
                ? new NameParts(orNull(first), orNull(last), orNull(title), orNull(suffix), NameKind.PERSON, confidence)
                : none(NameKind.UNSURE, UNCLEAR);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static NameParts none(NameKind kind, double confidence) {
        return new NameParts(null, null, null, null, kind, confidence);
    }
}
