package com.isendu.contactimport.internal.errorcsv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCsvHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email;_import_row;_import_code;_import_error",
                "\"email\";\"_import_row\";\"_import_code\"\na,b;1;EMAIL_INVALID@A\n",
                "email;_import_code;_import_error\r\nx",
                "\"e\nmail\";\"city\r\n\";_import_row;_import_code\n"
            })
    void delimiterStandsBetweenTheReservedNamesOfTheFirstRecord(String text) {
        assertThat(ErrorCsvHead.delimiterIn(text)).contains(';');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "email;city",
                "email;_import_row",
                "email;city\n_import_row;_import_code\n",
                "email;city\r_import_row;_import_code\r"
            })
    void otherTextsHaveNone(String text) {
        assertThat(ErrorCsvHead.delimiterIn(text)).isEmpty();
    }

    @Test
    void tabIsADelimiterToo() {
        assertThat(ErrorCsvHead.delimiterIn("email\t_import_row\t_import_code\n"))
                .contains('\t');
    }
}
