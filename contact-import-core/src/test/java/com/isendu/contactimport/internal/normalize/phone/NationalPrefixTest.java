package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0612, 0",
        "0, 0612, 1",
        "0, 612, 0",
        "8|10, 10612, 2",
        "8|10, 8612, 1",
    })
    void numberStartsBehindAPrefixOfDigits(String pattern, String digits, int start) {
        assertThat(new NationalPrefix(pattern, false).skip(digits, 0)).isEqualTo(start);
        assertThat(new NationalPrefix(pattern, false).skip("39" + digits, 2)).isEqualTo(2 + start);
    }

    /** Only the library knows where it starts behind what a pattern matches, or what it puts in its place. */
    @ParameterizedTest
    @CsvSource({"0[12], false, 0112, -1", "0[12], false, 0312, 0", "0, true, 0612, -1", "0, true, 612, 0"})
    void startIsUnknownBehindAPattern(String pattern, boolean rewrites, String digits, int start) {
        assertThat(new NationalPrefix(pattern, rewrites).skip(digits, 0)).isEqualTo(start);
    }
}
