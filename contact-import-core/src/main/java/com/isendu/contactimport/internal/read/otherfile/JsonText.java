package com.isendu.contactimport.internal.read.otherfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Reads the beginning of a text as JSON: objects or arrays, one or several of them. A text that only starts like JSON,
 * such as a header in brackets, violates the grammar after a few characters. Strings may be enclosed in apostrophes, as
 * some programs print them.
 */
final class JsonText {

    private static final Pattern LITERAL =
            Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?|true|false|null|True|False|None|NaN");

    private enum Next {
        DOCUMENT,
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END
    }

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private Next next = Next.DOCUMENT;
    private int at;
    private boolean holdsPairs;
    private boolean holdsStrings;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * Returns whether a text is JSON that holds anything.
     *
     * @param whole whether it ends where it ends; else the rest is taken for granted
     */
    static boolean is(String text, boolean whole) {
        return new JsonText(text).isJson(whole);
    }

    private boolean isJson(boolean whole) {
        skipBlanks();
        while (at < text.length()) {
            if (!take(text.charAt(at))) {
                return false;
            }
            skipBlanks();
        }
        return holdsPairs || (holdsStrings && (!whole || open.isEmpty()));
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char c) {
        return switch (c) {
            case '{', '[' -> begin(c);
            case '}', ']' -> end(c);
            case ',' -> separator(Next.COMMA_OR_END, isInObject() ? Next.NAME : Next.VALUE);
            case ':' -> separator(Next.COLON, Next.VALUE);
            case '"', '\'' -> string(c);
            default -> literal();
        };
    }

    private boolean isInObject() {
        return !open.isEmpty() && open.peek() == '{';
    }

    private boolean takesValue() {
        return next == Next.VALUE || next == Next.VALUE_OR_END;
    }

    private boolean begin(char c) {
        boolean allowed = takesValue() || next == Next.DOCUMENT;
        open.push(c);
        next = c == '{' ? Next.NAME_OR_END : Next.VALUE_OR_END;
        at++;
        return allowed;
    }

    private boolean end(char c) {
        boolean allowed = next == Next.COMMA_OR_END || next == (c == '}' ? Next.NAME_OR_END : Next.VALUE_OR_END);
        at++;
        return allowed && !open.isEmpty() && open.pop() == (c == '}' ? '{' : '[') && ended();
    }

    private boolean ended() {
        next = open.isEmpty() ? Next.DOCUMENT : Next.COMMA_OR_END;
        return true;
    }

    private boolean separator(Next expected, Next following) {
        boolean allowed = next == expected;
        next = following;
        at++;
        return allowed;
    }

    private boolean string(char quote) {
        boolean name = next == Next.NAME || next == Next.NAME_OR_END;
        boolean allowed = name || takesValue();
        next = name ? Next.COLON : Next.COMMA_OR_END;
        holdsPairs |= name;
        holdsStrings = true;
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return allowed;
    }

    private boolean literal() {
        int start = at;
        while (at < text.length() && " \t\r\n,]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        boolean allowed = takesValue()
                && (at == text.length()
                        || LITERAL.matcher(text.substring(start, at)).matches());
        next = Next.COMMA_OR_END;
        return allowed;
    }
}
