package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.ADDRESS;
import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.COMPANY;
import static com.isendu.contactimport.contact.ContactField.EMAIL;
import static com.isendu.contactimport.contact.ContactField.FIRST_NAME;
import static com.isendu.contactimport.contact.ContactField.GENDER;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.VAT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "FIRST_NAME, NULL, PLACEHOLDER_SUSPECTED",
        "LAST_NAME, Null, PLACEHOLDER_SUSPECTED",
        "LAST_NAME, None, PLACEHOLDER_SUSPECTED",
        "COMPANY, False, PLACEHOLDER_SUSPECTED",
        "FULL_NAME, nan, PLACEHOLDER_SUSPECTED",
        "FIRST_NAME, Nicol\uFFFD, TEXT_DAMAGED",
        "CITY, Forl\uFFFD, TEXT_DAMAGED",
        "ADDRESS, Via Libert\uFFFD 5, TEXT_DAMAGED",
        "NOTES, pi\uFFFD tardi, TEXT_DAMAGED",
        "TAGS, citt\uFFFD, TEXT_DAMAGED",
        "LAST_NAME, M?ller, TEXT_DAMAGED",
        "FIRST_NAME, Nicol?, TEXT_DAMAGED",
        "CITY, ?wiebodzin, TEXT_DAMAGED",
        "POSTCODE, 184, POSTCODE_ZERO_LOST"
    })
    void takesDamagedValuesWithAWarningAndMarksThem(ContactField field, String cell, String warning) {
        Candidate candidate = Row.of(field, cell).normalize();
        assertThat(candidate.value(field)).isEqualTo(cell);
        assertThat(Row.codes(candidate.warnings(), field)).containsExactly(warning);
        assertThat(candidate.contact().isDamaged(field)).isTrue();
        assertThat(candidate.contact().isDamaged(EMAIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "None", "False", "FALSE", "nan"})
    void takesWordsOfProgramsForBlankWhereNobodyIsNamedSo(String cell) {
        for (ContactField field : new ContactField[] {VAT_NUMBER, CITY, ADDRESS, GENDER}) {
            Candidate candidate = Row.of(field, cell).normalize();
            assertThat(candidate.value(field)).isNull();
            assertThat(Row.codes(candidate.warnings(), field)).containsExactly("PLACEHOLDER_SUSPECTED");
        }
        assertThat(Row.of(PHONE, cell).normalize().isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_NAME, Nil",
        "FIRST_NAME, Nan",
        "COMPANY, Who's next?",
        "ADDRESS, Via Roma ?",
        "NOTES, Chi?",
        "TAGS, false",
        "POSTCODE, 00184",
        "POSTCODE, 1010"
    })
    void leavesAloneWhatMayBeSound(ContactField field, String cell) {
        Candidate candidate = Row.of(field, cell).normalize();
        assertThat(Row.codes(candidate.warnings(), field)).isEmpty();
        assertThat(candidate.value(field)).isEqualTo(cell);
        assertThat(candidate.isDamaged(field)).isFalse();
    }

    @Test
    void knowsOfLostZerosWithoutACountryByTheOtherPostcodesOfTheColumn() {
        Candidate italian = Row.of(POSTCODE, "6121")
                .among(POSTCODE, "20121", "6121", "10121")
                .normalize();
        assertThat(Row.codes(italian.warnings(), POSTCODE)).containsExactly("POSTCODE_ZERO_LOST");
        Candidate austrian = Row.of(POSTCODE, "1010")
                .among(POSTCODE, "1010", "8010", "80331")
                .normalize();
        assertThat(austrian.warnings()).isEmpty();
    }

    @Test
    void anAddressIsDamagedWithItsHouseNumber() {
        Candidate candidate = Row.of(ADDRESS, "Via Roma")
                .and(ContactField.HOUSE_NUMBER, "1\uFFFD")
                .numberIsColumn()
                .normalize();
        assertThat(candidate.contact().isDamaged(ADDRESS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_NAME, Nicol&ograve;, Nicolò",
        "LAST_NAME, D&#039;Angelo, D'Angelo",
        "LAST_NAME, D&#x27;Angelo, D'Angelo",
        "LAST_NAME, D&apos;Angelo, D'Angelo",
        "COMPANY, Rossi &amp; Figli, Rossi & Figli",
        "COMPANY, Rossi &amp;amp; Figli, Rossi & Figli",
        "FIRST_NAME, Nicol&amp;ograve;, Nicolò",
        "CITY, Forl&#236;, Forlì",
        "CITY, &#346;widnica, Świdnica",
        "CITY, &Sacute;widnica, Świdnica",
        "NOTES, 5 &#128; &lt; 6, 5 € < 6",
        "EMAIL, luca&#64;example.com, luca@example.com",
        "EMAIL, luca&commat;example&period;com, luca@example.com",
        "PHONE, &#43;39 333 1234567, +393331234567"
    })
    void decodesCharactersOfWebPages(ContactField field, String cell, String expected) {
        Candidate candidate = Row.of(field, cell).normalize();
        assertThat(candidate.value(field)).isEqualTo(expected);
        assertThat(Row.codes(candidate.warnings(), field)).containsExactly("HTML_DECODED");
        assertThat(candidate.isDamaged(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT&T", "R&D; s.r.l.", "A&amp B", "&unknown;", "&#0;x", "&#xD800;", "<b>Caff&egrave;</b>"})
    void decodesNothingElse(String cell) {
        Candidate candidate = Row.of(COMPANY, cell).normalize();
        assertThat(candidate.value(COMPANY)).isEqualTo(cell);
        assertThat(candidate.warnings()).isEmpty();
    }

    @Test
    void takesABlankOfWebPagesForBlank() {
        Candidate candidate = Row.of(FIRST_NAME, "&nbsp;").normalize();
        assertThat(candidate.value(FIRST_NAME)).isNull();
        assertThat(candidate.warnings()).isEmpty();
    }

    @Test
    void refusesControlCharactersThatWebPagesHide() {
        assertThat(Row.of(FIRST_NAME, "Ada&#7;").result(FIRST_NAME)).isEqualTo("CONTROL_CHARACTER");
    }
}
