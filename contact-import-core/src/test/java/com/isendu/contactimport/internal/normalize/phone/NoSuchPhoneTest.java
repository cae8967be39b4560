package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoSuchPhoneTest {

    @ParameterizedTest
    @CsvSource({
        "+39 333, IT, PHONE_TOO_SHORT",
        "+34 698, IT, PHONE_TOO_SHORT",
        "+1 212-555-, US, PHONE_TOO_SHORT",
        "0151, DE, PHONE_TOO_SHORT",
        "555-7890, US, PHONE_TOO_SHORT",
        "34711 1, IT, PHONE_INVALID",
        "347 111, IT, PHONE_INVALID",
    })
    void givesTheReasonOfANumberThatCannotExist(String cell, String country, ErrorCode reason) {
        assertThat(NoSuchPhone.fault(cell, country)).isEqualTo(reason);
    }

    /** Without a country, unusual, several numbers perhaps, or one that a repair may make of it. */
    @ParameterizedTest
    @CsvSource({
        "+39 333,",
        "+39 333, XX",
        "347 111 casa, IT",
        "347 00 1, IT",
        "347111 2, IT",
        "3471112233, IT",
        "39333, IT",
        "99999, IT",
        "+34 34 698, IT",
        "+39 39 333, DE",
        "+49 49 15, IT",
        "+3903 333, DE",
        "+521 55, IT",
    })
    void leavesToACarefulLookWhatMayStillBeANumber(String cell, String country) {
        assertThat(NoSuchPhone.fault(cell, country)).isNull();
    }
}
