package com.isendu.contactimport.internal.normalize.plain;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.LANGUAGE;
import static com.isendu.contactimport.contact.ContactField.LAST_NAME;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.FieldType;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueNormalizersTest {

    private static final CustomField POINTS =
            CustomField.builder("points").type(FieldType.NUMBER).build();
    private static final CustomField ACTIVE =
            CustomField.builder("active").type(FieldType.BOOLEAN).build();
    private static final CustomField SIZE =
            CustomField.builder("size").choices("Small", "Large").build();

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

    @ParameterizedTest
    @CsvSource({"a\u0007b", "a\u0085\u0090b"})
    void refusesControlCharacters(String cell) {
        assertThat(Row.of(CITY, cell).result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(NOTES, cell).result(NOTES)).isEqualTo("CONTROL_CHARACTER");
    }

    @Test
    void refusesNulAndHalfCharactersEverywhere() {
        assertThat(Row.of(TAGS, "a\0b").result(TAGS)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "a\uD83D").result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "\uDE00a").result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "a\uD83D\uDE00").result(CITY)).isEqualTo("a\uD83D\uDE00");
    }

    @Test
    void takesSpreadsheetGuardsOff() {
        assertThat(Row.of(POSTCODE, "=\"00184\"").result(POSTCODE)).isEqualTo("00184");
        assertThat(Row.of(POSTCODE, "'00184").result(POSTCODE)).isEqualTo("00184");
        assertThat(Row.of(LAST_NAME, "'t Hart").result(LAST_NAME)).isEqualTo("'t Hart");
        assertThat(Row.of(LAST_NAME, "=\"\"").result(LAST_NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it, it",
        "IT, it",
        "it_IT, it-IT",
        "pt-br, pt-BR",
        "zh-Hant-TW, zh-Hant-TW",
        "ita, it",
        "Italiano, it",
        "Deutsch, de",
        "inglese, en",
        "svenska, sv",
        "Magyar, hu",
        "ger, de",
        "fre, fr",
        "deu, de",
        "it_IT.UTF-8, it-IT",
        "de_AT@euro, de-AT",
        "English (United States), en-US",
        "portoghese (Brasile), pt-BR",
        "English (Atlantis), CHOICE_UNKNOWN",
        "NULL, ''",
        "klingonesco, CHOICE_UNKNOWN",
        "it-XX, CHOICE_UNKNOWN",
        "qq, CHOICE_UNKNOWN"
    })
    void findsTheLanguage(String cell, String expected) {
        assertThat(Row.of(LANGUAGE, cell).result(LANGUAGE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "vip, news ;VIP|natale 24! vip, news, natale 24",
                "a|b! a, b",
                ";,! ''",
                "* myContacts ::: * Amici! myContacts, Amici",
                "\"Rossi, Anna\"; vip! \"Rossi, Anna\", vip",
                "\"vip\", vip! vip",
                "12\" screen, b! 12\" screen, b"
            })
    void joinsDistinctTags(String cell, String expected) {
        assertThat(Row.of(TAGS, cell).result(TAGS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "/! a, b/c; d/A! `\"a, b\", c; d, A`",
                "-! a-b -A! a, b",
                "^! a^b|c! a, b|c",
                "]! a]b[c! a, b[c",
                "\\! a\\b! a, b"
            })
    void cutsTagsAtTheDeclaredSeparatorOnly(char separator, String cell, String expected) {
        assertThat(Row.of(TAGS, cell).tagSeparator(separator).result(TAGS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Sì, true",
        "si, true",
        "ja, true",
        "Oui, true",
        "sim, true",
        "tak, true",
        "kyllä, true",
        "ano, true",
        "igen, true",
        "1, true",
        "x, true",
        "VERO, true",
        "wahr, true",
        "no, false",
        "nein, false",
        "non, false",
        "não, false",
        "nee, false",
        "nie, false",
        "nej, false",
        "ei, false",
        "ne, false",
        "nem, false",
        "0, false",
        "FALSO, false",
        "n, false",
        "forse, BOOLEAN_INVALID",
        "2, BOOLEAN_INVALID",
        "-, ''"
    })
    void understandsYesAndNo(String cell, String expected) {
        assertThat(Row.of(ACTIVE, cell).result(ACTIVE)).isEqualTo(expected);
    }

    @Test
    void readsNumbersByTheMarksOfTheOthersOfTheirColumn() {
        String[] commas = {"12,5", "1.234,50", "7,25"};
        String[] dots = {"12.5", "1,234.50", "7.25"};
        assertThat(Row.of(POINTS, "1.234").among(POINTS, commas).result(POINTS)).isEqualTo("1234");
        assertThat(Row.of(POINTS, "1,234").among(POINTS, commas).result(POINTS)).isEqualTo("1.234");
        assertThat(Row.of(POINTS, "1.234").among(POINTS, dots).result(POINTS)).isEqualTo("1.234");
        assertThat(Row.of(POINTS, "1,234").among(POINTS, dots).result(POINTS)).isEqualTo("1234");
        assertThat(Row.of(POINTS, "1.234")
                        .among(POINTS, "12,5", "12.5", "1,5", "2,5")
                        .result(POINTS))
                .isEqualTo("NUMBER_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42 | 42",
                "-007 | -7",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1 234,5 | 1234.5",
                "1'234'567 | 1234567",
                "1.234.567 | 1234567",
                "12,5 | 12.5",
                "12.50 | 12.5",
                "0.125 | 0.125",
                ".5 | 0.5",
                "1234.567 | 1234.567",
                "0,00 | 0",
                "1.234 | NUMBER_INVALID",
                "1,234 | NUMBER_INVALID",
                "1.23.456 | NUMBER_INVALID",
                "1.234.567.8 | NUMBER_INVALID",
                "12a | NUMBER_INVALID",
                "5. | NUMBER_INVALID",
                "1,2E+05 | EXCEL_SCIENTIFIC"
            })
    void readsNumbersWhoseMarksAreClear(String cell, String expected) {
        assertThat(Row.of(POINTS, cell).result(POINTS)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void readsEveryNumberBack(@ForAll long number) {
        assertThat(Row.of(POINTS, Long.toString(number)).result(POINTS)).isEqualTo(Long.toString(number));
    }

    @Test
    void takesDeclaredChoicesInAnyCase() {
        assertThat(Row.of(SIZE, "LARGE").result(SIZE)).isEqualTo("Large");
        RowError error = Row.of(SIZE, "huge").normalize().errors().get(0);
        assertThat(error.code().value()).isEqualTo("CHOICE_UNKNOWN");
        assertThat(error.parameters()).containsEntry("choices", "Small, Large");
    }

    @Test
    void dropsInvalidOptionalValuesWhenAskedTo() {
        Candidate candidate = Row.of(POINTS, "tanti").dropsInvalid().normalize();
        assertThat(candidate.isClean()).isTrue();
        assertThat(candidate.value(POINTS)).isNull();
        assertThat(candidate.warnings().get(0).parameters()).containsEntry("code", "NUMBER_INVALID");
    }

    @Test
    void findsAllProblemsOfARow() {
        Candidate candidate =
                Row.of(POINTS, "tanti").and(SIZE, "huge").and(LANGUAGE, "?x").normalize();
        assertThat(candidate.errors()).hasSize(3);
    }
}
