package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Anna Rossi | ANNA  ROSSI
                    José | Jose
                    Straße | STRASSE
                    O’Brien | O'brien
                    Anna-Maria | Anna Maria
                    Rossi S.r.l. | Rossi SRL
                    Via Roma, 1 | Via Roma 1
                    Via Roma1 | Via Roma 1
                    """)
    void sameValueInOtherSpelling(String one, String other) {
        assertThat(said(one)).isEqualTo(said(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Via Roma 1, 2 | Via Roma 12
                    Via Roma 1/2 | Via Roma 12
                    A+ | A-
                    A-1 | A1
                    1-A | 1A
                    -A | A
                    ハ | バ
                    Анна | Яна
                    ★ | ☆
                    """)
    void otherValue(String one, String other) {
        assertThat(said(one)).isNotEqualTo(said(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "vip, shop | Shop, VIP")
    void tagsInAnyOrder(String one, String other) {
        assertThat(Spelling.of(ContactField.TAGS, one)).isEqualTo(Spelling.of(ContactField.TAGS, other));
    }

    private static String said(String text) {
        return Spelling.of(ContactField.COMPANY, text);
    }
}
