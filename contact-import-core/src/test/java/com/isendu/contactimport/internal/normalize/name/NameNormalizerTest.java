package com.isendu.contactimport.internal.normalize.name;

import static com.isendu.contactimport.contact.ContactField.FIRST_NAME;
import static com.isendu.contactimport.contact.ContactField.FULL_NAME;
import static com.isendu.contactimport.contact.ContactField.LAST_NAME;
import static com.isendu.contactimport.contact.ContactField.NAME_CONFIDENCE;
import static com.isendu.contactimport.contact.ContactField.NAME_KIND;
import static com.isendu.contactimport.contact.ContactField.NAME_SUFFIX;
import static com.isendu.contactimport.contact.ContactField.NAME_TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormalizerTest {

    @Test
    void derivesNamesBesideTheUntouchedCell() {
        Candidate row = Row.of(FULL_NAME, "Dott.ssa  Ada Rossi, PhD")
                .defaultCountry("IT")
                .normalize();

        assertThat(row.value(FULL_NAME)).isEqualTo("Dott.ssa  Ada Rossi, PhD");
        assertThat(row.value(FIRST_NAME)).isEqualTo("Ada");
        assertThat(row.value(LAST_NAME)).isEqualTo("Rossi");
        assertThat(row.value(NAME_TITLE)).isEqualTo("Dott.ssa");
        assertThat(row.value(NAME_SUFFIX)).isEqualTo("PhD");
        assertThat(row.value(NAME_KIND)).isEqualTo("PERSON");
        assertThat(row.contact().nameParts()).hasValueSatisfying(parts -> {
            assertThat(parts.kind()).isEqualTo(NameKind.PERSON);
            assertThat(parts.confidence()).isBetween(0.6, 0.98);
        });
    }

    @Test
    void neverOverwritesColumnsOfTheirOwn() {
        Candidate row = Row.of(FULL_NAME, "Ada Rossi")
                .and(FIRST_NAME, "Adele")
                .and(LAST_NAME, "Russo")
                .defaultCountry("IT")
                .normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo("Adele");
        assertThat(row.value(LAST_NAME)).isEqualTo("Russo");
        assertThat(row.value(NAME_KIND)).isNull();
    }

    @Test
    void derivesTheOtherNameForCertainWhereOneColumnConfirmsTheReading() {
        Candidate row = Row.of(FULL_NAME, "Ada Rossi")
                .and(FIRST_NAME, "ADA")
                .mapped(LAST_NAME)
                .normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo("ADA");
        assertThat(row.value(LAST_NAME)).isEqualTo("Rossi");
        assertThat(row.value(NAME_CONFIDENCE)).isEqualTo("1.0");
    }

    @Test
    void derivesNothingWhereAColumnOfItsOwnContradicts() {
        Candidate row = Row.of(FULL_NAME, "Ada Rossi").and(FIRST_NAME, "Carla").normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo("Carla");
        assertThat(row.value(LAST_NAME)).isNull();
    }

    @Test
    void leavesFullNamesWholeByOption() {
        Candidate row = Row.of(FULL_NAME, "Ada Rossi").wholeNames().normalize();

        assertThat(row.value(FIRST_NAME)).isNull();
        assertThat(row.value(NAME_KIND)).isNull();
    }

    @Test
    void saysWhatIsNoPersonWithoutSplitting() {
        Candidate row = Row.of(FULL_NAME, "Rossi S.r.l.").normalize();

        assertThat(row.value(LAST_NAME)).isNull();
        assertThat(row.value(NAME_KIND)).isEqualTo("COMPANY");
    }

    @Test
    void marksNamesOfADamagedCellAsDamaged() {
        Candidate row =
                Row.of(FULL_NAME, "Ada Rossi\uFFFD").defaultCountry("IT").normalize();

        assertThat(row.isDamaged(FULL_NAME)).isTrue();
        assertThat(row.value(LAST_NAME) == null || row.isDamaged(LAST_NAME)).isTrue();
    }

    @Test
    void capitalizesNothingUnlessAsked() {
        Candidate row = Row.of(FULL_NAME, "MARIO ROSSI").defaultCountry("IT").normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo("MARIO");
    }

    @ParameterizedTest
    @CsvSource({
        "MARIO ROSSI, IT, Mario, Rossi",
        "mario rossi, IT, Mario, Rossi",
        "MARY O'BRIEN, IE, Mary, O'Brien",
        "JAMES MCDONALD, GB, James, McDonald",
        "JAN VAN DER BERG, NL, Jan, van der Berg",
        "MARTA D'ANGELO, IT, Marta, D'Angelo",
        "LUCA DE SANTIS, IT, Luca, De Santis",
        "JEAN-PIERRE DUPONT, FR, Jean-Pierre, Dupont",
        "IŞIL KILIÇ, TR, Işıl, Kılıç",
        "İSMAİL ÇETİN, TR, İsmail, Çetin",
        "INES RIZZI, IT, Ines, Rizzi",
        "J.K. ROWLING, GB, J.K., Rowling",
        "Ian McKellen, GB, Ian, McKellen"
    })
    void capitalizesNamesInOneCase(String cell, String country, String first, String last) {
        Candidate row = Row.of(FULL_NAME, cell)
                .defaultCountry(country)
                .capitalizesNames()
                .normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo(first);
        assertThat(row.value(LAST_NAME)).isEqualTo(last);
        assertThat(row.value(FULL_NAME)).isEqualTo(cell);
    }

    @Test
    void capitalizesNamesOfColumnsOfTheirOwnToo() {
        Candidate row = Row.of(FIRST_NAME, "ANNA-LENA")
                .and(LAST_NAME, "von der heide")
                .capitalizesNames()
                .normalize();

        assertThat(row.value(FIRST_NAME)).isEqualTo("Anna-Lena");
        assertThat(row.value(LAST_NAME)).isEqualTo("von der Heide");
    }
}
