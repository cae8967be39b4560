package com.isendu.contactimport.internal.read.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCharsetTest {

    private static final Map<String, String> TEXTS = Map.of(
            "it", "Nome;Città;E-mail\r\nNicolò;Cefalù;n@example.com\r\nDesirée;Forlì;d@example.com\r\n",
            "de", "Name;Straße;E-mail\r\nJörg Köhler;Äußere Gasse 3;j@example.com\r\n",
            "fr", "Prénom;Ville;E-mail\r\nAgnès;Besançon;a@example.com\r\nÉloïse;Nîmes;e@example.com\r\n",
            "da", "Navn;By;E-mail\r\nSøren Kjær;Rødovre;s@example.com\r\nÅse Bæk;Næstved;a@example.com\r\n",
            "pl", "Imię;Miasto;E-mail\r\nPaweł Dąbek;Łódź;p@example.com\r\nŻaneta;Gdańsk;z@example.com\r\n",
            "cs", "Jméno;Město;E-mail\r\nJiří Dvořák;Děčín;j@example.com\r\nŠárka;Plzeň;s@example.com\r\n",
            "hu", "Név;Város;E-mail\r\nSzűcs Jenő;Kőszeg;j@example.com\r\nGyőző;Pécs;g@example.com\r\n");

    @ParameterizedTest
    @CsvSource({
        "it, windows-1252, ASSUMPTION",
        "it, x-MacRoman, DETECTION",
        "it, IBM850, DETECTION",
        "de, windows-1252, ASSUMPTION",
        "de, x-MacRoman, DETECTION",
        "de, IBM850, DETECTION",
        "fr, windows-1252, ASSUMPTION",
        "fr, x-MacRoman, DETECTION",
        "fr, IBM850, DETECTION",
        "da, windows-1252, ASSUMPTION",
        "da, x-MacRoman, DETECTION",
        "da, IBM850, DETECTION",
        "pl, windows-1250, DETECTION",
        "pl, ISO-8859-2, DETECTION",
        "cs, windows-1250, DETECTION",
        "cs, ISO-8859-2, DETECTION",
        "hu, windows-1250, DETECTION",
        "it, UTF-8, PROOF",
        "pl, UTF-16LE, DETECTION",
        "pl, UTF-16BE, DETECTION"
    })
    void tellsCharsetByItsLetters(String language, Charset charset, DecidedBy by) {
        SourceFormat format = open(TEXTS.get(language), charset).table().format();

        assertThat(format.charset()).isEqualTo(charset);
        assertThat(format.decidedBy(FormatPart.CHARSET)).isEqualTo(by);
    }

    @Test
    void readsEuroSignOfLatin9BesideAnAmount() {
        String text = "Nome;Nota\r\nNicolò;sconto 10 €\r\n";

        assertThat(open(text, Charset.forName("ISO-8859-15")).table().format().charset())
                .isEqualTo(Charset.forName("ISO-8859-15"));
    }

    @Test
    void countsAccentsLateInTheFile() {
        String text = "Name;E-mail\r\n" + "Anna;anna@example.com\r\n".repeat(20_000) + "Jörg Köhler;j@example.com\r\n";

        Detection found = open(text, Charset.forName("x-MacRoman"));

        assertThat(found.table().format().charset()).isEqualTo(Charset.forName("x-MacRoman"));
        assertThat(found.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.parameters()).containsEntry("samples", "Jörg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sørensen", "D’Amicò", "C/ Mayor 3º B", "São João", "Kovaè", "Renè…", "5 €", "Ýmir Þór"})
    void staysWithTheUsualCharsetWhereLittleSpeaksAgainstIt(String value) {
        String text = "Name;E-mail\r\n" + value + ";a@example.com\r\n";

        assertThat(open(text, Charset.forName("windows-1252")).table().format().decidedBy(FormatPart.CHARSET))
                .isEqualTo(DecidedBy.ASSUMPTION);
    }

    @Test
    void staysWithTheUsualCharsetInAnotherScript() {
        String text = "Имя;Город\r\nИван Петров;Москва\r\nАнна Смирнова;Тверь\r\n";

        SourceFormat format =
                open(text, Charset.forName("windows-1251")).table().format();

        assertThat(format.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(format.decidedBy(FormatPart.CHARSET)).isEqualTo(DecidedBy.ASSUMPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void findsUtf16OfAnotherScriptWithoutMark(Charset charset) {
        String text = "Имя;Город;E-mail\r\nИван Петров;Москва;ivan@example.com\r\n陳大文;一宮;c@example.com\r\n";

        assertThat(open(text, charset).table().format().charset()).isEqualTo(charset);
        assertThat(open("a;é\r\n", charset).table().format().charset()).isEqualTo(charset);
    }

    @Test
    void takesNoStrayNulForUtf16() {
        assertThat(open("a;b\r\n\0x;y\r\n", StandardCharsets.UTF_8)
                        .table()
                        .format()
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void refusesDamagedUtf8ThatTheUsualCharsetCannotDecode() {
        byte[] bytes = "Nome;Città\r\nNicolò;Àlà dei Sardi\r\nJosé;\u0001\r\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u0001')] = (byte) 0x81;

        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(SourceException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.ENCODING_MALFORMED);
            assertThat(refused.parameters()).containsEntry("charset", "UTF-8").containsEntry("line", "3");
        });
    }

    @Test
    void refusesUtf8WithOneDamagedByteInPlaceOfReadingAllOfItOtherwise() {
        byte[] bytes = without(TEXTS.get("it").getBytes(StandardCharsets.UTF_8), 57);

        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(SourceException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.ENCODING_MALFORMED);
            assertThat(refused.parameters()).containsEntry("charset", "UTF-8").containsEntry("line", "3");
            assertThat(ErrorMessages.english().text(refused)).contains("Correct that line", "choose the encoding");
        });
    }

    @Test
    void takesOneCharacterOfUtf8ForChance() {
        assertThat(open("Nome;E-mail\r\n“IRMÃ”;a@example.com\r\n", Charset.forName("windows-1252"))
                        .table()
                        .format()
                        .charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void refusesUtf16ThatLostAByte(Charset charset) {
        byte[] bytes = without(("\uFEFF" + TEXTS.get("it")).getBytes(charset), 61);

        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(SourceException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.ENCODING_MALFORMED);
            assertThat(refused.parameters()).containsEntry("line", "2");
        });
    }

    private static byte[] without(byte[] bytes, int index) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, index + 1, rest, index, rest.length - index);
        return rest;
    }

    @Test
    void showsWordsToJudgeAnAssumedCharsetBy() {
        List<RowError> warnings =
                open(TEXTS.get("it"), Charset.forName("windows-1252")).warnings();

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ErrorCode.ENCODING_ASSUMED);
            assertThat(warning.parameters())
                    .containsEntry("charset", "windows-1252")
                    .containsEntry("samples", "Città, Nicolò, Cefalù");
            assertThat(ErrorMessages.english().text(warning)).contains("(Città, Nicolò, Cefalù)");
            assertThat(warning).asString().doesNotContain("Nicol");
        });
    }

    @Test
    void suspectsUtf8ThatWasReadInAnotherCharset() {
        String text = misread("Nome;Città\r\nNicolò;“Forlì”\r\n");

        assertThat(open(text, StandardCharsets.UTF_8).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(ErrorCode.TEXT_MOJIBAKE_SUSPECTED);
                    assertThat(warning.parameters().get("samples")).contains(misread("Nicolò"));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOÃO “IRMÃ”", "Ån, Ärzte", "CAFÉ’S", "Â", "Der „Bär“ – schön…", "château €", "L’Â»"})
    void suspectsNothingInSoundText(String text) {
        assertThat(Mojibake.wordsIn(text)).isEmpty();
    }

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    }

    private static Detection open(String text, Charset charset) {
        return open(text.getBytes(charset));
    }

    private static Detection open(byte[] bytes) {
        ReadingOptions options = ReadingOptions.builder().build();
        return Detection.of(ContactSource.of(() -> new ByteArrayInputStream(bytes)), options);
    }
}
