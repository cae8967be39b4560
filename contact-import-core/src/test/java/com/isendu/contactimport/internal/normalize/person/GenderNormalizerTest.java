package com.isendu.contactimport.internal.normalize.person;

import static com.isendu.contactimport.contact.ContactField.GENDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenderNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "Herr, male",
        "Frau, female",
        "Sig., male",
        "Sig.ra, female",
        "Sig.na, female",
        "Signora, female",
        "M., M.",
        "Mme, female",
        "Monsieur, male",
        "Sr., male",
        "Sra., female",
        "Dhr., male",
        "Mevr., female",
        "Pan, male",
        "Pani, female",
        "Hr., male",
        "Fru, female",
        "Mr, male",
        "Mrs., female",
        "Uomo, male",
        "DONNA, female",
        "weiblich, female",
        "männlich, male",
        "divers, other",
        "kobieta, female",
        "mężczyzna, male",
        "Paní, female",
        "nainen, female",
        "mies, male",
        "kvinna, female",
        "non-binary, other",
        "X, other",
        "F, female",
        "W, female",
        "D, other",
        "M, M",
        "H, H",
        "Dott.ssa, female",
        "Comandante, Comandante"
    })
    void understandsGendersAndSalutations(String cell, String expected) {
        assertThat(Row.of(GENDER, cell).result(GENDER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "M, F, male",
        "M, W, male",
        "M, V, male",
        "M, K, male",
        "M, D, male",
        "H, M, male",
        "M, H, female",
        "H, F, male",
        "F, H, female",
        "F, N, F",
        "M, N, M"
    })
    void tellsALetterByTheOthersOfItsColumn(String cell, String beside, String expected) {
        assertThat(Row.of(GENDER, cell).among(GENDER, cell, beside).result(GENDER))
                .isEqualTo(expected);
    }
}
