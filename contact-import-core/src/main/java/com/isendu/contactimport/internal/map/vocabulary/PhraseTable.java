package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.internal.text.SortedLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The phrases of all languages in one table that the build writes: one line for each phrase, followed by its meaning in
 * each language.
 *
 * <pre>{@code città<TAB>it=city}</pre>
 *
 * A file has few headers, and the first import of a process should not parse thirteen thousand phrases for them.
 * Immutable.
 */
final class PhraseTable {

    /** Beside this class, written by {@link PhraseTableFile}. */
    static final String NAME = "phrases.tsv";

    private static final String TAB = "\t";
    private static final char MEANS = '=';

    private final SortedLines lines;

    private PhraseTable(byte[] lines) {
        this.lines = new SortedLines(lines);
    }

    /**
     * Returns the table that the build wrote; where sources were compiled without it, as in an editor, one made of the
     * vocabulary files.
     */
    static PhraseTable load() {
        try (InputStream file = PhraseTable.class.getResourceAsStream(NAME)) {
            return new PhraseTable(file == null ? ofVocabularyFiles() : file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table holds: the vocabulary files, with their phrases written together. */
    static byte[] ofVocabularyFiles() {
        Map<String, String> meanings = new HashMap<>();
        for (Language language : VocabularyFiles.languages()) {
            VocabularyFiles.load(language.code())
                    .forEach((phrase, term) -> meanings.merge(
                            phrase, language.code() + MEANS + term.key(), (known, more) -> known + TAB + more));
        }
        return SortedLines.bytesOf(meanings);
    }

    /** What a phrase, written together, means, by the tag of the language; empty when it is unknown. */
    Map<String, Term> find(String phrase) {
        String meanings = lines.find(phrase);
        return meanings == null ? Map.of() : terms(meanings);
    }

    private static Map<String, Term> terms(String meanings) {
        Map<String, Term> terms = new HashMap<>();
        StringTokenizer each = new StringTokenizer(meanings, TAB);
        while (each.hasMoreTokens()) {
            String meaning = each.nextToken();
            int means = meaning.indexOf(MEANS);
            String language = meaning.substring(0, means);
            terms.put(language, Term.of(meaning.substring(means + 1), language));
        }
        return terms;
    }
}
