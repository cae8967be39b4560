package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.LAST_NAME;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcelGuardTest {

    @Test
    void takesSpreadsheetGuardsOff() {
        assertThat(Row.of(POSTCODE, "=\"00184\"").result(POSTCODE)).isEqualTo("00184");
        assertThat(Row.of(POSTCODE, "'00184").result(POSTCODE)).isEqualTo("00184");
        assertThat(Row.of(LAST_NAME, "'t Hart").result(LAST_NAME)).isEqualTo("'t Hart");
        assertThat(Row.of(LAST_NAME, "=\"\"").result(LAST_NAME)).isEmpty();
    }
}
