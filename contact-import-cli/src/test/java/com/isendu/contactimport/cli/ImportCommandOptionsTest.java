package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class ImportCommandOptionsTest {

    @Command
    static final class Host {
        @Mixin
        final ImportCommandOptions arguments = new ImportCommandOptions();
    }

    @Test
    void hasTheDefaultsOfTheLibrary() {
        ImportOptions options = parse("list.csv");

        assertThat(options)
                .hasToString(ImportOptions.builder("default").build().toString())
                .extracting(ImportOptions::account)
                .isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({
        "--set, shop",
        "--default, =x",
        "--set, email=ada@example.com",
        "--add-tags, a;b",
        "--key, phone",
        "--key, 'email,city'",
        "--key, 'email,shoe_size'",
        "--on-existing-field, city=join",
        "--on-existing-field, city=perhaps",
        "--on-existing-field, shoe_size=keep"
    })
    void refusesValuesThatCannotBeMeant(String option, String argument) {
        assertThatThrownBy(() -> parse("list.csv", option, argument)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesStrategiesThatContradictEachOther() {
        assertThatThrownBy(() -> parse("list.csv", "--update-only", "--on-existing", "fill"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(parse("list.csv", "--update-only").existingContacts())
                .isEqualTo(ExistingContactStrategy.UPDATE_ONLY)
                .isEqualTo(parse("list.csv", "--on-existing", "update-only").existingContacts());
    }

    @Test
    void putsErrorsBesideTheFileButNotBesideDevices() {
        assertThat(parse("lists/people.csv").errorCsv()).isEqualTo(Path.of("lists/people-errors.csv"));
        assertThat(parse("/dev/stdin").errorCsv()).isEqualTo(Path.of("stdin-errors.csv"));
    }

    @Test
    void passesEveryOptionOn() {
        ImportOptions options = parse(
                "list.csv",
                "--account",
                "shop-42",
                "--header",
                "NO",
                "--last-mapping",
                "--country",
                "it",
                "--on-existing",
                "fill",
                "--on-duplicate",
                "last",
                "--on-invalid",
                "drop",
                "--date-pattern",
                "dd/MM/yyyy",
                "--tag-separator",
                "/",
                "--locale",
                "it",
                "--charset",
                "utf-16le",
                "--delimiter",
                "tab",
                "--quote",
                "single",
                "--escape",
                "backslash",
                "--skip-lines",
                "3",
                "--header-rows",
                "2",
                "--no-spaced",
                "--errors",
                "bad.csv",
                "--no-house-number-in-address",
                "--no-split-names",
                "--capitalize-names",
                "--no-stop-early",
                "--threads",
                "3");

        assertThat(options.account()).isEqualTo("shop-42");
        assertThat(options.reading().header()).hasValue(HeaderMode.ABSENT);
        assertThat(options.useLastMapping()).isTrue();
        assertThat(options.defaultCountry()).isEqualTo("IT");
        assertThat(options.existingContacts()).isEqualTo(ExistingContactStrategy.FILL_BLANKS);
        assertThat(options.duplicates()).isEqualTo(DuplicateStrategy.KEEP_LAST);
        assertThat(options.invalidValues()).isEqualTo(InvalidValueStrategy.DROP_VALUE);
        assertThat(options.datePattern()).isEqualTo("dd/MM/yyyy");
        assertThat(options.tagSeparator()).isEqualTo('/');
        assertThat(options.locale()).isEqualTo(Locale.ITALIAN);
        assertThat(options.reading().charset()).hasValue(StandardCharsets.UTF_16LE);
        assertThat(options.reading().delimiter()).hasValue('\t');
        assertThat(options.reading().quote()).hasValue('\'');
        assertThat(options.reading().escape()).hasValue('\\');
        assertThat(options.reading().skippedLines()).hasValue(3);
        assertThat(options.reading().headerRows()).hasValue(2);
        assertThat(options.reading().spaced()).hasValue(false);
        assertThat(options.errorCsv()).isEqualTo(Path.of("bad.csv"));
        assertThat(options.houseNumberInAddress()).isFalse();
        assertThat(options.splitNames()).isFalse();
        assertThat(options.capitalizeNames()).isTrue();
        assertThat(options.stopEarly()).isFalse();
        assertThat(options.threads()).isEqualTo(3);
    }

    @Test
    void takesNoQuoteAndNoEscape() {
        ImportOptions options = parse("list.csv", "--quote", "none", "--escape", "none");

        assertThat(options.reading().quote()).hasValue(Dialect.NONE);
        assertThat(options.reading().escape()).hasValue(Dialect.NONE);
    }

    @Test
    void takesHouseNumberInAddressBothWays() {
        assertThat(parse("list.csv", "--house-number-in-address").houseNumberInAddress())
                .isTrue();
        assertThat(parse("list.csv", "--no-house-number-in-address").houseNumberInAddress())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "list.csv, list-errors.csv",
        "data/list.CSV, data/list-errors.csv",
        "list.txt, list.txt-errors.csv",
        "list, list-errors.csv",
        "list-errors.csv, list-errors-errors.csv"
    })
    void putsErrorCsvBesideTheInput(String file, String errors) {
        assertThat(parse(file).errorCsv()).isEqualTo(Path.of(errors));
    }

    @ParameterizedTest
    @CsvSource({
        "--header, maybe",
        "--on-existing, merge",
        "--on-duplicate, both",
        "--on-invalid, keep",
        "--charset, no-such-charset",
        "--skip-lines, x"
    })
    void refusesOtherWords(String option, String value) {
        assertThatThrownBy(() -> parse("list.csv", option, value)).isInstanceOf(ParameterException.class);
    }

    private static ImportOptions parse(String... arguments) {
        Host host = new Host();
        new CommandLine(host).parseArgs(arguments);
        return host.arguments.toImportOptions().build();
    }
}
