package com.isendu.contactimport.internal.normalize.email;

import static com.isendu.contactimport.contact.ContactField.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "anna\u2011neri@example.com, U+2011 NON-BREAKING HYPHEN",
        "anna@exa\u2013mple.com, U+2013 EN DASH",
        "anna\u2212neri@example.com, U+2212 MINUS SIGN",
        "d\u2019angelo@example.com, U+2019 RIGHT SINGLE QUOTATION MARK",
        "d\u00B4angelo@example.com, U+00B4 ACUTE ACCENT",
        "d\u02BCangelo@example.com, U+02BC MODIFIER LETTER APOSTROPHE",
        "anna\u2024neri@example.com, U+2024 ONE DOT LEADER",
        "anna@example\u00B7com, U+00B7 MIDDLE DOT",
        "anna\uFE6Bexample.com, U+FE6B SMALL COMMERCIAL AT",
        "\u0430nna@example.com, U+0430 CYRILLIC SMALL LETTER A",
        "anna@ex\u0430mple.com, U+0430 CYRILLIC SMALL LETTER A",
        "ann\u03B1@example.com, U+03B1 GREEK SMALL LETTER ALPHA",
        "anna\uFE0F@example.com, U+FE0F VARIATION SELECTOR-16",
        "anna\u3164@example.com, U+3164 HANGUL FILLER",
        "anna\u0007@example.com, U+0007 BEL",
        "<anna\u2011neri@example.com>, U+2011 NON-BREAKING HYPHEN",
        "'a\u2011b\u2019c@example.com', 'U+2011 NON-BREAKING HYPHEN, U+2019 RIGHT SINGLE QUOTATION MARK'"
    })
    void namesTheCharacterThatNobodySees(String cell, String character) {
        RowError error = Row.of(EMAIL, cell).normalize().errors().get(0);
        assertThat(error.code()).isEqualTo(ErrorCode.EMAIL_LOOK_ALIKE);
        assertThat(error.parameters()).containsEntry("character", character);
        assertThat(ErrorMessages.english().text(error)).contains(character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0438\u0432\u0430\u043D@example.com",
                "jos\u00E9@example.com",
                "info@per\u00F9.example",
                "\u0438\u0432\u0430\u043D.petrov@example.com",
                "\u4E2D\u6587@example.com"
            })
    void leavesAddressesOfAllAlphabetsAlone(String cell) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo(cell);
    }

    @Test
    void readsWhatProgramsLeaveBehind() {
        assertThat(Row.of(EMAIL, "an\u200Bna@example.com\u200E").result(EMAIL)).isEqualTo("anna@example.com");
        assertThat(Row.of(EMAIL, "anna\uFF20example\uFF0Ecom").result(EMAIL)).isEqualTo("anna@example.com");
        assertThat(Row.of(EMAIL, "\u201Canna@example.com\u201D").result(EMAIL)).isEqualTo("anna@example.com");
    }
}
