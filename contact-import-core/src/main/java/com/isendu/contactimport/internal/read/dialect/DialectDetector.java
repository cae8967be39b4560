package com.isendu.contactimport.internal.read.dialect;

import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stage 2: finds delimiter, quote and escape by parsing the sample with each candidate and comparing the results, not
 * by counting characters. Values set by the options are not varied.
 */
public final class DialectDetector {

    /** The less one of them stands inside cells, the earlier: the first of equal ones is taken. */
    private static final char[] DELIMITERS = {'\t', '|', ';', ','};

    private static final String USUAL_FIRST = ",;\t|";
    /** Seen now and then, and in no name or number: rows that agree are enough. */
    private static final char[] RARE_DELIMITERS = {'^', '~', '\u0001', '\u001F', '\u00A6'};
    /**
     * They also stand inside names, times and sentences: they must explain nearly every row and show a column of
     * numbers or such.
     */
    private static final char[] DOUBTFUL_DELIMITERS = {':', '#', '*', ' '};

    /** {@code Ada Riva <ada@example.com>}, as mail programs write it: the space is inside a cell. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile(" <[^<>\\s]+@[^<>\\s]+>");

    private static final char ESCAPE = '\\';
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([^\\p{Alnum}\"\\r\\n\\x{10000}-\\x{10FFFF}])\"?[;,\\t|]*(\\r\\n|\\r|\\n|\\z)");
    /** How much better than the usual quoting another one must be. */
    private static final double CLEARLY = 1.01;
    /** What a quote that is proven adds. */
    private static final double PROVEN = 1.05;
    /** How much better than the usual delimiters a rare one must be. */
    private static final double FAR = 1.2;

    private final Sample sample;
    private final ReadingOptions options;
    private final int directiveLines;
    private final char declared;

    public DialectDetector(Sample sample, ReadingOptions options) {
        this.sample = sample;
        this.options = options;
        Matcher directive = SEPARATOR_LINE.matcher(sample.text());
        this.directiveLines = directive.lookingAt() ? 1 : 0;
        this.declared = directiveLines == 1 ? directive.group(1).charAt(0) : 0;
    }

    /**
     * What was found.
     *
     * @param dialect the dialect
     * @param by how each part of it was decided
     * @param directiveLines 1 if the first line is a {@code sep=} line, else 0
     */
    public record Found(Dialect dialect, Map<FormatPart, DecidedBy> by, int directiveLines) {

        /** What the source declares: nothing is left to be found. */
        public static Found declared(Dialect dialect) {
            Map<FormatPart, DecidedBy> decisions = new EnumMap<>(FormatPart.class);
            decisions.put(FormatPart.DELIMITER, DecidedBy.DECLARATION);
            decisions.put(FormatPart.QUOTE, DecidedBy.DECLARATION);
            decisions.put(FormatPart.ESCAPE, DecidedBy.DECLARATION);
            decisions.put(FormatPart.SPACED, DecidedBy.DECLARATION);
            return new Found(dialect, decisions, 0);
        }
    }

    public Found detect() {
        Optional<Character> option = options.delimiter();
        if (option.isPresent()) {
            return found(read(option.get()), DecidedBy.OPTION);
        }
        if (directiveLines == 1 && isFree(declared)) {
            return found(read(declared), DecidedBy.DECLARATION);
        }
        Scored best = best();
        return found(best, best.score > 0 ? DecidedBy.DETECTION : DecidedBy.ASSUMPTION);
    }

    private Scored best() {
        Scored best = bestOf(DELIMITERS);
        for (char delimiter : RARE_DELIMITERS) {
            Scored candidate = isCandidate(delimiter) ? read(delimiter) : best;
            best = candidate.shape.isMostlyEven() ? clearly(FAR, best, candidate) : best;
        }
        return best.shape.isMostlyEven() || best.shape.isTyped() ? best : bestOfDoubtful(best);
    }

    private Scored bestOfDoubtful(Scored known) {
        Scored best = known;
        for (char delimiter : DOUBTFUL_DELIMITERS) {
            boolean inNames =
                    delimiter == ' ' && NAMED_ADDRESS.matcher(sample.text()).find();
            Scored candidate = isCandidate(delimiter) && !inNames ? read(delimiter) : best;
            best = candidate.shape.isBeyondDoubt() ? clearly(FAR, best, candidate) : best;
        }
        return best;
    }

    private Scored bestOf(char... delimiters) {
        Scored best = read(unused());
        for (char delimiter : delimiters) {
            Scored candidate = isCandidate(delimiter) ? read(delimiter) : best;
            best = candidate.score > best.score ? candidate : best;
        }
        return best;
    }

    /** A character that the sample has, and that the options give no other part. */
    private boolean isCandidate(char delimiter) {
        return sample.text().indexOf(delimiter) >= 0 && isFree(delimiter);
    }

    private boolean isFree(char delimiter) {
        Optional<Character> wanted = Optional.of(delimiter);
        return !options.quote().equals(wanted) && !options.escape().equals(wanted);
    }

    /** What leaves a single column whole: the comma, or else the first one that the sample does not have. */
    private char unused() {
        return USUAL_FIRST
                .chars()
                .filter(delimiter -> sample.text().indexOf(delimiter) < 0 && isFree((char) delimiter))
                .mapToObj(delimiter -> (char) delimiter)
                .findFirst()
                .orElse(isFree(',') ? ',' : ';');
    }

    /** The sample cut at a delimiter, with the quote and the escape that fit it best. */
    private Scored read(char delimiter) {
        Scored usual = scored(usual(delimiter));
        Scored spaced = options.spaced().isEmpty() && usual.score > 0 && usual.shape.isSpaced()
                ? scored(spaced(usual.dialect))
                : usual;
        Scored quoted = options.quote().isEmpty() ? clearly(CLEARLY, spaced, apostrophes(spaced)) : spaced;
        return orEscaped(quoted);
    }

    private Found found(Scored best, DecidedBy by) {
        Dialect dialect = best.dialect;
        Character quote = dialect.quote();
        Map<FormatPart, DecidedBy> decisions = new EnumMap<>(FormatPart.class);
        decisions.put(FormatPart.DELIMITER, by);
        decisions.put(
                FormatPart.QUOTE,
                by(FormatPart.QUOTE, quote != null && sample.text().indexOf(quote) >= 0));
        decisions.put(FormatPart.ESCAPE, by(FormatPart.ESCAPE, dialect.escape() != null));
        decisions.put(FormatPart.SPACED, by(FormatPart.SPACED, dialect.spaced()));
        return new Found(dialect, decisions, directiveLines);
    }

    private DecidedBy by(FormatPart part, boolean seen) {
        if (options.given().contains(part)) {
            return DecidedBy.OPTION;
        }
        return seen ? DecidedBy.DETECTION : DecidedBy.ASSUMPTION;
    }

    private static Scored clearly(double margin, Scored known, @Nullable Scored other) {
        return other != null && other.score > known.score * margin ? other : known;
    }

    private static Dialect spaced(Dialect dialect) {
        return new Dialect(dialect.delimiter(), dialect.quote(), dialect.escape(), true);
    }

    /**
     * Returns the sample with apostrophes for quotes, if cells begin with them; that most of those end with them too is
     * proof enough.
     */
    private @Nullable Scored apostrophes(Scored known) {
        if (known.dialect.delimiter() == '\'' || !known.shape.hasCellsBeginningWith('\'')) {
            return null;
        }
        Dialect dialect = known.dialect;
        Scored other = orEscaped(scored(new Dialect(dialect.delimiter(), '\'', dialect.escape(), dialect.spaced())));
        boolean proven = known.shape.hasCellsEnclosedIn('\'')
                && !other.shape.hasCellsEnclosedIn('"')
                && other.score * CLEARLY >= known.score;
        return proven ? new Scored(other.dialect, other.shape, other.score * PROVEN) : other;
    }

    /** Returns the same with a backslash before quotes, if that fits better. */
    private Scored orEscaped(Scored known) {
        Dialect dialect = known.dialect;
        String sequence = "" + ESCAPE + (dialect.quote() == null ? '"' : dialect.quote());
        boolean possible = options.escape().isEmpty() && dialect.delimiter() != ESCAPE;
        if (!possible || !sample.text().contains(sequence)) {
            return known;
        }
        return clearly(
                CLEARLY, known, scored(new Dialect(dialect.delimiter(), dialect.quote(), ESCAPE, dialect.spaced())));
    }

    private Dialect usual(char delimiter) {
        Character quote = orNull(options.quote().orElse('"'));
        Character escape = orNull(options.escape().orElse(Dialect.NONE));
        // A quote that escapes itself is one that is doubled.
        return new Dialect(
                delimiter,
                quote,
                Objects.equals(escape, quote) ? null : escape,
                options.spaced().orElse(false));
    }

    private static @Nullable Character orNull(char option) {
        return option == Dialect.NONE ? null : option;
    }

    private Scored scored(Dialect dialect) {
        List<ParsedRecord> records = sample.parseFirst(SampleShape.RECORDS, dialect, directiveLines, options.limits());
        SampleShape shape = SampleShape.of(records);
        return new Scored(dialect, shape, shape.score());
    }

    /** A candidate and how well it fits. */
    private record Scored(Dialect dialect, SampleShape shape, double score) {}
}
