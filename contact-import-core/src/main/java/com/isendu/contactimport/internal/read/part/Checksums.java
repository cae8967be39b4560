package com.isendu.contactimport.internal.read.part;

/** Combines the CRC-32C of parts into that of all bytes without reading them again. */
public final class Checksums {

    /** The polynomial of Castagnoli, the lowest power in the highest bit. */
    private static final int POLYNOMIAL = 0x82F63B78;

    private static final int ONE = 1 << 31;

    private Checksums() {}

    /**
     * Returns the checksum of two parts, one behind the other.
     *
     * @param first the checksum of the first one
     * @param second that of the second one
     * @param length how many bytes the second one has
     */
    public static long joined(long first, long second, long length) {
        return Integer.toUnsignedLong(times((int) first, powerOfBytes(length)) ^ (int) second);
    }

    /** What so many bytes behind a text multiply its remainder by. */
    private static int powerOfBytes(long length) {
        int power = ONE;
        int square = ONE >>> 8;
        for (long left = length; left != 0; left >>>= 1) {
            power = (left & 1) == 0 ? power : times(power, square);
            square = times(square, square);
        }
        return power;
    }

    /** Returns the product of two polynomials, modulo {@link #POLYNOMIAL}. */
    private static int times(int left, int right) {
        int product = 0;
        int shifted = right;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            product ^= (left & bit) == 0 ? 0 : shifted;
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}
