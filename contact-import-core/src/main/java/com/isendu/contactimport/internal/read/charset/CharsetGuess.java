package com.isendu.contactimport.internal.read.charset;

import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The guessed charset of a source that is not UTF-8 and declares none: windows-1252, unless its letters clearly
 * indicate another one.
 *
 * @param charset decodes the whole source
 * @param by whether it was detected by letters or assumed
 * @param samples up to three words by which a person can verify the guess
 */
public record CharsetGuess(Charset charset, DecidedBy by, List<String> samples) {

    /** In Latin script few letters outside ASCII stand between two others. */
    private static final double MOST_IN_RUNS = 0.25;

    /** Below this logarithm per letter, the bytes are not text in any charset. */
    private static final double LEAST_PLAUSIBLE = -9;

    /** The guess, empty for damaged UTF-8 and where no charset makes letters of all bytes. */
    static Optional<CharsetGuess> of(NonAsciiBytes bytes) {
        return bytes.isDamagedUtf8() ? Optional.empty() : best(bytes);
    }

    private static Optional<CharsetGuess> best(NonAsciiBytes bytes) {
        boolean latin = bytes.shareInRuns() < MOST_IN_RUNS && !bytes.isMostlyUtf8();
        List<CharsetScore> scores = CandidateCharset.available().stream()
                .map(candidate -> CharsetScore.of(candidate, bytes))
                .filter(CharsetScore::decodes)
                .toList();
        Optional<CharsetScore> usual = scores.stream()
                .filter(score -> score.candidate() == CandidateCharset.WINDOWS_1252)
                .findFirst();
        if (usual.isPresent() && !latin) {
            return usual.map(score -> guess(score, bytes));
        }
        return scores.stream()
                .filter(score -> latin && score.mean() >= LEAST_PLAUSIBLE)
                .max(Comparator.comparingDouble(CharsetScore::total))
                .or(() -> usual)
                .map(score -> guess(score, bytes));
    }

    private static CharsetGuess guess(CharsetScore score, NonAsciiBytes bytes) {
        boolean usual = score.candidate() == CandidateCharset.WINDOWS_1252;
        Charset charset = score.candidate().charset();
        return new CharsetGuess(
                charset,
                usual ? DecidedBy.ASSUMPTION : DecidedBy.DETECTION,
                bytes.words().decoded(charset));
    }

    /** Shows no word. */
    @Override
    public String toString() {
        return "CharsetGuess[" + charset + ", " + by + "]";
    }
}
