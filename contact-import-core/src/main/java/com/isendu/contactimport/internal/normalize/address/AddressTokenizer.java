package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.ArrayList;
import java.util.List;

/** Splits an address line into words, numbers and separators. Not thread-safe; for one line. */
final class AddressTokenizer {

    private static final int USUAL_TOKENS = 4;
    private static final int LONGEST_GLUED_TYPE = 4;
    private static final int SHORTEST_FOREIGN_PHRASE = 4;
    private static final String ANNOUNCING_LETTERS = "nNд";
    private static final int GLUED_ROLES =
            AddressRole.NUMBER.bit() | AddressRole.UNIT.bit() | AddressRole.KEPT.bit() | AddressRole.ROAD.bit();

    private final String line;
    private final AddressWords words;
    private final boolean numberFirst;
    private final List<AddressToken> tokens = new ArrayList<>(USUAL_TOKENS);

    private AddressTokenizer(String line, AddressWords words, boolean numberFirst) {
        this.line = line;
        this.numberFirst = numberFirst;
        this.words = words;
    }

    static List<AddressToken> tokens(String line, AddressWords words, boolean numberFirst) {
        AddressTokenizer tokenizer = new AddressTokenizer(line, words, numberFirst);
        tokenizer.cut();
        tokenizer.joinPhrases();
        return tokenizer.tokens;
    }

    /** A word ends at a blank, at a mark and at the end of the line. */
    private void cut() {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            boolean mark = isMark(c) && !isDecimal(start, i);
            boolean between = mark || Characters.isBlank(c);
            if (between && start >= 0) {
                addWord(start, i);
            }
            if (mark) {
                add(String.valueOf(c), i, c == ')' || c == ']' ? Kind.CLOSE : Kind.BREAK);
            }
            if (between) {
                start = -1;
            } else if (start < 0) {
                start = i;
            }
        }
    }

    private static boolean isMark(char c) {
        return c == ',' || c == ';' || c == '|' || c == '(' || c == ')' || c == '[' || c == ']' || c == '\n';
    }

    /** The comma of {@code km 12,5} or {@code km.12,5}, in a word that starts before it. */
    private boolean isDecimal(int start, int comma) {
        return line.charAt(comma) == ','
                && start >= 0
                && comma + 1 < line.length()
                && Character.isDigit(line.charAt(comma + 1))
                && (hasKept(start, firstDigit(start, comma)) || isBehindKept());
    }

    private boolean hasKept(int start, int end) {
        return (words.rolesOf(AddressWords.key(line.substring(start, end))) & AddressRole.KEPT.bit()) != 0;
    }

    private boolean isBehindKept() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).has(AddressRole.KEPT);
    }

    private void addWord(int start, int end) {
        int digits = firstDigit(start, end);
        boolean glued = digits > start && digits < end && isGlued(start, digits, end);
        if (glued) {
            add(line.substring(start, digits), start, Kind.WORD);
        }
        addNumbers(glued ? digits : start, end);
    }

    /** {@code Apt 12/345} is a flat and a house, where the number comes first; {@code 12/Top 4} a house and a flat. */
    private void addNumbers(int start, int end) {
        int slash = line.indexOf('/', start);
        if (slash > start && slash < end - 1 && (isUnitBefore() || isUnit(slash + 1, end))) {
            addShaped(start, slash);
            add("/", slash, Kind.BREAK);
            addWord(slash + 1, end);
        } else {
            addShaped(start, end);
        }
    }

    private boolean isUnitBefore() {
        return numberFirst && !tokens.isEmpty() && tokens.get(tokens.size() - 1).has(AddressRole.UNIT);
    }

    private boolean isUnit(int start, int wordEnd) {
        int digits = firstDigit(start, wordEnd);
        int end = digits > start ? digits : wordEnd;
        return end - start > 1
                && (words.rolesOf(AddressWords.key(line.substring(start, end))) & AddressRole.UNIT.bit()) != 0;
    }

    private int firstDigit(int start, int end) {
        int i = start;
        while (i < end && !Character.isDigit(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Returns whether the letters before the digits are a separate word: {@code n.3}, {@code Nr3}, {@code Ringstr.4}.
     */
    private boolean isGlued(int start, int digits, int end) {
        char last = line.charAt(digits - 1);
        String before = line.substring(start, digits);
        if (last == '.' || last == ':' || last == '°' || last == 'º' || last == '#') {
            return true;
        }
        boolean letters = before.chars().allMatch(Character::isLetter);
        boolean known = before.length() > 1 && (words.rolesOf(AddressWords.key(before)) & GLUED_ROLES) != 0;
        boolean longWord = before.length() >= LONGEST_GLUED_TYPE && AddressShapes.isNumber(line.substring(digits, end));
        boolean unit = before.equalsIgnoreCase("u") && line.indexOf('/', digits) > 0;
        return letters && (known || longWord || unit);
    }

    private void addShaped(int start, int end) {
        String text = line.substring(start, end);
        add(text, start, AddressShapes.kind(text));
    }

    private void add(String text, int start, Kind kind) {
        boolean word = kind == Kind.WORD;
        String key = word ? AddressWords.key(text) : text;
        int roles = word ? words.rolesOf(key) : 0;
        boolean name = isNameLetter(text);
        tokens.add(new AddressToken(text, key, start, kind, name ? roles & ~AddressRole.NUMBER.bit() : roles));
    }

    /**
     * A letter without a full stop more likely names the street, {@code Via C 25}, although {@code č.} announces a
     * number.
     */
    private static boolean isNameLetter(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetter(last) && ANNOUNCING_LETTERS.indexOf(last) < 0 && lettersAndDigits(text) == 1;
    }

    private static int lettersAndDigits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** {@code s n} says that there is no number, and {@code Ś n} does not. */
    private static boolean hasForeignLetter(String text, int roles) {
        return (roles & AddressRole.NONE.bit()) != 0 && !Characters.isPrintableAscii(text);
    }

    private void joinPhrases() {
        for (int i = 0; i < tokens.size(); i++) {
            if (words.startsPhrase(tokens.get(i).key())) {
                joinPhrase(i);
            }
        }
    }

    private void joinPhrase(int from) {
        for (int to = Math.min(tokens.size(), from + AddressWords.LONGEST_PHRASE); to > from + 1; to--) {
            String key = phrase(from, to);
            int roles = words.rolesOf(key);
            if (roles != 0) {
                int start = tokens.get(from).start();
                String text = line.substring(start, tokens.get(to - 1).end());
                if (key.length() >= SHORTEST_FOREIGN_PHRASE || !hasForeignLetter(text, roles)) {
                    tokens.subList(from, to).clear();
                    tokens.add(from, new AddressToken(text, key, start, Kind.WORD, roles));
                    return;
                }
            }
        }
    }

    private String phrase(int from, int to) {
        StringBuilder key = new StringBuilder(tokens.get(from).key());
        for (int i = from + 1; i < to; i++) {
            key.append(' ').append(tokens.get(i).key());
        }
        return key.toString();
    }
}
