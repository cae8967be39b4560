package com.isendu.contactimport.internal.normalize.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {

    /** From RFC 3492, section 7.1. */
    @ParameterizedTest
    @CsvSource({
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "そのスピードで, d9juau41awczczp",
        "pročprostěnemluvíčesky, proprostnemluvesky-uyb24dma41a"
    })
    void encodesTheExamplesOfTheStandard(String label, String encoded) {
        assertThat(Punycode.encode(label)).isEqualTo(encoded);
    }

    @Property(tries = 300)
    void agreesWithTheJdkWhereTheTwoStandardsAgree(
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = '\u0430', to = '\u044F') String label) {
        assertThat("xn--" + Punycode.encode(label)).isEqualTo(IDN.toASCII(label));
    }
}
