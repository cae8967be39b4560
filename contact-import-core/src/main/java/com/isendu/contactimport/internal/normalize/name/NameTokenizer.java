package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a cell into words at blanks, commas, and full stops that do not belong to an abbreviation. Not thread-safe.
 */
final class NameTokenizer {

    private static final int KNOWN_ROLES = NameRole.TITLE.bit()
            | NameRole.MORE_TITLE.bit()
            | NameRole.SUFFIX.bit()
            | NameRole.LEGAL.bit()
            | NameRole.SHORT_LEGAL.bit();

    private final String text;
    private final NameWords words;
    private final List<NameToken> tokens = new ArrayList<>(4);

    private NameTokenizer(String text, NameWords words) {
        this.text = text;
        this.words = words;
    }

    static List<NameToken> tokens(String text, NameWords words) {
        NameTokenizer tokenizer = new NameTokenizer(text, words);
        int start = 0;
        while (start < text.length()) {
            start = tokenizer.next(start);
        }
        return tokenizer.tokens;
    }

    private int next(int start) {
        char c = text.charAt(start);
        if (isGap(c)) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && !isGap(text.charAt(end))) {
            end++;
        }
        add(start, end, commaFollows(end));
        return end;
    }

    private static boolean isGap(char c) {
        return c == ' ' || isComma(c) || (c > 0x7F && Characters.isBlank(c));
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，' || c == '、' || c == '،';
    }

    private boolean commaFollows(int end) {
        int next = end;
        while (next < text.length() && !isComma(text.charAt(next)) && isGap(text.charAt(next))) {
            next++;
        }
        return next < text.length() && isComma(text.charAt(next));
    }

    /** {@code Dott.Mario} and {@code J.K.} are two words, {@code Ph.D.} and {@code S.r.l.} are one. */
    private void add(int start, int end, boolean comma) {
        int stop = innerStop(start, end);
        boolean known = stop > 0 && (words.at(text, start, end).roles() & KNOWN_ROLES) != 0;
        if (stop < 0 || known) {
            tokens.add(new NameToken(words.at(text, start, end), start, end, comma));
        } else {
            tokens.add(new NameToken(words.at(text, start, stop), start, stop, false));
            add(stop, end, comma);
        }
    }

    /** Behind a full stop that a letter follows, or -1. */
    private int innerStop(int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (text.charAt(i) == '.' && Character.isLetter(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return -1;
    }
}
