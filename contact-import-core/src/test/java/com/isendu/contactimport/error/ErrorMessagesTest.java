package com.isendu.contactimport.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.read.otherfile.OtherFile;
import com.isendu.contactimport.internal.text.TextFiles;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.source.Column;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMessagesTest {

    private static final List<String> STANDARD_CONSTRAINTS = List.of(
            "AssertFalse",
            "AssertTrue",
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Future",
            "FutureOrPresent",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "NotBlank",
            "NotEmpty",
            "NotNull",
            "Null",
            "Past",
            "PastOrPresent",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size");

    /** Why a store does not work, where that has a cure of its own. */
    private static final List<String> REASONS = List.of(
            "SINK_REJECTED.ILLEGAL_CHARACTER",
            "SINK_UNAVAILABLE.EXHAUSTED",
            "SINK_UNAVAILABLE.CONFLICT",
            "SINK_UNAVAILABLE.LOCKED",
            "SINK_UNAVAILABLE.IN_USE",
            "SINK_UNAVAILABLE.UNKNOWN",
            "SINK_MISCONFIGURED.SCHEMA_MISSING",
            "SINK_MISCONFIGURED.COLUMN_TYPE_DIFFERENT",
            "SINK_MISCONFIGURED.ACCOUNT_UNFIT",
            "SINK_MISCONFIGURED.PERMISSION_MISSING",
            "SINK_MISCONFIGURED.LOGIN_REFUSED",
            "SINK_MISCONFIGURED.DATABASE_UNKNOWN",
            "SINK_MISCONFIGURED.DRIVER_MISSING",
            "SINK_MISCONFIGURED.READ_ONLY",
            "SINK_MISCONFIGURED.CHARSET_TOO_SMALL",
            "SINK_MISCONFIGURED.STATEMENT_REFUSED",
            "SINK_MISCONFIGURED.EVERY_CONTACT_REFUSED");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @MethodSource("languages")
    void hasASentenceForEveryCode(Locale language) throws IOException {
        Properties texts = bundle(language);
        for (ErrorCode code : ErrorCode.all()) {
            assertThat(texts.getProperty(code.value(), ""))
                    .as("%s in %s", code, language)
                    .matches("[“„«\\p{Lu}].*\\.")
                    .hasSizeGreaterThan(30);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fillsInTheSameAsEnglish(Locale language) throws IOException {
        Properties english = bundle(Locale.ENGLISH);
        Properties texts = bundle(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(texts.getProperty(key, "")))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesItsLanguage(Locale language) {
        assertThat(ErrorMessages.in(language).locale()).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEveryFieldReasonAndDriftAndHoldsNothingElse(Locale language) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        ErrorCode.all().forEach(code -> expected.add(code.value()));
        for (ContactField field : ContactField.values()) {
            expected.add("field." + field.key());
        }
        expected.addAll(keys("FILE_NOT_CSV.", OtherFile.values()));
        expected.addAll(List.of("FILE_TOO_LARGE.rows", "FILE_TOO_LARGE.bytes"));
        expected.addAll(List.of("OPT_OUTS_FOUND.MARK", "OPT_OUTS_FOUND.SUPPRESS"));
        expected.addAll(REASONS);
        expected.addAll(List.of("again.import", "again.resume"));
        expected.addAll(List.of("column", "language"));
        expected.addAll(List.of("unexplained", "unexplained.row"));
        expected.addAll(keys("reason.", ProposalReason.Kind.values()));
        expected.remove("reason.NONE");
        expected.add("reason.cellsAgree");
        expected.add("reason.fallback");
        expected.addAll(keys("drift.", ColumnDrift.Kind.values()));
        expected.addAll(keys("drift.", ColumnDrift.Likeness.values()));
        Stream.of("defaultCountry", "datePattern", "mapping", "invalidValues", "other")
                .forEach(advice -> expected.add("advice." + advice));
        STANDARD_CONSTRAINTS.forEach(name -> expected.add("jakarta.validation.constraints." + name + ".message"));
        assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ownCodeOfHostWithoutSentenceNamesItsField() {
        RowError taken = RowError.ofCell(new ErrorCode("acme.MOBILE_TAKEN"), "phone", RowError.NO_COLUMN);

        assertThat(ErrorMessages.english().text(taken)).contains("“Phone”", "acme.MOBILE_TAKEN");
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(taken)).contains("«Telefono»", "acme.MOBILE_TAKEN");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void ownCodeOfHostWithoutFieldAndSentenceIsExplained(Locale language) {
        RowError refused = RowError.of(new ErrorCode("acme.CRM_REFUSED"));

        assertThat(ErrorMessages.in(language).text(refused)).matches("\\p{Lu}.*\\. .*\\(acme\\.CRM_REFUSED\\).*\\.");
    }

    @Test
    void hostHasSentenceForEachReasonOfItsStore() {
        ErrorMessages messages = ErrorMessages.in(
                Locale.ENGLISH,
                (key, locale) -> key.equals("SINK_REJECTED.DOMAIN_BLOCKED") ? "The CRM blocks this domain." : null);

        assertThat(messages.text(RowError.of(ErrorCode.SINK_REJECTED, "reason", "DOMAIN_BLOCKED")))
                .isEqualTo("The CRM blocks this domain.");
        assertThat(messages.text(RowError.of(ErrorCode.SINK_REJECTED, "reason", "QUOTA")))
                .startsWith("The contact store refused the contact.");
    }

    @Test
    void fillsInFieldNameAndParameters() {
        RowError error = new RowError(ErrorCode.FIELD_TOO_LONG, "city", 3, Map.of("limit", "100"));
        assertThat(ErrorMessages.english().text(error)).isEqualTo("“City” is longer than 100 characters. Shorten it.");
        assertThat(ErrorMessages.in(Locale.ITALY).text(error)).isEqualTo("«Città» supera i 100 caratteri. Accorcialo.");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryOtherFileInWordsAndShowsTheWayOut(OtherFile kind) {
        for (Locale language : languages()) {
            assertThat(ErrorMessages.in(language).text(kind.refusal()))
                    .matches("\\p{Lu}.*\\. .*\\.")
                    .doesNotContain("{", "FILE_NOT_CSV", "_");
        }
        assertThat(ErrorMessages.english().text(kind.refusal())).startsWith("This is ");
    }

    @Test
    void saysWhichLimitAFileExceeds() {
        assertThat(ErrorMessages.english().text(ErrorCode.FILE_TOO_LARGE, Map.of("limit", "2", "unit", "rows")))
                .startsWith("The file has more than 2 rows.");
        assertThat(ErrorMessages.in(Locale.ITALIAN)
                        .text(ErrorCode.FILE_TOO_LARGE, Map.of("limit", "2", "unit", "rows")))
                .startsWith("Il file ha più di 2 righe.");
        assertThat(ErrorMessages.english().text(ErrorCode.FILE_TOO_LARGE, Map.of("limit", "64", "unit", "MB")))
                .startsWith("The file is larger than 64 MB.");
    }

    @Test
    void namesColumnsWithoutHeaderInTheLanguage() {
        ErrorMessages italian = ErrorMessages.in(Locale.ITALIAN);
        assertThat(new Column(2, Column.nameOf(2), 1).name(italian)).isEqualTo("Colonna 3");
        assertThat(new Column(2, "Shop", 1).name(italian)).isEqualTo("Shop");
    }

    @Test
    void leavesOutParenthesesWithoutTheirParameter() {
        assertThat(ErrorMessages.english().text(ErrorCode.SINK_UNAVAILABLE, Map.of()))
                .isEqualTo("The contact store cannot be reached. Your rows are fine: import the file again later.");
        assertThat(ErrorMessages.english().text(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "EXHAUSTED")))
                .startsWith("The contact store has run out of disk space");
        assertThat(ErrorMessages.english().text(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE")))
                .startsWith("The contact store cannot be reached (UNREACHABLE). ");
    }

    @Test
    void saysToResumeWhatCanBeResumed() {
        Map<String, String> resumable = Map.of("resumable", "true");
        assertThat(ErrorMessages.english().text(ErrorCode.SINK_UNAVAILABLE, resumable))
                .endsWith("resume the import later.");
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(ErrorCode.SINK_UNAVAILABLE, resumable))
                .endsWith("riprendi l'importazione più tardi.");
        assertThat(ErrorMessages.english().text(ErrorCode.CANCELLED, resumable))
                .doesNotContain("import the file again");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void neverPromisesThatWaitingHelpsWhereItDoesNot(String reason) {
        for (Locale language : languages()) {
            assertThat(ErrorMessages.in(language).text(ErrorCode.SINK_MISCONFIGURED, Map.of("reason", reason)))
                    .doesNotContain("later", "più tardi", "später", "plus tard", "más tarde", "{");
        }
    }

    static Stream<String> reasons() {
        return REASONS.stream()
                .filter(key -> key.startsWith("SINK_MISCONFIGURED."))
                .map(key -> key.substring(key.indexOf('.') + 1));
    }

    @Test
    void isTheLanguageOfTheCountryOrEnglish() {
        assertThat(ErrorMessages.in(Locale.ITALY).locale()).isEqualTo(Locale.ITALIAN);
        assertThat(ErrorMessages.in(Locale.JAPANESE).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void fallsBackToEnglishAndToTheCode() {
        assertThat(ErrorMessages.in(Locale.JAPANESE).text(RowError.of(ErrorCode.EMAIL_MISSING)))
                .startsWith("The e-mail is missing");
        assertThat(ErrorMessages.english().text(new ErrorCode("acme.VAT_UNKNOWN"), Map.of()))
                .isEqualTo("acme.VAT_UNKNOWN");
    }

    static List<Locale> languages() {
        return TextFiles.languages(ErrorMessages.class::getResourceAsStream, "messages");
    }

    private static List<String> keys(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name()).toList();
    }

    private static Set<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties bundle(Locale language) throws IOException {
        String file = language.equals(Locale.ENGLISH) ? "messages.properties" : "messages_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(ErrorMessages.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
