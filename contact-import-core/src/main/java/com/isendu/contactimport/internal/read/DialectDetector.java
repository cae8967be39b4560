package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.source.DecidedBy;
import com.isendu.contactimport.source.Dialect;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: finds delimiter, quote and escape by parsing the sample with each candidate and comparing what comes out, not by
 * counting characters. What the options say is never tried against.
 */
final class DialectDetector {

    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final char ESCAPE = '\\';
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([^\\p{Alnum}\"\\r\\n\\x{10000}-\\x{10FFFF}])\"?[;,\\t|]*(\\r\\n|\\r|\\n|\\z)");
    /** How much better than the usual quoting another one must be. */
    private static final double CLEARLY = 1.01;

    private final Sample sample;
    private final ReadSettings settings;
    private final int directiveLines;
    private final char declared;

    DialectDetector(Sample sample, ReadSettings settings) {
        this.sample = sample;
        this.settings = settings;
        Matcher directive = SEPARATOR_LINE.matcher(sample.text());
        this.directiveLines = directive.lookingAt() ? 1 : 0;
        this.declared = directiveLines == 1 ? directive.group(1).charAt(0) : 0;
    }

    /**
     * What was found.
     *
     * @param dialect the dialect
     * @param by how the delimiter was decided
     * @param directiveLines 1 if the first line is a {@code sep=} line, else 0
     */
    record Found(Dialect dialect, DecidedBy by, int directiveLines) {}

    Found detect() {
        Character option = settings.delimiter();
        if (option != null) {
            return found(scored(usual(option)), DecidedBy.OPTION);
        }
        if (directiveLines == 1) {
            return found(scored(usual(declared)), DecidedBy.DECLARATION);
        }
        Scored best = scored(usual(','));
        for (char delimiter : DELIMITERS) {
            Scored candidate = scored(usual(delimiter));
            best = candidate.score > best.score ? candidate : best;
        }
        return found(best, best.score > 0 ? DecidedBy.DETECTION : DecidedBy.ASSUMPTION);
    }

    private Found found(Scored best, DecidedBy by) {
        Scored spaced = best.shape.isSpaced() ? scored(spaced(best.dialect)) : best;
        Scored quoted = settings.quote() == null ? better(spaced, apostrophes(spaced)) : spaced;
        Scored escaped = settings.escape() == null ? better(quoted, escaped(quoted)) : quoted;
        return new Found(escaped.dialect, by, directiveLines);
    }

    private static Scored better(Scored known, @Nullable Scored other) {
        return other != null && other.score > known.score * CLEARLY ? other : known;
    }

    private static Dialect spaced(Dialect dialect) {
        return new Dialect(dialect.delimiter(), dialect.quote(), dialect.escape(), true);
    }

    /** The sample with apostrophes for quotes, if cells begin with them; a column of enclosed cells is proof enough. */
    private @Nullable Scored apostrophes(Scored known) {
        if (!known.shape.hasCellsBeginningWith('\'')) {
            return null;
        }
        Dialect dialect = known.dialect;
        Scored other = scored(new Dialect(dialect.delimiter(), '\'', dialect.escape(), dialect.spaced()));
        boolean proven = known.shape.hasColumnEnclosedIn('\'') && other.score * CLEARLY >= known.score;
        return proven ? new Scored(other.dialect, other.shape, 1) : other;
    }

    private @Nullable Scored escaped(Scored known) {
        Dialect dialect = known.dialect;
        String sequence = "" + ESCAPE + (dialect.quote() == null ? '"' : dialect.quote());
        return sample.text().contains(sequence)
                ? scored(new Dialect(dialect.delimiter(), dialect.quote(), ESCAPE, dialect.spaced()))
                : null;
    }

    private Dialect usual(char delimiter) {
        Character quote = settings.quote();
        return new Dialect(delimiter, quote == null ? Character.valueOf('"') : quote, settings.escape(), false);
    }

    private Scored scored(Dialect dialect) {
        List<ParsedRecord> records = sample.parse(dialect, directiveLines, settings.limits());
        SampleShape shape = SampleShape.of(records);
        return new Scored(dialect, shape, shape.score());
    }

    /** A candidate and how well it fits. */
    private record Scored(Dialect dialect, SampleShape shape, double score) {}
}
