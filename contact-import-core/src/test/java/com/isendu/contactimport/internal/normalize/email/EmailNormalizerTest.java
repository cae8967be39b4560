package com.isendu.contactimport.internal.normalize.email;

import static com.isendu.contactimport.contact.ContactField.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Map;
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
                "anna@neri.example <anna@neri.example>        | anna@neri.example",
                "Anna @ Neri <anna@neri.example>              | anna@neri.example",
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
        assertThat(Row.of(EMAIL, cell).normalize().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "anna neri@casa.example          | EMAIL_BLANK_INSIDE",
                "anna@ca sa.example              | EMAIL_BLANK_INSIDE",
                "anna@casa.example altro         | EMAIL_BLANK_INSIDE",
                "anna@casa.exampl e              | EMAIL_BLANK_INSIDE",
                "anna@casa,example               | EMAIL_COMMA_FOR_DOT",
                "anna,neri@casa.example          | EMAIL_COMMA_FOR_DOT",
                "anna@@casa.example              | EMAIL_AT_TWICE",
                "anna@neri@casa.example          | EMAIL_AT_TWICE",
                "anna@casa                       | EMAIL_DOMAIN_INCOMPLETE",
                "anna@                           | EMAIL_DOMAIN_INCOMPLETE",
                "anna..neri@casa.example         | EMAIL_DOT_MISPLACED",
                ".anna@casa.example              | EMAIL_DOT_MISPLACED",
                "anna.@casa.example              | EMAIL_DOT_MISPLACED",
                "anna@casa..example              | EMAIL_DOT_MISPLACED",
                "anna@.casa.example              | EMAIL_DOT_MISPLACED",
                "anna(at)casa.example            | EMAIL_AT_MISSING",
                "anna at casa.example            | EMAIL_AT_MISSING",
                "anna#casa.example               | EMAIL_AT_MISSING",
                "anna.nericasa.example           | EMAIL_AT_MISSING",
            })
    void refusesATypoAndSaysWhichOne(String cell, String code) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo(code);
        assertThat(Row.of(EMAIL, cell).normalize().key()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@casa.exampl,e",
                "anna@casa.example; e",
                "anna@casa.e",
                "anna@casa.99",
                "anna@[10.1.1.1]",
                "anna@-casa.example",
                "anna@casa-.example",
                "anna@ca_sa.example",
                "\"anna neri\"@casa.example",
                "ann\uFFFDa@casa.example",
                "annaÃº@casa.example",
                "info@STRAẞE.example",
                "www.casa.example",
                "347 1112233",
                "@casa.example",
                "non so",
            })
    void refusesWhatIsNoAddressOrMayBeHalfOfOne(String cell) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo("EMAIL_INVALID");
        assertThat(Row.of(EMAIL, cell).normalize().key()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "anna@gmial.com,gmail.com",
        "anna@gmai.com,gmail.com",
        "Anna@Gmaill.com,gmail.com",
        "anna@hotmal.it,hotmail.it",
        "anna@lbero.it,libero.it",
        "anna@neri-casa.con,.com"
    })
    void warnsOfADomainThatLooksMistypedAndTakesItAsItIs(String cell, String suggestion) {
        Candidate candidate = Row.of(EMAIL, cell).normalize();
        assertThat(candidate.isClean()).isTrue();
        assertThat(candidate.value(EMAIL)).isEqualTo(cell);
        RowError warning = candidate.warnings().get(0);
        assertThat(warning.code().value()).isEqualTo("EMAIL_DOMAIN_SUSPECTED");
        assertThat(warning.parameters()).containsOnly(Map.entry("suggestion", suggestion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "mail.com",
                "email.com",
                "ymail.com",
                "libro.it",
                "neri.example",
                "gmail.neri.example"
            })
    void doesNotWarnOfDomainsThatExist(String domain) {
        assertThat(Row.of(EMAIL, "anna@" + domain).normalize().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "...", "\u200B"})
    void takesADashForNoAddress(String cell) {
        assertThat(Row.of(EMAIL, cell).result(EMAIL)).isEqualTo("EMAIL_MISSING");
    }

    @Test
    void dropsNoAddressBesideOneInBrackets() {
        assertThat(Row.of(EMAIL, "anna@neri.example xBruno <bruno@neri.example>")
                        .result(EMAIL))
                .isEqualTo("EMAIL_INVALID");
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
                "anna@neri.example, Bruno <bruno@neri.example>",
                "Anna <anna@neri.example>; bruno@neri.example",
            })
    void takesTheFirstOfSeveralAndSaysSo(String cell) {
        Candidate candidate = Row.of(EMAIL, cell).normalize();
        assertThat(candidate.key()).isEqualTo("anna@neri.example");
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
        String key = Row.of(EMAIL, address).normalize().key();
        assertThat(key).isNotNull();
        assertThat(Row.of(EMAIL, key).normalize().key()).isEqualTo(key);
    }

    @Property(tries = 500)
    void anyTextIsAnAddressOrAProblem(@ForAll String text) {
        Candidate candidate = Row.of(EMAIL, text).normalize();
        assertThat(candidate.key() == null).isEqualTo(!candidate.isClean());
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local =
                Arbitraries.strings().withChars("aBcIé12_+").ofMinLength(1).ofMaxLength(10);
        // Words of two alphabets are made to deceive: LookAlikesTest.
        Arbitrary<String> label = Arbitraries.of("aIüß日7", "λ日7", "ж7")
                .flatMap(alphabet ->
                        Arbitraries.strings().withChars(alphabet).ofMinLength(1).ofMaxLength(8));
        return Combinators.combine(local, label).as((name, domain) -> name + "@" + domain + ".example");
    }
}
