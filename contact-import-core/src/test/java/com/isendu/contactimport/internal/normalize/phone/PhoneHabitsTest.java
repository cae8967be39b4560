package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import com.isendu.contactimport.internal.normalize.phone.PhoneHabits.PhoneCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneHabitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatsapp",
                "WhatsApp",
                "Numero WhatsApp",
                "WhatsApp-Nummer",
                "N° Whatsapp",
                "whatsappNumber",
                "Whats App",
                "Cellulare (WhatsApp)",
                "numéro_whatsapp",
                "WA Number",
                "wa_phone",
                "واتساب",
                "Номер Ватсап"
            })
    void knowsHeadersThatMeanWhatsApp(String header) {
        assertThat(learn(header, null)).isEqualTo(new PhoneHabit(true, Writing.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wa_id", "waId", "WhatsApp ID", "whatsapp_jid"})
    void knowsHeadersOfIds(String header) {
        assertThat(learn(header, "IT", "3471112233")).isEqualTo(new PhoneHabit(true, Writing.INTERNATIONAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "Telefono", "Warehouse phone", "Wa\u00DFerwerk", "Mobile", "idphone", "Column 2"})
    void takesNoOtherHeaderForWhatsApp(String header) {
        assertThat(learn(header, null)).isEqualTo(PhoneHabit.UNKNOWN);
    }

    @Test
    void learnsThatDigitsAreInternationalFromCellsThatAreNothingElse() {
        assertThat(learn("phone", "US", "393471112233", "4915112312345", "33698765432"))
                .isEqualTo(new PhoneHabit(false, Writing.INTERNATIONAL));
        assertThat(learn("phone", null, "5521998765432", "5511987654321", "553132654321"))
                .isEqualTo(new PhoneHabit(false, Writing.INTERNATIONAL));
    }

    @Test
    void learnsNothingFromTwoCells() {
        assertThat(learn("phone", null, "5521998765432", "5511987654321")).isEqualTo(PhoneHabit.UNKNOWN);
    }

    @Test
    void learnsNothingWhereOneCellIsNationalOnly() {
        assertThat(learn("phone", "IT", "393471112233", "4915112312345", "33698765432", "3471112233"))
                .isEqualTo(PhoneHabit.UNKNOWN);
    }

    /**
     * With the trunk zero lost, these are mobile numbers of Austria; behind a plus they are mobile numbers of Tonga.
     */
    @Test
    void learnsNothingFromNationalNumbersThatAreValidBehindAPlusToo() {
        assertThat(learn("phone", "AT", "6767123456", "6767123457", "6767123458"))
                .isEqualTo(PhoneHabit.UNKNOWN);
    }

    @Test
    void learnsNothingWhereOneCellIsNoNumber() {
        assertThat(learn("phone", null, "393471112233", "4915112345678", "33698765432", "99999"))
                .isEqualTo(PhoneHabit.UNKNOWN);
    }

    @Test
    void takesFewerThanFiveDigitsForNoNumberToLearnFrom() {
        assertThat(learn("phone", null, "393471112233", "4915112345678", "33698765432", "9999"))
                .isEqualTo(new PhoneHabit(false, Writing.INTERNATIONAL));
    }

    @Test
    void learnsFromNumbersOfWhichHalfAreMobile() {
        assertThat(learn("phone", null, "393471112233", "4915112345678", "390699887766", "493012345678"))
                .isEqualTo(new PhoneHabit(false, Writing.INTERNATIONAL));
    }

    @Test
    void learnsNothingWhereHalfOfTheNumbersAreNationalToo() {
        assertThat(learn("phone", "CA", "4319876543", "4319876544", "393471112233", "33698765432"))
                .isEqualTo(PhoneHabit.UNKNOWN);
        assertThat(learn("phone", "CA", "4319876543", "4915112345678", "393471112233", "33698765432"))
                .isEqualTo(new PhoneHabit(false, Writing.INTERNATIONAL));
    }

    @Test
    void cellShowsNoNumber() {
        assertThat(new PhoneCell("3471112233", "IT")).hasToString("PhoneCell[]");
    }

    /** Numbers of one Canadian area are valid land lines of Vienna. */
    @Test
    void learnsNothingFromLandLines() {
        assertThat(learn("phone", null, "4319876543", "4319876544", "4319876545"))
                .isEqualTo(PhoneHabit.UNKNOWN);
    }

    @Test
    void learnsThatPeopleWriteNationalNumbersUnderWhatsApp() {
        assertThat(learn("whatsapp", "IT", "3471112233", "3281112233"))
                .isEqualTo(new PhoneHabit(true, Writing.NATIONAL));
    }

    @Test
    void habitComesBackFromItsText() {
        for (Writing writing : Writing.values()) {
            for (boolean whatsapp : List.of(true, false)) {
                PhoneHabit habit = new PhoneHabit(whatsapp, writing);
                assertThat(PhoneHabit.of(habit.text())).isEqualTo(habit);
            }
        }
        assertThatThrownBy(() -> PhoneHabit.of("FAX UNKNOWN")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhoneHabit.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void habitsOfSeveralColumnsComeBackFromOneWord() {
        Map<Integer, PhoneHabit> habits =
                Map.of(11, new PhoneHabit(true, Writing.UNKNOWN), 2, new PhoneHabit(false, Writing.INTERNATIONAL));
        assertThat(PhoneHabit.byColumn(PhoneHabit.word(habits))).isEqualTo(habits);
        assertThat(PhoneHabit.byColumn(null)).isEmpty();
        assertThatThrownBy(() -> PhoneHabit.byColumn("PHONE UNKNOWN")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PhoneHabit learn(String header, String country, String... cells) {
        return PhoneHabits.learn(
                header,
                Stream.of(cells).map(cell -> new PhoneCell(cell, country)).toList());
    }
}
