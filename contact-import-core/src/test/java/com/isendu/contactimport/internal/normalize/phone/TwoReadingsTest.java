package com.isendu.contactimport.internal.normalize.phone;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import com.isendu.contactimport.internal.normalize.cell.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits with a calling code and no plus: whose number they are. */
class TwoReadingsTest {

    private static final PhoneHabit WHATSAPP = new PhoneHabit(true, Writing.UNKNOWN);
    private static final PhoneHabit WHATSAPP_NATIONAL = new PhoneHabit(true, Writing.NATIONAL);
    private static final PhoneHabit WHATSAPP_IDS = new PhoneHabit(true, Writing.INTERNATIONAL);
    private static final PhoneHabit INTERNATIONAL = new PhoneHabit(false, Writing.INTERNATIONAL);

    @ParameterizedTest
    @CsvSource({
        "390612340987, DE, +390612340987",
        "393471112233, DE, +393471112233",
        "393471112233, US, +393471112233",
        "393471112233, , +393471112233",
        "4915112312345, IT, +4915112312345",
        "33698765432, IT, +33698765432",
        "436641230987, DE, +436641230987",
        "34698765432, FR, +34698765432",
        "14155550123, IT, +14155550123",
        "5215598765432, IT, +525598765432",
        "553197654321, IT, +5531997654321",
    })
    void isInternationalInAColumnOfWhatsApp(String cell, String country, String expected) {
        assertThat(read(cell, country, WHATSAPP)).isEqualTo(expected);
        assertThat(read(cell, country, WHATSAPP_IDS)).isEqualTo(expected);
    }

    /** People type their national number into a form that asks for WhatsApp. */
    @Test
    void readsANationalNumberInAColumnOfWhatsAppWhereItIsNoOther() {
        assertThat(read("347 111 2233", "IT", WHATSAPP)).isEqualTo("+393471112233");
        assertThat(read("06 9988 7766", "IT", WHATSAPP)).isEqualTo("+390699887766");
    }

    /** 328 111 2233 is a mobile of Italy, and behind a plus a land line of Belgium. */
    @Test
    void doesNotGuessBetweenAUsualMobileAtHomeAndALandLineAbroad() {
        assertThat(read("3281112233", "IT", WHATSAPP)).isEqualTo("PHONE_COUNTRY_UNCLEAR");
        assertThat(read("3281112233", "IT", INTERNATIONAL)).isEqualTo("PHONE_COUNTRY_UNCLEAR");
        assertThat(read("3281112233", "IT", WHATSAPP_NATIONAL)).isEqualTo("+393281112233");
        assertThat(read("3281112233", "IT", WHATSAPP_IDS)).isEqualTo("+3281112233");
        assertThat(read("3281112233", "IT", PhoneHabit.UNKNOWN)).isEqualTo("+393281112233");
    }

    @ParameterizedTest
    @CsvSource({
        "4319876543, CA, +14319876543",
        "3471112233, IT, +393471112233",
        "98765432, SG, +6598765432",
        "13987654321, CN, +8613987654321",
        "6591234567, IN, +916591234567",
        "9123450987, RU, +79123450987",
        "11987654321, BR, +5511987654321",
        "015112312345, DE, +4915112312345",
        "15123456789, DE, +4915123456789",
        "33255025192 Haus, AT, +4333255025192",
        "328 111 2233 casa, IT, +393281112233",
        "4319876543 home, CA, +14319876543",
    })
    void staysNationalWhereItIsWrittenAsInItsCountry(String cell, String country, String expected) {
        assertThat(read(cell, country, PhoneHabit.UNKNOWN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "4915112312345, IT, +4915112312345",
        "33698765432, IT, +33698765432",
        "447400987654, IT, +447400987654",
        "436641230987, IT, +436641230987",
        "393471112233, FR, +393471112233",
        "393471112233, US, +393471112233",
        "14155550123, IT, +14155550123",
        "33 6 98 76 54 32, IT, +33698765432",
    })
    void isInternationalWhereOnlyThatIsValid(String cell, String country, String expected) {
        assertThat(read(cell, country, PhoneHabit.UNKNOWN)).isEqualTo(expected);
    }

    @Test
    void namesTheCountryOfTheNumberAndNotTheMainOneOfItsCallingCode() {
        var errors = Row.of(PHONE, "4319876543")
                .defaultCountry("CA")
                .phones(WHATSAPP)
                .normalize()
                .errors();
        assertThat(errors)
                .singleElement()
                .extracting(RowError::parameters)
                .isEqualTo(Map.of("national", "CA", "international", "AT"));
    }

    /** 312 111 22334 has a digit too many; behind a plus it would be a land line of the Netherlands. */
    @Test
    void doesNotTakeATypoForALandLineAbroad() {
        assertThat(read("31211122334", "IT", PhoneHabit.UNKNOWN)).startsWith("PHONE_");
    }

    /** A mobile number with a digit too many, written in the groups of a national number. */
    @Test
    void takesNoGroupOfANationalNumberForACallingCode() {
        assertThat(read("347 111 22 334", "IT", PhoneHabit.UNKNOWN)).isEqualTo("PHONE_TOO_LONG");
        assertThat(read("34 711 12 23 34", "IT", PhoneHabit.UNKNOWN)).isEqualTo("+34711122334");
        assertThat(read("6767 123456", "AT", PhoneHabit.UNKNOWN)).isEqualTo("+436767123456");
    }

    @ParameterizedTest
    @CsvSource({
        "393471112233, DE, DE, IT",
        "436641230987, DE, DE, AT",
        "33698765432, LU, LU, FR",
        "6767123456, AT, AT, TO",
    })
    void isUnclearWhereItIsNationalInAnUnusualWayOnly(
            String cell, String country, String national, String international) {
        var errors = Row.of(PHONE, cell).defaultCountry(country).normalize().errors();
        assertThat(errors)
                .singleElement()
                .extracting(error -> error.code().value(), RowError::parameters)
                .containsExactly("PHONE_COUNTRY_UNCLEAR", Map.of("national", national, "international", international));
    }

    @Test
    void isClearWithTheTrunkZeroOrThePlus() {
        assertThat(read("06767123456", "AT", PhoneHabit.UNKNOWN)).isEqualTo("+436767123456");
        assertThat(read("+6767123456", "AT", PhoneHabit.UNKNOWN)).isEqualTo("+6767123456");
    }

    @Test
    void followsTheOtherCellsOfTheColumn() {
        assertThat(read("393471112233", "DE", INTERNATIONAL)).isEqualTo("+393471112233");
        assertThat(read("393471112233", null, INTERNATIONAL)).isEqualTo("+393471112233");
        assertThat(read("393471112233", null, PhoneHabit.UNKNOWN)).isEqualTo("PHONE_NO_COUNTRY");
    }

    @Test
    void readsTheRowByItsOwnCountry() {
        assertThat(Row.of(PHONE, "4319876543")
                        .and(COUNTRY, "Canada")
                        .defaultCountry("DE")
                        .result(PHONE))
                .isEqualTo("+14319876543");
    }

    private static String read(String cell, String country, PhoneHabit habit) {
        return Row.of(PHONE, cell).defaultCountry(country).phones(habit).result(PHONE);
    }
}
