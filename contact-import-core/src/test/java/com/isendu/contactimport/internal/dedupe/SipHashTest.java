package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

    /**
     * Key and inputs of the reference implementation: the bytes 00 01 02 …, as many as the first column says; its
     * vectors of 128 bits.
     */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "2, 8177228da4a45dc7fca38bdef60affe4",
        "4, f88164c12d9c8faf7d0f6e7c7bcd5579",
        "6, 14eeca338b208613485ea0308fd7a15e",
        "8, 3b62a9ba6258f5610f83e264f31497b4",
        "10, 00110dc378146956c95447d3f3d0fbba",
        "14, 31fcefac66d7de9c7ec7485fe4494902",
        "16, 6ee2a4ca67b054bbfd3315bf85230577",
        "30, ea5c7f471faf6bde2b1ad7d4686d2287",
        "32, 7c3956ca5eeafc3e363e9d556546eb68",
        "62, 5853542321f567a005d547a4f04759bd"
    })
    void givesTheHashesOfTheReferenceImplementation(int bytes, String expected) {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);
        for (int round = 0; round < 2; round++) {
            hash.reset();
            for (int first = 0; first < bytes; first += 2) {
                hash.add((char) (first | (first + 1) << Byte.SIZE));
            }
            assertThat(hex(hash.high()) + hex(hash.low())).isEqualTo(expected);
        }
    }

    private static String hex(long hash) {
        return HexFormat.of().toHexDigits(Long.reverseBytes(hash));
    }
}
