package com.isendu.contactimport.jdbc.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON objects whose values are texts, and arrays of texts, on one line: all the JSON this module stores. */
public final class FlatJson {

    private static final char FIRST_PRINTABLE = ' ';
    private static final int HEX = 16;

    private FlatJson() {}

    public static String encode(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((key, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, key);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }

    /**
     * Fails with an {@link IllegalArgumentException}, which shows nothing of the text, on anything but such an object.
     */
    public static Map<String, String> decode(String json) {
        return new Parser(json).object();
    }

    /** Returns an array of texts. */
    public static String encodeArray(List<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() > 1 ? "," : "");
            quote(json, text);
        }
        return json.append(']').toString();
    }

    /** Fails as {@link #decode} does on anything but an array of texts. */
    public static List<String> decodeArray(String json) {
        return new Parser(json).array();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE || (Character.isSurrogate(c) && !isPaired(text, i))) {
                json.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    // Half a character would not survive the way into a database in UTF-8.
    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static final class Parser {

        private final String json;
        private int at;

        Parser(String json) {
            this.json = json;
        }

        Map<String, String> object() {
            Map<String, String> values = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                if (!values.isEmpty()) {
                    expect(',');
                }
                String key = text();
                expect(':');
                values.put(key, text());
            }
            expect('}');
            expectEnd();
            return values;
        }

        List<String> array() {
            List<String> texts = new ArrayList<>();
            expect('[');
            while (peek() != ']') {
                if (!texts.isEmpty()) {
                    expect(',');
                }
                texts.add(text());
            }
            expect(']');
            expectEnd();
            return texts;
        }

        private void expectEnd() {
            if (skipBlanks() < json.length()) {
                throw malformed();
            }
        }

        private String text() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (true) {
                char c = next();
                if (c == '"') {
                    return text.toString();
                }
                text.append(c == '\\' ? escaped() : c);
            }
        }

        private char escaped() {
            char c = next();
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> unicode();
                default -> throw malformed();
            };
        }

        private char unicode() {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(next(), HEX);
                if (digit < 0) {
                    throw malformed();
                }
                value = value * HEX + digit;
            }
            return (char) value;
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw malformed();
            }
            at++;
        }

        private char peek() {
            if (skipBlanks() >= json.length()) {
                throw malformed();
            }
            return json.charAt(at);
        }

        private char next() {
            if (at >= json.length()) {
                throw malformed();
            }
            return json.charAt(at++);
        }

        private int skipBlanks() {
            while (at < json.length() && json.charAt(at) <= FIRST_PRINTABLE) {
                at++;
            }
            return at;
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("no JSON object or array of texts, at character " + at);
        }
    }
}
