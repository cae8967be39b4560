package com.isendu.contactimport.jdbc.internal.bulk;

import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.value.PostgresText;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY, in UTF-8. Special characters are escaped, so that every text arrives
 * unchanged; a text with an unpaired surrogate is refused and not changed.
 */
final class CopyText implements RowsValues {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_BYTES_OF_CHAR = 3;
    private static final int MOST_DIGITS = 20; // the sign of a long included
    // The state that a database gives for bytes that are no text.
    private static final String ILLEGAL_CHARACTER = "22021";

    private final Target target;
    private byte[] buffer = new byte[2 * CHUNK];
    private int size;
    private final byte[] digits = new byte[MOST_DIGITS];
    private boolean rowBegun;
    private @Nullable Instant time;
    private byte[] timeText = {};

    /** Where the bytes go. */
    @FunctionalInterface
    interface Target {

        /** Writes the bytes before it returns, because the array is reused. */
        void write(byte[] bytes, int offset, int length) throws SQLException;
    }

    CopyText(Target target) {
        this.target = target;
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
        if (value == null) {
            beginColumn(2);
            escape('N');
        } else {
            beginColumn(Math.multiplyExact(value.length(), MOST_BYTES_OF_CHAR));
            escaped(value);
        }
    }

    @Override
    public void number(long value) {
        int from = MOST_DIGITS;
        // Negative, as the least number has no positive one.
        for (long rest = value < 0 ? value : -value; from == MOST_DIGITS || rest != 0; rest /= 10) {
            digits[--from] = (byte) ('0' - rest % 10);
        }
        if (value < 0) {
            digits[--from] = '-';
        }
        column(digits, from);
    }

    @Override
    public void time(ColumnType type, Instant value) {
        // Mostly that of the row before.
        if (!value.equals(time)) {
            time = value;
            timeText = value.toString().getBytes(StandardCharsets.US_ASCII);
        }
        column(timeText, 0);
    }

    @Override
    public void value(ColumnType type, @Nullable Object value) throws SQLException {
        text(value == null ? null : PostgresText.of(value));
    }

    @Override
    public void endRow() throws SQLException {
        reserve(1);
        put('\n');
        rowBegun = false;
        if (size >= CHUNK) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (size > 0) {
            target.write(buffer, 0, size);
            size = 0;
        }
    }

    /** Begins a column that has at most so many bytes. */
    private void beginColumn(int bytes) {
        reserve(Math.addExact(bytes, 1));
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    /** Writes a column of ASCII that needs no escaping, from a place of the array to its end. */
    private void column(byte[] ascii, int from) {
        int length = ascii.length - from;
        beginColumn(length);
        System.arraycopy(ascii, from, buffer, size, length);
        size += length;
    }

    private void escaped(String value) throws SQLException {
        int i = 0;
        while (i < value.length()) {
            i = plain(value, i);
            if (i < value.length()) {
                i += special(value, i);
            }
        }
    }

    /** Copies characters that need no escape, usually the whole text; returns the end of the copied part. */
    private int plain(String value, int from) {
        byte[] octets = buffer;
        int end = size;
        int i = from;
        for (; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                break;
            }
            octets[end++] = (byte) c;
        }
        size = end;
        return i;
    }

    /** Copies any single character; returns its number of chars. */
    private int special(String value, int at) throws SQLException {
        char c = value.charAt(at);
        if (c < 0x80) {
            ascii(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            tail(c);
        } else if (Character.isSurrogate(c)) {
            pair(value.codePointAt(at));
            return 2;
        } else {
            put(0xE0 | (c >> 12));
            tail(c >> 6);
            tail(c);
        }
        return 1;
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> put(c);
        }
    }

    private void escape(char letter) {
        put('\\');
        put(letter);
    }

    private void pair(int codePoint) throws SQLException {
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new SQLException("half a surrogate pair", ILLEGAL_CHARACTER);
        }
        put(0xF0 | (codePoint >> 18));
        tail(codePoint >> 12);
        tail(codePoint >> 6);
        tail(codePoint);
    }

    private void tail(int bits) {
        put(0x80 | (bits & 0x3F));
    }

    private void put(int octet) {
        buffer[size++] = (byte) octet;
    }

    private void reserve(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, Math.addExact(size, bytes)));
        }
    }
}
