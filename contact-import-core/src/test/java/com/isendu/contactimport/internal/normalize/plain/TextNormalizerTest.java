package com.isendu.contactimport.internal.normalize.plain;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {

    @Test
    void stripsBlanksAndInvisibleCharactersOfTexts() {
        assertThat(Row.of(CITY, "\u00A0\uFEFF Città\u2003\u200B\n").result(CITY))
                .isEqualTo("Città");
        assertThat(Row.of(CITY, "Citta\u0300").result(CITY)).isEqualTo("Città");
        assertThat(Row.of(CITY, "\u200B").result(CITY)).isEmpty();
        assertThat(Row.of(CITY, "می\u200Cخواهم").result(CITY)).isEqualTo("می\u200Cخواهم");
    }

    @Test
    void foldsTabsAndLineBreaksOfOneLine() {
        assertThat(Row.of(CITY, "Reggio\tnell'\r\nEmilia").result(CITY)).isEqualTo("Reggio nell' Emilia");
        assertThat(Row.of(CITY, "a \n b").result(CITY)).isEqualTo("a  b");
    }

    @Test
    void keepsTheLinesOfNotes() {
        assertThat(Row.of(NOTES, "uno\r\ndue\rtre\n\nquattro\u2028cinque").result(NOTES))
                .isEqualTo("uno\ndue\ntre\n\nquattro\ncinque");
    }
}
