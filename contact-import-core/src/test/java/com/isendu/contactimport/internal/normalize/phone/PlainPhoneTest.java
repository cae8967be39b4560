package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPhoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "347 111 2233       | IT | +393471112233",
                "+39 347-111.2233   | IT | +393471112233",
                "0039 347 1112233   | IT | +393471112233",
                "393471112233       | IT | +393471112233",
                "392 1112233        | IT | +393921112233",
                "06 99887766        | IT | +390699887766",
                "06/99887766        | IT | +390699887766",
                "+33 6 98 76 54 32  | IT | +33698765432",
                "+33698765432       |    | +33698765432",
                "0033698765432      |    | +33698765432",
                "0151 12345678      | DE | +4915112345678",
                "4915112345678      | DE | +4915112345678",
                "+49 030 9018240    | DE | +49309018240",
                "06 98 76 54 32     | FR | +33698765432",
                "612 345 678        | ES | +34612345678",
                "07400 987654       | GB | +447400987654",
                "(212) 555-7890     | US | +12125557890",
                "1 212 555 7890     | US | +12125557890",
                "604-555-7890       | CA | +16045557890",
                "0664 9876543       | AT | +436649876543",
                "078 987 65 43      | CH | +41789876543",
                "(11) 98765-4321    | BR | +5511987654321",
                "98765 43210        | IN | +919876543210",
                "347  111  2233     | IT | +393471112233",
                "(212)-555-7890     | US | +12125557890",
                "20206              | LU | +35220206",
                "6591234567         | IN | +916591234567",
                "13987654321        | CN | +8613987654321",
            })
    void readsTheUsualNumber(String cell, String country, String expected) {
        assertThat(PlainPhone.read(cell, country, PhoneHabit.UNKNOWN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "347 111                  | IT",
                "6 99887766               | IT",
                "347 1112233              |",
                "06 9988776/7             | IT",
                "06 9988776-7             | IT",
                "347 1112233 / 3          | IT",
                "347 1112233, 348 1112233 | IT",
                "347 1112233 casa         | IT",
                "+39 (0)347 1112233       | IT",
                "0347 1112233             | IT",
                "3471112233.0             | IT",
                "3,471112233E+09          | IT",
                "+39 39 347 1112233       | IT",
                "+39 0039 347 1112233     | IT",
                "00 39 347 1112233        | US",
                "011 39 347 1112233       | US",
                "３４７１１１２２３３       | IT",
                "+800 1234 5678           | IT",
                "06 99887-766             | IT",
                "490 1511234 5678         | DE",
                "358365953                | AX",
                "9 11 2345-6789           | AR",
                "347 1112233              | XX",
                "+                        | IT",
                "1                        | IT",
            })
    void leavesEverythingElseToTheLibrary(String cell, String country) {
        assertThat(PlainPhone.read(cell, country, PhoneHabit.UNKNOWN)).isNull();
    }

    /** Found by comparing with the library: the zeros were skipped as if they were no digits of the code. */
    @ParameterizedTest
    @CsvSource({"000461392091,IT", "0004911870,", "+0393471112233,IT"})
    void leavesZerosBeforeACallingCodeToTheLibrary(String cell, String country) {
        assertThat(PlainPhone.read(cell, country, PhoneHabit.UNKNOWN)).isNull();
    }

    /** Found likewise: of the number 310-1234, which exists in Canada only, the library takes no leading one off. */
    @ParameterizedTest
    @CsvSource({"+113101234,CA", "0 0347 1112233,", "(0) 0347 1112233,"})
    void leavesPrefixesThatTheLibraryDoesNotTakeOff(String cell, String country) {
        assertThat(PlainPhone.read(cell, country, PhoneHabit.UNKNOWN)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "393471112233, DE, false, INTERNATIONAL, +393471112233",
        "12125557890, IT, false, INTERNATIONAL, +12125557890",
        "390699887766, DE, false, INTERNATIONAL,",
        "0612345678, FR, false, INTERNATIONAL, +33612345678",
        "3471112233, IT, true, NATIONAL, +393471112233",
        "3281112233, IT, true, NATIONAL,",
        "5211234567, DE, true, NATIONAL,",
        "0612345678, FR, true, NATIONAL, +33612345678",
    })
    void followsTheHabitOfTheColumnWhereOnlyOneReadingIsLikely(
            String cell, String country, boolean whatsapp, Writing writing, String expected) {
        assertThat(PlainPhone.read(cell, country, new PhoneHabit(whatsapp, writing)))
                .isEqualTo(expected);
    }

    @Test
    void leavesATextOfMoreThanFortyCharactersToTheLibrary() {
        assertThat(PlainPhone.digits("347" + " ".repeat(30) + "1112233")).isEqualTo("3471112233");
        assertThat(PlainPhone.digits("347" + " ".repeat(31) + "1112233")).isNull();
    }

    /** Behind +7 an 8 is the national prefix, but not in 808; +800 is of no country. */
    @Test
    void leavesKindsThatNoPlanSaysToTheLibrary() {
        assertThat(PlainPhone.kindAbroad("78083493892", 0)).isEqualTo(PlainPhone.UNKNOWN);
        assertThat(PlainPhone.kindAbroad("80012345678", 0)).isEqualTo(PlainPhone.UNKNOWN);
        assertThat(PlainPhone.kind("+80012345678")).isEqualTo(PlainPhone.UNKNOWN);
    }
}
