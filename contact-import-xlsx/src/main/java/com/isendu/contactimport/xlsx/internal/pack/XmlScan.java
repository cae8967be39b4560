package com.isendu.contactimport.xlsx.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at the bytes of one part of a workbook for what would take more memory or time than any real workbook needs,
 * before the part is parsed: a parser has a cell in memory before anybody can ask how long it is. Knows just enough of
 * XML not to be misled by comments, quotes and CDATA.
 */
final class XmlScan {

    /** Bytes of a tag. */
    private static final int LONGEST_TAG = 1 << 20;
    /** Bytes of a row or of a shared string, markup and all. */
    private static final int LONGEST_RECORD = 8 << 20;
    /** Bytes of a part that is kept in memory as a whole. */
    private static final int LONGEST_HELD = 16 << 20;
    /** A longer number takes the parser too much time. */
    private static final int MOST_DIGITS = 10_000;
    /** Each cell is compared with all of them. */
    private static final int MOST_ARRAY_FORMULAS = 10_000;

    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_INSTRUCTION = 200;
    /** Elements that the parser keeps. */
    private static final Set<String> HELD = Set.of("numFmt", "xf", "Relationship", "Override", "sheet");

    private static final String ENCODING = "encoding";
    /** One character for each byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private static final List<String> WIDE =
            List.of("\u00FF\u00FE", "\u00FE\u00FF", "\0\0\u00FE\u00FF", "\0\0\0<", "\0<", "<\0");
    /** In others, a byte of a letter can look like the start of a tag. */
    private static final Pattern PLAIN_ENCODING =
            Pattern.compile("(?i)encoding\\s*=\\s*[\"'](utf-?8|us-ascii|iso-8859-1|windows-1252)[\"']");

    private enum State {
        START,
        TEXT,
        NAME,
        TAG,
        QUOTED,
        DECLARATION,
        INSTRUCTION,
        COMMENT,
        CDATA,
        OTHER_FILE
    }

    /** What stands behind {@code <!} of a comment and of CDATA. */
    private static final String COMMENT_START = "--";

    private static final String CDATA_START = "[CDATA[";

    private final StringBuilder name = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private final HiddenColumns hidden = new HiddenColumns();
    private final StringReferences references = new StringReferences();
    private State state = State.START;
    private String element = "";
    private byte quote;
    private boolean held;
    private boolean inRecords;
    private long bytes;
    private long tagBytes;
    private long recordBytes;
    private int digits;
    private int ends;
    private int arrayFormulas;
    private long strings;

    /** Takes the next bytes; throws if they are not safe to parse. */
    void take(byte[] chunk, int length) {
        if (bytes == 0) {
            Unsafe.require(!isWide(chunk, length), ENCODING);
        }
        for (int i = 0; i < length; i++) {
            take(chunk[i]);
        }
        bytes += length;
        Unsafe.require(!held || bytes <= LONGEST_HELD, "part");
    }

    private void take(byte b) {
        recordBytes++;
        switch (state) {
            case TEXT -> text(b);
            case TAG -> tag(b);
            case QUOTED -> quoted(b);
            case NAME -> name(b);
            case START -> start(b);
            case DECLARATION -> declaration(b);
            case INSTRUCTION -> instruction(b);
            case COMMENT -> endOf(b, '-', 2);
            case CDATA -> endOf(b, ']', 2);
            case OTHER_FILE -> {}
        }
    }

    /** XML of characters that are wider than a byte; real workbooks have UTF-8. */
    private static boolean isWide(byte[] head, int length) {
        String start = new String(head, 0, Math.min(length, 4), StandardCharsets.ISO_8859_1);
        return WIDE.stream().anyMatch(start::startsWith);
    }

    /** What does not begin with a tag is no XML: a picture, say. */
    private void start(byte b) {
        if (b == '<') {
            begin();
        } else if (!isBlank(b) && BYTE_ORDER_MARK.indexOf(b & 0xFF) < 0) {
            state = State.OTHER_FILE;
        }
    }

    private void text(byte b) {
        if (b == '<') {
            begin();
            return;
        }
        countDigits(b);
        references.text(b);
        if (inRecords) {
            Unsafe.require(recordBytes <= LONGEST_RECORD, "row");
        }
    }

    private void begin() {
        state = State.NAME;
        name.setLength(0);
        tagBytes = 0;
        digits = 0;
    }

    private void name(byte b) {
        if (b == '!' && name.length() == 0) {
            state = State.DECLARATION;
        } else if (b == '?' && name.length() == 0) {
            state = State.INSTRUCTION;
            value.setLength(0);
            ends = 0;
        } else if (b == '>' || isBlank(b) || (b == '/' && name.length() > 0)) {
            named();
            blankElementAt(b);
            state = b == '>' ? State.TEXT : State.TAG;
        } else if (b == ':') {
            // The prefix of a namespace; that of an end tag keeps its slash.
            name.setLength(name.length() > 0 && name.charAt(0) == '/' ? 1 : 0);
        } else {
            Unsafe.require(++tagBytes <= LONGEST_TAG, "tag");
            if (name.length() < LONGEST_NAME) {
                name.append((char) b);
            }
        }
    }

    private void named() {
        element = name.toString();
        references.element(element);
        switch (element) {
            case "row", "si" -> {
                inRecords = true;
                recordBytes = 0;
                strings += element.equals("si") ? 1 : 0;
            }
            case "/sheetData", "/sst" -> inRecords = false;
            case "col" -> hidden.begin();
            default -> held |= HELD.contains(element);
        }
    }

    private void blankElementAt(byte b) {
        if (b == '/') {
            references.blankElement();
        }
    }

    private void tag(byte b) {
        Unsafe.require(++tagBytes <= LONGEST_TAG, "tag");
        blankElementAt(b);
        if (b == '>') {
            state = State.TEXT;
            if (element.equals("col")) {
                hidden.end();
            }
        } else if (b == '"' || b == '\'') {
            quote = b;
            value.setLength(0);
            state = State.QUOTED;
        } else if (element.equals("col")) {
            hidden.take(b);
        }
    }

    private void quoted(byte b) {
        Unsafe.require(++tagBytes <= LONGEST_TAG, "tag");
        if (b != quote) {
            if (value.length() < LONGEST_NAME) {
                value.append((char) (b & 0xFF));
            }
            return;
        }
        state = State.TAG;
        switch (element) {
            case "c" -> {
                Unsafe.require(isCellAttribute(value), "cell");
                references.cellAttribute(value);
            }
            case "f" -> countArrayFormula();
            case "col" -> hidden.value(value.toString());
            default -> {}
        }
    }

    /**
     * The place of a cell, within the three letters that a sheet has columns for; or the name of a type, or the number
     * of a style.
     */
    private static boolean isCellAttribute(CharSequence text) {
        int letters = 0;
        int figures = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                figures++;
            } else if (figures == 0 && isLetter(c)) {
                letters++;
            } else {
                return false;
            }
        }
        return figures == 0 || (letters <= 3 && figures <= 8);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void countArrayFormula() {
        if (value.toString().equals("array")) {
            arrayFormulas++;
            Unsafe.require(arrayFormulas <= MOST_ARRAY_FORMULAS, "array formulas");
        }
    }

    /** Behind {@code <!}: a comment or CDATA; a document type could define entities, and no workbook has one. */
    private void declaration(byte b) {
        name.append((char) b);
        String begun = name.toString();
        if (begun.equals(COMMENT_START)) {
            state = State.COMMENT;
        } else if (begun.equals(CDATA_START)) {
            state = State.CDATA;
            references.cdata();
        } else {
            Unsafe.require(COMMENT_START.startsWith(begun) || CDATA_START.startsWith(begun), "document type");
        }
        ends = 0;
    }

    private void instruction(byte b) {
        if (value.length() < LONGEST_INSTRUCTION) {
            value.append((char) (b & 0xFF));
        }
        endOf(b, '?', 1);
        if (state == State.TEXT && value.indexOf(ENCODING) >= 0) {
            Unsafe.require(PLAIN_ENCODING.matcher(value).find(), ENCODING);
        }
    }

    private void endOf(byte b, char end, int times) {
        if (inRecords) {
            Unsafe.require(recordBytes <= LONGEST_RECORD, "row");
        }
        countDigits(b);
        if (b == '>' && ends >= times) {
            state = State.TEXT;
        }
        ends = b == end ? ends + 1 : 0;
    }

    private void countDigits(byte b) {
        digits = b >= '0' && b <= '9' ? digits + 1 : 0;
        Unsafe.require(digits <= MOST_DIGITS, "number");
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Returns the largest number of a shared string that a cell refers to, from 0; -1 where none does. */
    long largestReference() {
        return references.largest();
    }

    /** How many shared strings the part has. */
    long strings() {
        return strings;
    }

    /** How many bytes it has. */
    long bytes() {
        return bytes;
    }

    /** The columns it hides, from 0, as pairs of the first and the last. */
    List<int[]> hiddenColumns() {
        return hidden.ranges();
    }
}
