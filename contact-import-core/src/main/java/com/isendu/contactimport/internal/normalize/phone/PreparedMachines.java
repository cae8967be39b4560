package com.isendu.contactimport.internal.normalize.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The machines of all countries, prepared by the build, because building one takes longer than reading the phones of an
 * import. A machine is found by its data, so a host with newer numbering plans gets machines built from those.
 *
 * <p>File format: the number of machines; their keys in order; their offsets; then each machine with its first node,
 * its length and its cells.
 */
final class PreparedMachines {

    /** Beside this class, written by {@link PreparedMachinesFile}. */
    static final String NAME = "digit-machines.bin";

    private static final ByteBuffer FILE = load();
    private static final long[] KEYS = keys();
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private PreparedMachines() {}

    /**
     * Finds a machine.
     *
     * @param description all that it is made of
     * @return null where the build made none of this
     */
    static @Nullable DigitMachine find(String description) {
        int found = Arrays.binarySearch(KEYS, key(description));
        return found < 0 ? null : machine(FILE.getInt(placeOfOffset(found)));
    }

    private static DigitMachine machine(int offset) {
        char[] cells = new char[FILE.getInt(offset + Integer.BYTES)];
        FILE.duplicate().position(offset + 2 * Integer.BYTES).asCharBuffer().get(cells);
        return new DigitMachine(cells, FILE.getInt(offset));
    }

    private static int placeOfOffset(int index) {
        return Integer.BYTES + KEYS.length * Long.BYTES + index * Integer.BYTES;
    }

    private static long[] keys() {
        long[] keys = new long[FILE.getInt(0)];
        FILE.duplicate().position(Integer.BYTES).asLongBuffer().get(keys);
        return keys;
    }

    /** Where sources were compiled without the build, as in an editor, no machine is prepared. */
    private static ByteBuffer load() {
        try (InputStream file = PreparedMachines.class.getResourceAsStream(NAME)) {
            return ByteBuffer.wrap(file == null ? new byte[Integer.BYTES] : file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file that holds some machines by their keys. */
    static byte[] file(SortedMap<Long, DigitMachine> machines) {
        int head = Integer.BYTES + machines.size() * (Long.BYTES + Integer.BYTES);
        int size = head;
        for (DigitMachine machine : machines.values()) {
            size += 2 * Integer.BYTES + machine.cells().length * Character.BYTES;
        }
        ByteBuffer file = ByteBuffer.allocate(size).putInt(machines.size());
        machines.keySet().forEach(file::putLong);
        int offset = head;
        for (DigitMachine machine : machines.values()) {
            char[] cells = machine.cells();
            file.putInt(offset);
            file.putInt(offset, machine.start()).putInt(offset + Integer.BYTES, cells.length);
            file.duplicate().position(offset + 2 * Integer.BYTES).asCharBuffer().put(cells);
            offset += 2 * Integer.BYTES + cells.length * Character.BYTES;
        }
        return file.array();
    }

    /** FNV-1a, 64 bits. */
    static long key(String description) {
        long key = FNV_BASIS;
        for (int i = 0; i < description.length(); i++) {
            key = (key ^ description.charAt(i)) * FNV_PRIME;
        }
        return key;
    }
}
