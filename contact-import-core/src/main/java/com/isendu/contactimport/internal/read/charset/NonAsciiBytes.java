package com.isendu.contactimport.internal.read.charset;

import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** Counts each non-ASCII byte of a source by its neighbours, in constant memory. */
final class NonAsciiBytes {

    private static final int CHUNK = 65_536;
    private static final Neighbour[] NEIGHBOUR = Neighbour.values();
    private static final int NEIGHBOURS = NEIGHBOUR.length;
    /** One may be chance. */
    private static final int FEWEST_OF_UTF_8 = 2;

    private static final double DAMAGED_UTF_8 = 0.6;

    private final long[] counts = new long[128 * NEIGHBOURS * NEIGHBOURS];
    /** The cells that are counted in; of so many hardly any are. */
    private final BitSet used = new BitSet(counts.length);

    private final NonAsciiWords words = new NonAsciiWords();
    private byte last = '\n';
    private Neighbour before = Neighbour.EDGE;
    private int expected;
    private int missing;
    private long utf8;
    private long charactersOfUtf8;

    /** Visits one kind of byte in its surroundings. */
    interface Visitor {
        void visit(int value, Neighbour before, Neighbour after, long count);
    }

    static NonAsciiBytes in(ContactSource source) throws IOException {
        NonAsciiBytes bytes = new NonAsciiBytes();
        try (InputStream in = source.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    bytes.take(chunk[i]);
                }
            }
        }
        bytes.take((byte) '\n');
        return bytes;
    }

    /** Some of the words with such bytes. */
    NonAsciiWords words() {
        return words;
    }

    void forEach(Visitor visitor) {
        for (int cell = used.nextSetBit(0); cell >= 0; cell = used.nextSetBit(cell + 1)) {
            int value = 128 + cell / (NEIGHBOURS * NEIGHBOURS);
            Neighbour previous = NEIGHBOUR[cell / NEIGHBOURS % NEIGHBOURS];
            visitor.visit(value, previous, NEIGHBOUR[cell % NEIGHBOURS], counts[cell]);
        }
    }

    /** How many of the bytes stand between two others; in Latin script few do. */
    double shareInRuns() {
        long[] runs = {0, 0};
        forEach((value, previous, next, count) -> {
            runs[0] += previous == Neighbour.UNKNOWN && next == Neighbour.UNKNOWN ? count : 0;
            runs[1] += count;
        });
        return runs[1] == 0 ? 0 : (double) runs[0] / runs[1];
    }

    /** Whether most of the bytes are whole characters of UTF-8, which they are by chance in no other charset. */
    boolean isMostlyUtf8() {
        long[] all = {0};
        forEach((value, previous, next, count) -> all[0] += count);
        return all[0] > 0 && (double) utf8 / all[0] >= DAMAGED_UTF_8;
    }

    /** Whether this is UTF-8 that was damaged somewhere: in any other charset nearly all of it would be unreadable. */
    boolean isDamagedUtf8() {
        return charactersOfUtf8 >= FEWEST_OF_UTF_8 && isMostlyUtf8();
    }

    private void take(byte b) {
        if (last < 0) {
            int row = (last & 0x7F) * NEIGHBOURS + before.ordinal();
            int cell = row * NEIGHBOURS + Neighbour.of(b).ordinal();
            counts[cell]++;
            used.set(cell);
        }
        if (b >= 0) {
            missing = 0;
        } else {
            before = Neighbour.of(last);
            followUtf8(b & 0xFF);
        }
        words.take(b);
        last = b;
    }

    private void followUtf8(int value) {
        if (value >= 0xC0) {
            expected = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
            missing = expected - 1;
        } else if (missing > 0 && --missing == 0) {
            utf8 += expected;
            charactersOfUtf8++;
        }
    }
}
