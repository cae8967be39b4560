package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    private final StoringSink sink = new StoringSink();

    @Test
    void countsThePhoneErrorsThatACountryCures() {
        // Every second contact has no phone; one of the others has half of one.
        List<Advice> advice = advice(
                file(60, "E-mail;Telefono", row -> row % 2 == 0 ? "" : row == 1 ? "333" : "347 12345" + (10 + row)),
                options());

        assertThat(advice).hasSize(1);
        assertThat(advice.get(0).option()).isEqualTo("defaultCountry");
        assertThat(advice.get(0).field()).isEqualTo("phone");
        assertThat(advice.get(0).failing()).isEqualTo(30);
        assertThat(advice.get(0).choices().get(0)).isEqualTo(new Advice.Choice("IT", 29));
    }

    @Test
    void namesAnotherCountryThanTheOneThatWasGiven() {
        List<Advice> advice = advice(
                file(60, "E-mail;Telefono", row -> row % 2 == 0 ? "+39 347 1234567" : "347 12345" + (10 + row)),
                options().defaultCountry("FR"));

        assertThat(advice.get(0).choices()).contains(new Advice.Choice("IT", 30));
    }

    @ParameterizedTest
    @CsvSource({
        "05/03/1980, 25/03/1980, dd/MM/yyyy",
        "05/03/1980, 03/25/1980, MM/dd/yyyy",
        "5/3/1980, 25/3/1980, d/M/yyyy",
        "05-03-1980, 25-03-1980, dd-MM-yyyy"
    })
    void theDatesThatAreReadAsTheyAreDecideHowTheOthersAre(String ambiguous, String clear, String pattern) {
        // One clear date is too few for the import to learn from by itself.
        String text = file(30, "E-mail;Compleanno", row -> row % 3 > 0 ? ambiguous : row == 0 ? clear : "1980-03-05");
        List<Advice> advice = advice(text, options());

        assertThat(advice)
                .containsExactly(new Advice("datePattern", "birthday", 20, List.of(new Advice.Choice(pattern, 20))));
    }

    @Test
    void namesBothPatternsWhereNoDateDecides() {
        List<Advice> advice = advice(file(60, "E-mail;Compleanno", row -> row % 2 == 0 ? "" : "05/03/1980"), options());

        assertThat(advice.get(0).choices())
                .containsExactly(new Advice.Choice("dd/MM/yyyy", 30), new Advice.Choice("MM/dd/yyyy", 30));
    }

    @Test
    void namesTheColumnWithTheAddresses() {
        ColumnMapping wrong =
                ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(1)).build();
        String text = file(60, "E-mail;Owner", row -> row % 3 == 0 ? "p" + row + "@example.com" : "Ada");

        List<Advice> advice = advice(text, options().mapping(wrong));

        assertThat(advice).hasSize(1);
        assertThat(advice.get(0).option()).isEqualTo("mapping");
        assertThat(advice.get(0).choices()).containsExactly(new Advice.Choice("1 (A)", "E-mail", 40));
        assertThat(advice.get(0).text(ErrorMessages.english()))
                .isEqualTo("Link column 1 (A) “E-mail” to “E-mail” to import 40 of 40 rows with an error in it.");
        assertThat(advice.get(0)).asString().doesNotContain("“").doesNotContain("E-mail");
    }

    @Test
    void namesNoColumnThatMakesOtherPeopleOfSoundRows() {
        ColumnMapping wrong =
                ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(1)).build();
        String text = file(60, "E-mail;Owner", row -> row % 3 == 0 ? "owner@example.com" : "Ada");

        assertThat(advice(text, options().mapping(wrong))).isEmpty();
    }

    @Test
    void namesNoCountryThatChangesTheNumbersOfSoundRows() {
        String text =
                file(44, "email;cellulare", row -> row < 40 ? "33312345" + (10 + row) : "3361234567" + (row - 40));

        assertThat(advice(text, options().defaultCountry("IT")))
                .allSatisfy(advice -> assertThat(advice.option()).isNotEqualTo("defaultCountry"));
    }

    @Test
    void namesTheCountryThoughPeopleWhoWantNoMessagesHaveSuchNumbersToo() {
        List<Advice> advice = advice(
                file(
                        60,
                        "E-mail;Telefono;Unsubscribed",
                        row -> "347 12345" + (10 + row) + (row % 6 == 5 ? ";yes" : ";no")),
                options());

        assertThat(advice).extracting(Advice::option).containsExactly("defaultCountry");
        assertThat(advice.get(0).choices()).contains(new Advice.Choice("IT", 50));
    }

    @Test
    void namesNoCountryThatMakesOthersOfNumbersWithACallingCode() {
        String text =
                file(44, "email;cellulare", row -> row < 40 ? "+39 333 12345" + (10 + row) : "3361234567" + (row - 40));

        assertThat(advice(text, options().defaultCountry("IT")).stream()
                        .filter(advice -> advice.option().equals("defaultCountry"))
                        .flatMap(advice -> advice.choices().stream())
                        .map(Advice.Choice::value))
                .isSubsetOf("FR");
    }

    @Test
    void namesNoCountryThatMakesOthersOfNumbersOfWhichHalfHaveACallingCodeThatIsValid() {
        // Brazilian mobile numbers, every second one as it was before the ninth digit.
        String text = file(6, "email;telefono", row -> "55219" + (row % 2 == 0 ? "9" : "") + "687319" + (10 + row));

        assertThat(advice(text, options()).stream()
                        .flatMap(advice -> advice.choices().stream())
                        .map(Advice.Choice::value))
                .doesNotContain("DE", "AT");
    }

    @Test
    void namesNoPatternThatChangesTheDatesOfSoundRows() {
        String text = file(60, "E-mail;Birthday", row -> row < 40 ? "05/03/1980" : "03/25/1980");

        assertThat(advice(text, options().datePattern("dd/MM/yyyy")))
                .allSatisfy(advice -> assertThat(advice.option()).isNotEqualTo("datePattern"));
    }

    @Test
    void saysNothingOfDuplicatesWhichNoOptionAboutValuesCures() {
        String text = file(12, "E-mail;Nome", row -> row < 6 ? "Ada" : "Eva").replaceAll("p(6|7|8|9|10|11)@", "p0@");

        assertThat(advice(text, options())).isEmpty();
    }

    @Test
    void countsNoRowThatIsADuplicateOfAnEarlierOneOnceItsValuesAreLeftOut() {
        // 20 sound people; 12 rows with an invalid phone, 8 of them of the same people under other names.
        String text = IntStream.range(0, 32)
                .mapToObj(row -> row < 20
                        ? "p" + row + "@example.com;Ada;+39 347 1234567\n"
                        : "p" + (row < 28 ? row - 20 : row) + "@example.com;Eva;none yet\n")
                .collect(Collectors.joining("", "E-mail;Nome;Telefono\n", ""));

        List<Advice> advice = advice(text, options());

        assertThat(advice)
                .containsExactly(new Advice("invalidValues", null, 12, List.of(new Advice.Choice("DROP_VALUE", 4))));
        assertThat(check(text, options().invalidValues(InvalidValueStrategy.DROP_VALUE))
                        .report()
                        .counts()
                        .created())
                .isEqualTo(24);
    }

    @Test
    void namesNoOptionByWhichAnEarlierRowTakesThePlaceOfASoundOne() {
        // The second row of each person is imported, since the phone of the first is invalid.
        String text = IntStream.range(0, 12)
                .mapToObj(row -> "p" + row / 2 + "@example.com;" + (row % 2 == 0 ? "Ada;none yet" : "Eva;") + "\n")
                .collect(Collectors.joining("", "E-mail;Nome;Telefono\n", ""));

        assertThat(advice(text, options())).isEmpty();
    }

    @Test
    void countsNoRowThatTheStoreWouldRefuse() {
        String text = file(40, "E-mail;Telefono", row -> row < 20 ? "+39 347 1234567" : "none yet");

        List<Advice> advice = engine(new RefusingSink(key -> key.startsWith("p3")))
                .check(source(text), options().build())
                .report()
                .advice();

        assertThat(advice)
                .containsExactly(new Advice("invalidValues", null, 20, List.of(new Advice.Choice("DROP_VALUE", 10))));
    }

    @Test
    void countsTheRowsThatComeInWithoutTheirInvalidValuesWhereNothingCuresThem() {
        List<Advice> advice =
                advice(file(60, "E-mail;Telefono", row -> row % 2 == 0 ? "+39 347 1234567" : "none yet"), options());

        assertThat(advice)
                .containsExactly(new Advice("invalidValues", null, 30, List.of(new Advice.Choice("DROP_VALUE", 30))));
    }

    @Test
    void advisesAboutValuesThatWereDroppedToo() {
        List<Advice> advice = advice(
                file(60, "E-mail;Telefono", row -> row % 2 == 0 ? "" : "347 12345" + (10 + row)),
                options().invalidValues(InvalidValueStrategy.DROP_VALUE));

        assertThat(advice.get(0).choices().get(0)).isEqualTo(new Advice.Choice("IT", 30));
    }

    @Test
    void triesTheFirstThousandRowsInError() {
        List<Advice> advice =
                advice(file(2_500, "E-mail;Telefono", row -> row % 2 == 0 ? "" : "347 123" + (1_000 + row)), options());

        assertThat(advice.get(0).failing()).isEqualTo(Advice.MAX_ROWS);
        assertThat(advice.get(0).choices().get(0)).isEqualTo(new Advice.Choice("IT", Advice.MAX_ROWS));
    }

    @ParameterizedTest
    @CsvSource({"+39 347 1234567, 0", "347 1234567, 2"})
    void saysNothingOfFewErrors(String phone, int rows) {
        assertThat(advice(file(60, "E-mail;Telefono", row -> row < rows ? phone : ""), options()))
                .isEmpty();
    }

    @Test
    void saysNothingOfBrokenRows() {
        assertThat(advice(file(60, "E-mail;Nome", row -> row % 2 == 0 ? "Ada" : "\"Ada"), options()))
                .isEmpty();
    }

    @Test
    void theCureThatIsAdvisedWorks() {
        String text = file(60, "E-mail;Telefono", row -> row % 2 == 0 ? "" : "347 12345" + (10 + row));
        Advice advice = advice(text, options()).get(0);

        ImportOptions.Builder cured =
                options().defaultCountry(advice.choices().get(0).value());
        assertThat(check(text, cured)).isInstanceOf(ImportResult.AllImported.class);
    }

    @Test
    void isASentenceInTheLanguageOfThePerson() {
        Advice advice = new Advice(
                "defaultCountry", "phone", 412, List.of(new Advice.Choice("IT", 409), new Advice.Choice("AT", 400)));

        assertThat(advice.text(ErrorMessages.english()))
                .isEqualTo(
                        "Choose IT as the default country to import 409 of 412 rows with an error in “Phone”. With AT: 400.");
        assertThat(advice.text(ErrorMessages.in(Locale.ITALIAN)))
                .isEqualTo(
                        "Scegli IT come paese predefinito per importare 409 righe su 412 con un errore in «Telefono». Con AT: 400.");
    }

    private List<Advice> advice(String text, ImportOptions.Builder options) {
        return check(text, options).report().advice();
    }

    private ImportResult check(String text, ImportOptions.Builder options) {
        return engine(sink).check(source(text), options.build());
    }

    private static String file(int rows, String header, IntFunction<String> second) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "p" + row + "@example.com;" + second.apply(row))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    /** Refuses people. */
    private record RefusingSink(Predicate<String> refused) implements ContactSink {

        @Override
        public BatchOutcome write(ContactBatch batch) {
            return check(batch);
        }

        @Override
        public BatchOutcome check(ContactBatch batch) {
            return new BatchOutcome(batch.rows().stream()
                    .map(row -> refused.test(row.contact().key())
                            ? ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED))
                            : ContactOutcome.of(RowOutcome.CREATED))
                    .toList());
        }
    }
}
