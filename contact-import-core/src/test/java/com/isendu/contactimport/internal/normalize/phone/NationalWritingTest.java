package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalWritingTest {

    @ParameterizedTest
    @CsvSource({
        "IT, 3471112233, true",
        "IT, 34711122, false",
        "BR, 11987654321, true",
        "GB, 7400123456, false",
        "AU, 412345678, false",
        "CN, 13800138000, true",
        "AE, 501234567, false",
        "AE, 600590000, true",
        "AE, 80055555, true",
    })
    void numberIsBareWherePeopleDialNoPrefixBeforeIt(String country, String number, boolean bare) {
        assertThat(new NationalWriting(country).isBare(number)).isEqualTo(bare);
    }
}
