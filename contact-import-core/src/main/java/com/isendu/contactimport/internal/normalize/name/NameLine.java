package com.isendu.contactimport.internal.normalize.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a cell and their roles so far. Not thread-safe. */
final class NameLine {

    private final String text;
    private final List<NameToken> tokens;
    private final NameCustoms customs;
    private final @Nullable NamePart[] parts;
    private int from;
    private int to;

    NameLine(String text, List<NameToken> tokens, NameCustoms customs) {
        this.text = text;
        this.tokens = tokens;
        this.customs = customs;
        this.parts = new @Nullable NamePart[tokens.size()];
        this.to = tokens.size();
    }

    String text() {
        return text;
    }

    NameCustoms customs() {
        return customs;
    }

    /** Returns the first word that is not a title. */
    int from() {
        return from;
    }

    /** Behind the last word that is neither title nor suffix. */
    int to() {
        return to;
    }

    int size() {
        return tokens.size();
    }

    NameToken at(int i) {
        return tokens.get(i);
    }

    NameWord word(int i) {
        return tokens.get(i).word();
    }

    boolean hasCommaAfter(int i) {
        return tokens.get(i).comma();
    }

    /** Removes the first word. */
    void takeFirst(NamePart part) {
        parts[from++] = part;
    }

    /** Removes the last words. */
    void takeFrom(int start, NamePart part) {
        mark(start, to, part);
        to = start;
    }

    /** What became of a word, or null while that is open. */
    @Nullable
    NamePart part(int i) {
        return parts[i];
    }

    void mark(int start, int end, NamePart part) {
        for (int i = start; i < end; i++) {
            parts[i] = part;
        }
    }

    /** Returns the words of a part as they stand in the text; runs that are apart are joined by a blank. */
    String textOf(NamePart part) {
        StringBuilder joined = new StringBuilder();
        int i = 0;
        while (i < parts.length) {
            int start = i;
            while (i < parts.length && parts[i] == part) {
                i++;
            }
            if (i > start) {
                joined.append(joined.isEmpty() ? "" : " ").append(slice(start, i));
            } else {
                i++;
            }
        }
        return joined.toString();
    }

    private String slice(int start, int end) {
        return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    }
}
