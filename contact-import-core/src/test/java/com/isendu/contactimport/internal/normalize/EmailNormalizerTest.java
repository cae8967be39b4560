package com.isendu.contactimport.internal.normalize;

import static com.isendu.contactimport.contact.ContactField.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Anna.Neri@Bottega.Example                    | anna.neri@bottega.example",
                "mailto:anna@neri.example?subject=x           | anna@neri.example",
                "Anna Neri <anna@neri.example>                | anna@neri.example",
                "\"Neri, Anna\" <anna@neri.example>           | anna@neri.example",
                "[scrivi](mailto:anna@neri.example)           | anna@neri.example",
                "=\"anna@neri.example\"                       | anna@neri.example",
                "'anna@neri.example'                          | anna@neri.example",
                "Posta: anna@neri.example                     | anna@neri.example",
                "anna@neri.example.                           | anna@neri.example",
                "anna@neri.example (ufficio)                  | anna@neri.example",
                "Anna Neri anna@casa.example                  | anna@casa.example",
                "d'angelo+news@neri.example                   | d'angelo+news@neri.example",
                "a.n.n.a@gmail.com                            | a.n.n.a@gmail.com",
                "INFO@PERÙ.example                            | info@xn--per-6na.example",
                "info@straße.example                          | info@xn--strae-oqa.example",
                "info@xn--strae-oqa.example                   | info@xn--strae-oqa.example",
                "josé@neri.example                            | josé@neri.example",
                "anna＠neri．example                           | anna@neri.example",
                "anna@neri。example                            | anna@neri.example",
            })
    void findsTheKey(String cell, String key) {
        assertThat(Row.of(EMAIL, cell).normalize().emailKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna neri@casa.example",
                "anna@ca sa.example",
                "anna@casa.example altro",
                "anna@casa,example",
                "anna@casa.exampl,e",
                "anna@casa.exampl e",
                "anna@casa.example; e",
                "anna@@casa.example",
                "anna@casa",
                "anna@casa.e",
                "anna@casa.99",
                "anna@[10.1.1.1]",
                "anna..neri@casa.example",
                ".anna@casa.example",
                "anna.@casa.example",
                "anna@-casa.example",
                "anna@casa-.example",
                "anna@ca_sa.example",
                "anna@casa..example",
                "\"anna neri\"@casa.example",
                "ann\uFFFDa@casa.example",
                "annaÃº@casa.example",
                "info@STRAẞE.example",
                "anna(at)casa.example",
                "non so",
            })
    void refusesWhatIsNoAddressOrMayBeHalfOfOne(String cell) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo("EMAIL_INVALID");
        assertThat(Row.of(EMAIL, cell).normalize().emailKey()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "...", "\u200B"})
    void takesADashForNoAddress(String cell) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo("EMAIL_MISSING");
    }

    @Test
    void missesABlankAddress() {
        assertThat(Row.codes(Row.blank().normalize().errors(), EMAIL)).containsExactly("EMAIL_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@neri.example; bruno@neri.example",
                "anna@neri.example, bruno@neri.example",
                "anna@neri.example / bruno@neri.example",
                "anna@neri.example bruno@neri.example",
                "anna@neri.example e bruno@neri.example",
                "anna@neri.example\nbruno@neri.example",
                "Anna <anna@neri.example>, Bruno <bruno@neri.example>",
            })
    void takesTheFirstOfSeveralAndSaysSo(String cell) {
        Candidate candidate = Row.of(EMAIL, cell).normalize();
        assertThat(candidate.emailKey()).isEqualTo("anna@neri.example");
        assertThat(candidate.isClean()).isTrue();
        RowError warning = candidate.warnings().get(0);
        assertThat(warning.code().value()).isEqualTo("MULTIPLE_EMAILS");
        assertThat(warning.parameters()).containsEntry("count", "2");
    }

    @Test
    void keepsTheWrittenFormForSending() {
        assertThat(Row.of(EMAIL, " <Anna.Neri@MÜLLER.example>").result(EMAIL)).isEqualTo("Anna.Neri@MÜLLER.example");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(Row.of(EMAIL, "a".repeat(65) + "@neri.example").result(EMAIL))
                .isEqualTo("EMAIL_INVALID");
        assertThat(Row.of(EMAIL, "anna@" + "a".repeat(64) + ".example").result(EMAIL))
                .isEqualTo("EMAIL_INVALID");
        assertThat(Row.of(EMAIL, "a@" + "abcdefghi.".repeat(26) + "example").result(EMAIL))
                .isEqualTo("EMAIL_INVALID");
        assertThat(Row.of(EMAIL, "x".repeat(1_000_000)).result(EMAIL)).isEqualTo("EMAIL_INVALID");
    }

    @Property(tries = 300)
    void keyOfAKeyIsTheKey(@ForAll("addresses") String address) {
        String key = Row.of(EMAIL, address).normalize().emailKey();
        assertThat(key).isNotNull();
        assertThat(Row.of(EMAIL, key).normalize().emailKey()).isEqualTo(key);
    }

    @Property(tries = 500)
    void anyTextIsAnAddressOrAProblem(@ForAll String text) {
        Candidate candidate = Row.of(EMAIL, text).normalize();
        assertThat(candidate.emailKey() == null).isEqualTo(!candidate.isClean());
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local =
                Arbitraries.strings().withChars("aBcIé12_+").ofMinLength(1).ofMaxLength(10);
        Arbitrary<String> label =
                Arbitraries.strings().withChars("aIüßλж日7").ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(local, label).as((name, domain) -> name + "@" + domain + ".example");
    }
}
