package com.isendu.contactimport.internal.normalize;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "347 111 2233                     | IT | +393471112233",
                "+39 347-111.22.33                | DE | +393471112233",
                "0039 347 1112233                 | IT | +393471112233",
                "393471112233                     | IT | +393471112233",
                "06 9988 7766                     | IT | +390699887766",
                "+39 (0)6 99887766                | IT | +390699887766",
                "+39 (0)347 1112233               | IT | +393471112233",
                "0347/1112233                     | IT | +393471112233",
                "+49 (0)30 9018240                | IT | +49309018240",
                "4915112345678                    | DE | +4915112345678",
                "++39 347 1112233                 | IT | +393471112233",
                "+39 0039 347 1112233             | IT | +393471112233",
                "+39 39 347 1112233               | IT | +393471112233",
                "=\"+393471112233\"               | IT | +393471112233",
                "'3471112233                      | IT | +393471112233",
                "3471112233.0                     | IT | +393471112233",
                "3.471.112.233                    | IT | +393471112233",
                "3,471112233E+09                  | IT | +393471112233",
                "tel:+393471112233                | IT | +393471112233",
                "https://wa.me/393471112233       | IT | +393471112233",
                "Cell. 347 1112233                | IT | +393471112233",
                "347 1112233 (dopo cena)          | IT | +393471112233",
                "347 1112233 dopo le 18           | IT | +393471112233",
                "06 99887766 int. 12              | IT | +390699887766",
                "３４７１１１２２３３                | IT | +393471112233",
                "+52 1 222 123 4567               | MX | +522221234567",
            })
    void readsTheNumber(String cell, String country, String expected) {
        assertThat(Row.of(PHONE, cell).defaultCountry(country).result(PHONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06 99887766 / 347 1112233", "347 1112233; 06 99887766", "06 99887766 e 347 1112233",
                "ab. 06 99887766 cell. 347 1112233", "06 99887766, 347 1112233", "06 99887766 +39 347 1112233",
            })
    void prefersTheFirstMobileNumber(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("+393471112233");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "347 11I2233              | PHONE_NOT_A_NUMBER",
                "347111223xx              | PHONE_NOT_A_NUMBER",
                "347*1112233              | PHONE_NOT_A_NUMBER",
                "anna347@neri.example     | PHONE_NOT_A_NUMBER",
                "non ha                   | PHONE_NOT_A_NUMBER",
                "6 99887766               | PHONE_ZERO_LOST",
                "+39 6 99887766           | PHONE_ZERO_LOST",
                "347 111                  | PHONE_INVALID",
                "112                      | PHONE_TOO_SHORT",
                "+39                      | PHONE_TOO_SHORT",
                "3471112233445            | PHONE_TOO_LONG",
                "06 9988776 7 1 1 1 1 1   | PHONE_TOO_LONG",
                "06 9988776/7             | PHONE_INVALID",
                "06 9988776 / 8           | PHONE_INVALID",
                "347 1112233 / 12         | PHONE_INVALID",
                "+39 (0)331 123456        | PHONE_INVALID",
                "+999 123456              | PHONE_PREFIX_UNKNOWN",
                "00999 123456             | PHONE_PREFIX_UNKNOWN",
                "347 1112233 e 99         | PHONE_INVALID",
                "+                        | PHONE_NOT_A_NUMBER",
            })
    void refusesWhatMayBeAStrangersNumberAndSaysWhy(String cell, String code) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo(code);
    }

    @Test
    void tellsShortNumbersWithoutACountryToo() {
        assertThat(Row.of(PHONE, "112").result(PHONE)).isEqualTo("PHONE_TOO_SHORT");
        assertThat(Row.of(PHONE, "0099 9123456").result(PHONE)).isEqualTo("PHONE_PREFIX_UNKNOWN");
    }

    /** 77 is no calling code: the zeros behind it do not announce it once more. */
    @Test
    void takesOnlyACallingCodeOffThatStandsThereTwice() {
        assertThat(Row.of(PHONE, "+7 700 771 23 45").result(PHONE)).isEqualTo("+77007712345");
        assertThat(PhoneCleaner.groups("+7 700 771 23 45")).containsExactly("+7 700 771 23 45");
        assertThat(PhoneCleaner.groups("+39 0039 347 1112233")).containsExactly("+39 347 1112233");
        assertThat(PhoneCleaner.groups("+770077123")).containsExactly("+770077123");
    }

    /** Who adds the zero would write to somebody's land line. */
    @Test
    void doesNotTakeACutOffMobileNumberForALandLineWithoutItsZero() {
        assertThat(Row.of(PHONE, "347 11122").defaultCountry("IT").result(PHONE))
                .isEqualTo("PHONE_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"'3,47111E+09'", "3.93471E+11", "3E9", "3.9347111222E11"})
    void refusesNumbersThatASpreadsheetShortened(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("EXCEL_SCIENTIFIC");
    }

    @Test
    void needsACountryForNationalNumbersOnly() {
        assertThat(Row.of(PHONE, "347 1112233").result(PHONE)).isEqualTo("PHONE_NO_COUNTRY");
        assertThat(Row.of(PHONE, "+39 347 1112233").result(PHONE)).isEqualTo("+393471112233");
        assertThat(Row.of(PHONE, "0039 347 1112233").result(PHONE)).isEqualTo("+393471112233");
    }

    @Test
    void readsByTheRowsCountryBeforeTheDefaultOne() {
        Row row = Row.of(PHONE, "06 12 34 56 78").and(COUNTRY, "Frankreich").defaultCountry("IT");
        assertThat(row.result(PHONE)).isEqualTo("+33612345678");
    }

    @Test
    void doesNotReadByTheDefaultCountryWhenTheRowNamesAnUnknownOne() {
        Row row = Row.of(PHONE, "347 1112233").and(COUNTRY, "Atlantide").defaultCountry("IT");
        assertThat(row.result(PHONE)).isEqualTo("PHONE_NO_COUNTRY");
        assertThat(row.dropsInvalid().normalize().value(PHONE)).isNull();
    }

    @Test
    void readsByTheDefaultCountryWhenTheRowsIsBlank() {
        Row row = Row.of(PHONE, "347 1112233").mapped(COUNTRY).defaultCountry("IT");
        assertThat(row.result(PHONE)).isEqualTo("+393471112233");
        assertThat(row.and(COUNTRY, "-").result(PHONE)).isEqualTo("+393471112233");
    }

    @Test
    void takesADashForNoNumber() {
        assertThat(Row.of(PHONE, "-").normalize().isClean()).isTrue();
        assertThat(Row.of(PHONE, "-").result(PHONE)).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsANumberOrAProblem(@ForAll @StringLength(max = 300) String text) {
        assertThat(Row.of(PHONE, text).defaultCountry("IT").result(PHONE)).matches("\\+\\d{7,15}|[A-Z_]*");
    }

    @Property(tries = 300)
    void numberOfANumberIsTheNumber(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 7, max = 7) String end) {
        String number = Row.of(PHONE, "347" + end).defaultCountry("IT").result(PHONE);
        assertThat(Row.of(PHONE, number).result(PHONE)).isEqualTo(number);
    }
}
