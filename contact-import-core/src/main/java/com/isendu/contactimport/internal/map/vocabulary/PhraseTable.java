package com.isendu.contactimport.internal.map.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases of all languages in one table that the build writes: one line for each phrase, sorted by its UTF-8 bytes,
 * followed by its meaning in each language.
 *
 * <pre>{@code città<TAB>it=city}</pre>
 *
 * A file has few headers, and the first import of a process should not parse thirteen thousand phrases for them.
 * Therefore a phrase is found by a search in the bytes, and nothing else is parsed. Immutable.
 */
final class PhraseTable {

    /** Beside this class, written by {@link PhraseTableFile}. */
    static final String NAME = "phrases.tsv";

    private static final char TAB = '\t';
    private static final char MEANS = '=';
    private static final char END = '\n';

    private final byte[] lines;

    private PhraseTable(byte[] lines) {
        this.lines = lines;
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
        Map<byte[], StringBuilder> meanings = new TreeMap<>(Arrays::compareUnsigned);
        for (Language language : VocabularyFiles.languages()) {
            VocabularyFiles.load(language.code())
                    .forEach((phrase, term) -> meanings.computeIfAbsent(
                                    phrase.getBytes(UTF_8), any -> new StringBuilder())
                            .append(TAB)
                            .append(language.code())
                            .append(MEANS)
                            .append(term.key()));
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        meanings.forEach((phrase, terms) -> {
            table.writeBytes(phrase);
            table.writeBytes(terms.append(END).toString().getBytes(UTF_8));
        });
        return table.toByteArray();
    }

    /** What a phrase, written together, means, by the tag of the language; empty when it is unknown. */
    Map<String, Term> find(String phrase) {
        int meanings = meaningsOf(phrase.getBytes(UTF_8));
        return meanings < 0 ? Map.of() : terms(meanings);
    }

    private Map<String, Term> terms(int from) {
        Map<String, Term> terms = new HashMap<>();
        int at = from;
        while (lines[at] == TAB) {
            int means = indexOf(MEANS, at);
            int end = means;
            while (lines[end] != TAB && lines[end] != END) {
                end++;
            }
            String language = new String(lines, at + 1, means - at - 1, UTF_8);
            terms.put(language, Term.of(new String(lines, means + 1, end - means - 1, UTF_8), language));
            at = end;
        }
        return terms;
    }

    /** Where the meanings of a phrase begin, by binary search over the lines; -1 when it is unknown. */
    private int meaningsOf(byte[] phrase) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = startOfLine((low + high) >>> 1, low);
            int tab = indexOf(TAB, start);
            int order = Arrays.compareUnsigned(lines, start, tab, phrase, 0, phrase.length);
            if (order == 0) {
                return tab;
            }
            if (order < 0) {
                low = indexOf(END, tab) + 1;
            } else {
                high = start;
            }
        }
        return -1;
    }

    private int startOfLine(int at, int lowest) {
        int start = at;
        while (start > lowest && lines[start - 1] != END) {
            start--;
        }
        return start;
    }

    private int indexOf(char sought, int from) {
        int at = from;
        while (lines[at] != sought) {
            at++;
        }
        return at;
    }
}
