package com.isendu.contactimport.internal.normalize.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.internal.normalize.name.NameHabits.FullName;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSplitterTest {

    private final NameSplitter splitter = new NameSplitter(NameHabit.UNKNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ada Rossi; IT; Ada; Rossi",
                "Rossi, Ada; IT; Ada; Rossi",
                "ROSSI Ada; IT; Ada; ROSSI",
                "Rossi Ada; IT; Ada; Rossi",
                "Luca De Santis; IT; Luca; De Santis",
                "De Santis Luca; IT; Luca; De Santis",
                "Jan van der Berg; NL; Jan; van der Berg",
                "Berg, Jan van der; NL; Jan; van der Berg",
                "Mary O'Brien; IE; Mary; O'Brien",
                "James McDonald; GB; James; McDonald",
                "José Luis García López; ES; José Luis; García López",
                "María del Carmen Ruiz; ES; María del Carmen; Ruiz",
                "José Ortega y Gasset; ES; José; Ortega y Gasset",
                "João da Costa e Silva; PT; João; da Costa e Silva",
                "Kovács János; HU; János; Kovács",
                "Kovács János; ; János; Kovács",
                "Wang Xiaoming; CN; Xiaoming; Wang",
                "欧阳修文; CN; 修文; 欧阳",
                "王伟; CN; 伟; 王",
                "田中 太郎; JP; 太郎; 田中",
                "佐々木希; JP; 希; 佐々木",
                "김민준; KR; 민준; 김",
                "남궁민수; KR; 민수; 남궁",
                "Kim Min-jun; KR; Min-jun; Kim",
                "Иванов Иван Иванович; RU; Иван Иванович; Иванов",
                "Abdullah bin Salman; SA; Abdullah; bin Salman",
                "Abdel Rahman Hassan; EG; Abdel Rahman; Hassan",
                "J. K. Rowling; GB; J. K.; Rowling",
                "Rossi M.; IT; M.; Rossi"
            })
    void tellsFirstAndLastNameApart(String cell, String country, String first, String last) {
        NameParts parts = splitter.split(cell, country);

        assertThat(parts.firstName()).isEqualTo(first);
        assertThat(parts.lastName()).isEqualTo(last);
        assertThat(parts.kind()).isEqualTo(NameKind.PERSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dott.ssa Anna Verdi; IT; Dott.ssa; Anna; Verdi; ",
                "Herr Dr. Peter Schmidt; DE; Herr Dr.; Peter; Schmidt; ",
                "Dott.Mario Rossi; IT; Dott.; Mario; Rossi; ",
                "Rossi, Dott. Mario; IT; Dott.; Mario; Rossi; ",
                "Martin Luther King Jr.; US; ; Martin Luther; King; Jr.",
                "Dr. rer. nat. Uwe Stein; DE; Dr. rer. nat.; Uwe; Stein; ",
                "PD Dr.phil. habil. Anke Vogt; DE; PD Dr.phil. habil.; Anke; Vogt; ",
                "Dr. Phil Collins; GB; Dr.; Phil; Collins; ",
                "Freiherr Georg von der Tann; DE; Freiherr; Georg; von der Tann; ",
                "Katharina Gräfin von Hardenberg; DE; ; Katharina; Gräfin von Hardenberg; ",
                "Steffi Graf; DE; ; Steffi; Graf; ",
                "伊藤 美咲 様; JP; 様; 美咲; 伊藤; ",
                "Smith, John, Jr.; US; ; John; Smith; Jr.",
                "Susan Davis, MD, PhD; US; ; Susan; Davis; MD, PhD",
                "Anna Müller geb. Schmidt; DE; ; Anna; Müller; geb. Schmidt",
                "Maria Rossi (Verdi); IT; ; Maria; Rossi; (Verdi)"
            })
    void keepsTitlesAndSuffixesApart(
            String cell, String country, String title, String first, String last, String suffix) {
        assertThat(splitter.split(cell, country))
                .extracting(NameParts::title, NameParts::firstName, NameParts::lastName, NameParts::suffix)
                .containsExactly(title, first, last, suffix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mario e Anna Rossi; IT; SEVERAL_PEOPLE",
                "Peter und Monika Braun; DE; SEVERAL_PEOPLE",
                "Juan y María Gómez; ES; SEVERAL_PEOPLE",
                "Mr & Mrs Wilson; GB; SEVERAL_PEOPLE",
                "Famiglia Rossi; IT; SEVERAL_PEOPLE",
                "Rossi S.r.l.; IT; COMPANY",
                "Rossi & C. snc; IT; COMPANY",
                "Müller GmbH; DE; COMPANY",
                "Smith & Sons; GB; COMPANY",
                "Studio Bianchi; IT; COMPANY",
                "Hotel Belvedere; IT; COMPANY",
                "株式会社山田商事; JP; COMPANY",
                "test test; IT; UNSURE",
                "info; GB; UNSURE",
                "mario@rossi.example; IT; UNSURE",
                "Mario/Anna Rossi; IT; UNSURE",
                "Room 12 Smith; GB; UNSURE"
            })
    void splitsNothingButTheNameOfOnePerson(String cell, String country, NameKind kind) {
        NameParts parts = splitter.split(cell, country);

        assertThat(parts.kind()).isEqualTo(kind);
        assertThat(LabelledName.isSplit(parts)).isFalse();
    }

    @Test
    void takesOneNameForTheLastOneBehindAFormOfAddress() {
        assertThat(splitter.split("Frau Kaiser", "DE").lastName()).isEqualTo("Kaiser");
        assertThat(splitter.split("田中様", "JP").lastName()).isEqualTo("田中");
        assertThat(splitter.split("Giulia", "IT").firstName()).isEqualTo("Giulia");
        assertThat(LabelledName.isSplit(splitter.split("Xanthopulos", "IT"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Maria Teresa,IT", "Gian Luca,IT", "Jean Pierre,FR", "José Luis,ES", "Hans Peter,DE"})
    void takesTwoGivenNamesForNoSurname(String cell, String country) {
        NameParts parts = splitter.split(cell, country);

        assertThat(parts.firstName()).isEqualTo(cell);
        assertThat(parts.lastName()).isNull();
        assertThat(parts.kind()).isEqualTo(NameKind.SINGLE_NAME);
    }

    @Test
    void letsTheColumnDecideOnNamesThatNobodyKnows() {
        NameSplitter givenFirst = new NameSplitter(habit("Ada Zuin", "Mario Brugnera", "Luca Penso", "Anna Visentin"));
        NameSplitter surnameFirst =
                new NameSplitter(habit("Zuin Ada", "Brugnera Mario", "Penso Luca", "Visentin Anna"));

        assertThat(givenFirst.split("Xeno Ylkan", null).lastName()).isEqualTo("Ylkan");
        assertThat(surnameFirst.split("Xeno Ylkan", null).lastName()).isEqualTo("Xeno");
    }

    @Test
    void splitsNothingThatNobodyKnowsWhereBothOrdersAreUsed() {
        NameSplitter mixed = new NameSplitter(habit("Ada Zuin", "Brugnera Mario", "Penso Luca", "Anna Visentin"));

        assertThat(LabelledName.isSplit(mixed.split("Xeno Ylkan", null))).isFalse();
        assertThat(mixed.split("Pilutti Elena", null).firstName()).isEqualTo("Elena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cognome e nome", "Nachname, Vorname", "ФИО", "Last name, first name"})
    void takesTheOrderOfTheHeader(String header) {
        NameSplitter headed =
                new NameSplitter(NameHabits.learn(header, Arrays.asList(new FullName("Xeno Ylkan", null))));

        assertThat(headed.split("Xeno Ylkan", null).lastName()).isEqualTo("Xeno");
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NameKey.of("IŞIL ILDIKÓ")).isEqualTo("isilildiko");
            assertThat(splitter.split("INES RIZZI", "IT").lastName()).isEqualTo("RIZZI");
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static NameHabit habit(String... cells) {
        return NameHabits.learn(
                "", Arrays.stream(cells).map(cell -> new FullName(cell, null)).toList());
    }
}
