package com.isendu.contactimport.testkit.property;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One damage to the bytes of a file.
 *
 * @param kind what is done
 * @param place where: a fraction of the length
 * @param value the byte that is put in; of a flip, which bit; of a cut or a copy, how many bytes
 */
record Damage(Kind kind, double place, int value) {

    private static final int LONGEST_CHUNK = 40;
    /** What has a meaning in CSV, begins or continues a character, or is none in some charset. */
    private static final Integer[] TELLING = {
        (int) '"',
        (int) ';',
        (int) ',',
        (int) '\t',
        (int) '\n',
        (int) '\r',
        (int) '\'',
        (int) '\\',
        (int) '@',
        0,
        0x1A,
        0x80,
        0x81,
        0xA0,
        0xC3,
        0xE2,
        0xF0,
        0xFE,
        0xFF
    };

    private static final String SEPARATORS = "\n\r;,\t|";

    enum Kind {
        INSERT,
        DELETE,
        FLIP,
        REPLACE,
        SWAP,
        CUT,
        REPEAT,
        TRUNCATE
    }

    /** One byte put in, taken away or changed. */
    static Arbitrary<Damage> ofOneByte() {
        return any(Arbitraries.of(Kind.INSERT, Kind.DELETE, Kind.FLIP, Kind.REPLACE));
    }

    static Arbitrary<Damage> any() {
        return any(Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(Kind.INSERT, Kind.DELETE, Kind.FLIP, Kind.REPLACE)),
                Tuple.of(3, Arbitraries.of(Kind.SWAP, Kind.CUT, Kind.REPEAT)),
                Tuple.of(1, Arbitraries.just(Kind.TRUNCATE))));
    }

    private static Arbitrary<Damage> any(Arbitrary<Kind> kinds) {
        Arbitrary<Integer> values = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(TELLING)),
                Tuple.of(1, Arbitraries.integers().between(0, 255)));
        return Combinators.combine(kinds, Arbitraries.doubles().between(0, 1), values)
                .as(Damage::new);
    }

    /** The byte of a file that is damaged first. */
    int at(byte[] bytes) {
        return (int) (place * Math.max(0, bytes.length - 1));
    }

    /** Returns whether the damage takes away what stood between two cells or two rows of a file. */
    boolean joins(byte[] bytes) {
        return kind != Kind.INSERT && bytes.length > 0 && SEPARATORS.indexOf(bytes[at(bytes)]) >= 0;
    }

    byte[] of(byte[] bytes) {
        int at = at(bytes);
        int chunk = Math.min(1 + value % LONGEST_CHUNK, bytes.length - at);
        return switch (kind) {
            case INSERT -> replaced(bytes, at, 0, (byte) value);
            case DELETE -> replaced(bytes, at, Math.min(1, bytes.length));
            case FLIP -> bytes.length == 0 ? bytes : replaced(bytes, at, 1, (byte) (bytes[at] ^ 1 << value % 8));
            case REPLACE -> replaced(bytes, at, Math.min(1, bytes.length), (byte) value);
            case SWAP -> at + 1 >= bytes.length ? bytes : replaced(bytes, at, 2, bytes[at + 1], bytes[at]);
            case CUT -> replaced(bytes, at, chunk);
            case REPEAT -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + chunk));
            case TRUNCATE -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte... by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, at);
        out.write(by, 0, by.length);
        out.write(bytes, at + length, bytes.length - at - length);
        return out.toByteArray();
    }
}
