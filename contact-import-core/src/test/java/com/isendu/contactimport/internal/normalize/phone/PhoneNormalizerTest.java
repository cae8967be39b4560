package com.isendu.contactimport.internal.normalize.phone;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "tel:+39-347-1112233;ext=12       | IT | +393471112233",
                "https://wa.me/393471112233       | IT | +393471112233",
                "Cell. 347 1112233                | IT | +393471112233",
                "347 1112233 (dopo cena)          | IT | +393471112233",
                "347 1112233 dopo le 18           | IT | +393471112233",
                "06 99887766 int. 12              | IT | +390699887766",
                "３４７１１１２２３３                | IT | +393471112233",
                "+52 1 222 123 4567               | MX | +522221234567",
                "347 1112233 dopo 1830            | IT | +393471112233",
                "393471112233 casa                | IT | +393471112233",
                "0039 347 1112233 casa            | IT | +393471112233",
                "0039 347 1112233 casa            |    | +393471112233",
                "3471112233 3481112233            | IT | +393471112233",
                "20206 home                       | LU | +35220206",
                "030 9018240-1                    | DE | +493090182401",
                "01 5877000-1                     | AT | +43158770001",
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
                "347 1112233 dopo 18305   | PHONE_INVALID",
                "02 1234567-8             | PHONE_INVALID",
                "0699887766 0612345678    | PHONE_TOO_LONG",
            })
    void refusesWhatMayBeAStrangersNumberAndSaysWhy(String cell, String code) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5598765432101@s.whatsapp.net      | PHONE_INVALID",
                "393471112233@s.whatsapp.net       | +393471112233",
                "393471112233@c.us                 | +393471112233",
                "393471112233:17@s.whatsapp.net    | +393471112233",
                "393471112233.0:17@S.WhatsApp.net  | +393471112233",
                "5215598765432@c.us                | +525598765432",
                "553197654321@s.whatsapp.net       | +5531997654321",
                "120363025246125486@g.us           | PHONE_NOT_A_NUMBER",
                "393471112233@example.com          | PHONE_NOT_A_NUMBER",
                "whatsapp://send?phone=393471112233 | +393471112233",
                "https://web.whatsapp.com/send?phone=393471112233&text=Ciao | +393471112233",
            })
    void readsIdsOfWhatsAppAsInternationalNumbers(String cell, String expected) {
        assertThat(Row.of(PHONE, cell).defaultCountry("DE").result(PHONE)).isEqualTo(expected);
    }

    @Test
    void readsACallingCodeOnceThatStandsInTheNumberToo() {
        assertThat(Row.of(PHONE, "+34 34698765432").defaultCountry("IT").result(PHONE))
                .isEqualTo("+34698765432");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1111111111", "9999999999", "1234567890"})
    void doesNotTakeDigitsTypedAtRandomForALostZero(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("PHONE_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"030 9018240/1, DE, PHONE_INVALID", "99999, DE, PHONE_INVALID", "555-7890 home, US, PHONE_TOO_SHORT"})
    void refusesByTheRulesOfTheCountry(String cell, String country, String code) {
        assertThat(Row.of(PHONE, cell).defaultCountry(country).result(PHONE)).isEqualTo(code);
    }

    @Test
    void looksForNoNumberInACellThatIsTooLongForOne() {
        assertThat(Row.of(PHONE, "1".repeat(250)).defaultCountry("IT").result(PHONE))
                .isEqualTo("PHONE_TOO_LONG");
        assertThat(Row.of(PHONE, "1".repeat(251)).defaultCountry("IT").result(PHONE))
                .isEqualTo("PHONE_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'347 1112233'     | 347 1112233",
                "347  111  2233    | 347 111 2233",
                "347–111–2233      | 347-111-2233",
                "٠٦١٢٣٤٥٦٧٨        | 0612345678",
            })
    void cleansACellOfItsDressing(String cell, String clean) {
        assertThat(PhoneCleaner.clean(cell)).isEqualTo(clean);
    }

    @Test
    void takesEmptyParenthesesForARemark() {
        assertThat(PhoneCleaner.groups("347 1112233 ()")).containsExactly("347 1112233");
    }

    @Test
    void tellsShortNumbersWithoutACountryToo() {
        assertThat(Row.of(PHONE, "3").result(PHONE)).isEqualTo("PHONE_TOO_SHORT");
        assertThat(Row.of(PHONE, "0039 333").result(PHONE)).isEqualTo("PHONE_TOO_SHORT");
        assertThat(Row.of(PHONE, "12345").result(PHONE)).isEqualTo("PHONE_NO_COUNTRY");
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
        assertThat(Row.of(PHONE, "310 831205").defaultCountry("IT").result(PHONE))
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

    /** Eleven digits are the number of a mailbox to libphonenumber. */
    @ParameterizedTest
    @ValueSource(strings = {"33312345678", "333 12345 67 8", "3331234567 3", "+39 333 12345678", "347 111 22 334"})
    void refusesAMobileNumberWithADigitTooMany(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("PHONE_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "333 1234567 NON ATTIVO",
                "NON CHIAMARE 333 1234567",
                "vecchio: 333 1234567; nuovo: 340 7654321",
                "333 1234567 (sbagliato)",
                "ex 333 1234567",
                "wrong number 333 1234567",
                "333 1234567 - old",
                "nicht mehr gültig: 333 1234567",
                "ne plus utiliser 333 1234567",
                "ya no: 333 1234567"
            })
    void usesNoNumberThatIsSaidToBeOldOrWrong(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("PHONE_NOT_TO_USE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P.IVA 02123456789",
                "id 3331234567",
                "n. ordine 3331234567",
                "https://t.me/3331234567",
                "www.facebook.com/3331234567",
                "cod. cliente 3331234567",
                "IBAN 3331234567"
            })
    void takesNoOtherNumberForAPhone(String cell) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo("PHONE_NOT_A_NUMBER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fax 06 7654321 tel 06 1234567 | +39061234567",
                "tel 06 1234567 fax 06 7654321 | +39061234567",
                "Tel./Fax 06 1234567 | +39061234567",
                "Tel. e fax 06 1234567 | +39061234567",
                "Fax 06 7654321 - 333 1234567 | +393331234567",
                "FAX 06 7654321 tel 06 1234567 | +39061234567",
                "fax 06 7654321 tel 11833 | PHONE_TOO_SHORT",
                "fax 06 7654321 | +39067654321"
            })
    void prefersThePhoneToTheFax(String cell, String expected) {
        assertThat(Row.of(PHONE, cell).defaultCountry("IT").result(PHONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3333333333", "+39 333 3333333", "0666666666"})
    void refusesOneDigitAllThrough(String cell) {
        assertThat(Row.of(PHONE, cell)
                        .defaultCountry(cell.startsWith("06") ? "FR" : "IT")
                        .result(PHONE))
                .isEqualTo("PHONE_INVALID");
    }

    /** As people in these countries write their own numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CH | 079 123 45 67 | +41791234567",
                "CH | 41791234567 | +41791234567",
                "DE | 0171 1234567 | +491711234567",
                "DE | 0171/1234567 | +491711234567",
                "AT | 0664 1234567 | +436641234567",
                "AT | +43 (0) 664 1234567 | +436641234567",
                "FR | 06 12 34 56 78 | +33612345678",
                "FR | 0612345678 | +33612345678",
                "ES | 612 345 678 | +34612345678",
                "ES | 34612345678 | +34612345678",
                "PT | 912 345 678 | +351912345678",
                "PT | 351912345678 | +351912345678",
                "NL | 06-12345678 | +31612345678",
                "NL | 06 12345678 | +31612345678",
                "BE | 0470 12 34 56 | +32470123456",
                "BE | 0470/12.34.56 | +32470123456",
                "PL | 512 345 678 | +48512345678",
                "PL | 48512345678 | +48512345678",
                "SE | 070-123 45 67 | +46701234567",
                "SE | 46701234567 | +46701234567",
                "DK | 20 12 34 56 | +4520123456",
                "DK | 4520123456 | +4520123456",
                "NO | 412 34 567 | +4741234567",
                "NO | 4741234567 | +4741234567",
                "FI | 040 1234567 | +358401234567",
                "FI | 358401234567 | +358401234567",
                "IE | 087 123 4567 | +353871234567",
                "IE | 353871234567 | +353871234567",
                "GB | 07400 123456 | +447400123456",
                "GB | +44 (0)7400 123456 | +447400123456",
                "US | (212) 456-1234 | +12124561234",
                "US | 212-456-1234 x12 | +12124561234",
                "CA | 416-967-1111 | +14169671111",
                "MX | 55 1234 5678 | +525512345678",
                "MX | +52 1 55 1234 5678 | +525512345678",
                "BR | (11) 91234-5678 | +5511912345678",
                "BR | 5511912345678 | +5511912345678",
                "AR | 11 2345-6789 | +541123456789",
                "AR | +54 9 11 2345-6789 | +5491123456789",
                "RO | 0721 234 567 | +40721234567",
                "RO | 40721234567 | +40721234567",
                "GR | 691 234 5678 | +306912345678",
                "GR | 306912345678 | +306912345678",
                "HU | 06 20 123 4567 | +36201234567",
                "HU | 36201234567 | +36201234567",
                "CZ | 601 234 567 | +420601234567",
                "CZ | 420601234567 | +420601234567",
                "SK | 0901 234 567 | +421901234567",
                "HR | 091 234 5678 | +385912345678",
                "SI | 031 234 567 | +38631234567",
                "BG | 088 712 3456 | +359887123456",
                "RS | 063 123 4567 | +381631234567",
                "TR | 0532 123 45 67 | +905321234567",
                "TR | 905321234567 | +905321234567",
                "RU | 8 912 345-67-89 | +79123456789",
                "RU | 7 912 345 67 89 | +79123456789",
                "UA | 050 123 4567 | +380501234567",
                "IN | 98765 43210 | +919876543210",
                "IN | 919876543210 | +919876543210",
                "JP | 090-1234-5678 | +819012345678",
                "CN | 138 0013 8000 | +8613800138000",
                "AU | 0412 345 678 | +61412345678",
                "NZ | 021 123 4567 | +64211234567",
                "ZA | 082 123 4567 | +27821234567",
                "EG | 0100 123 4567 | +201001234567",
                "MA | 0612-345678 | +212612345678",
                "LU | 621 123 456 | +352621123456",
                "MT | 7912 3456 | +35679123456",
                "SM | 0549 886377 | +3780549886377",
                "SM | 66 123456 | +37866123456"
            })
    void readsNumbersOfManyCountries(String country, String cell, String expected) {
        assertThat(Row.of(PHONE, cell).defaultCountry(country).result(PHONE)).isEqualTo(expected);
    }
}
