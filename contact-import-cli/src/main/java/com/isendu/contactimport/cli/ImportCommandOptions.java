package com.isendu.contactimport.cli;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an import is to do; import and check have the same options. */
final class ImportCommandOptions {

    @Parameters(paramLabel = "FILE", description = "The file: CSV, Excel workbook, or one of them in .gz or .zip.")
    private Path file = Path.of("");

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SuppressionOptions suppression = new SuppressionOptions();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--house-number-in-address",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether the house number is part of the address. Default: --house-number-in-address;"
                    + " with --no-house-number-in-address it has its own column.")
    private boolean houseNumberInAddress = true;

    @Option(
            names = "--split-names",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether first and last name are derived from a full name, beside it, where no columns of their own"
                            + " have them. Default: --split-names; with --no-split-names only the full name is stored.")
    private boolean splitNames = true;

    @Option(
            names = "--capitalize-names",
            description =
                    "Write first and last names that are all in capitals or all in small letters with capitals where"
                            + " they belong: MARIO becomes Mario. The full name stays as it is. Default: no.")
    private boolean capitalizeNames;

    @Option(
            names = "--last-mapping",
            description = "Use the mapping remembered for these columns. Default: the proposal, as 'preview' shows it.")
    private boolean lastMapping;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = {
                "Link a column to a field, by header name or as #n counted from 1. Repeat it for each column; of several"
                        + " columns for one field, the first cell that is not blank wins. Only the columns named are"
                        + " imported. Default: the proposal, as 'preview' shows it.",
                "Fields: email first_name last_name full_name phone company address house_number address2 postcode city"
                        + " province country birthday gender language vat_number notes tags subscription subscription_email"
                        + " subscription_phone consent_date consent_source, and custom.NAME for a text"
                        + " field of your own."
            })
    private List<String> map = List.of();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Country of phone numbers without one, such as IT. Default: none, only international numbers"
                    + " are valid in rows without a country.")
    private @Nullable String country;

    @Option(
            names = "--on-existing",
            paramLabel = "update|update-only|fill|skip|reject",
            converter = Choices.OnExisting.class,
            description =
                    "What to do with a contact that is stored already; update-only skips people who are not stored."
                            + " Default: update.")
    private @Nullable ExistingContactStrategy onExisting;

    @Option(
            names = "--update-only",
            description =
                    "The same as --on-existing update-only: update contacts that are stored, and skip everybody else."
                            + " Default: off.")
    private boolean updateOnly;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final ValueOptions values = new ValueOptions();

    @Option(
            names = "--on-duplicate",
            paramLabel = "reject|first|last|merge|pass",
            converter = Choices.OnDuplicate.class,
            description =
                    "What to do with a contact that the file holds twice: reject the later row, let the first or the last"
                            + " values win, merge the rows unless they contradict each other, or pass every row on as if"
                            + " the earlier one were stored already. Default: merge for an export of orders, as 'preview'"
                            + " says; else reject.")
    private @Nullable DuplicateStrategy onDuplicate;

    @Option(
            names = "--on-invalid",
            paramLabel = "reject|drop",
            converter = Choices.OnInvalid.class,
            description = "What to do with an invalid value in an optional field: reject the row, or import it without"
                    + " the value. Default: reject.")
    private InvalidValueStrategy onInvalid = InvalidValueStrategy.REJECT_ROW;

    @Option(
            names = "--opted-out",
            paramLabel = "skip|suppress|mark",
            converter = Choices.OptedOut.class,
            description =
                    "What to do with people whom the file says to want no messages: skip them, skip them and enter"
                            + " them in the suppression list, or import them marked as opted out. Default: skip.")
    private OptOutStrategy optedOut = OptOutStrategy.SKIP;

    @Option(
            names = "--opt-out-list",
            description = "The file is a list of people who want no messages: enter all of them in the suppression list"
                    + " and import nobody; with --opted-out mark, import them as opted out. Default: off.")
    private boolean optOutList;

    @Option(
            names = "--date-pattern",
            paramLabel = "PATTERN",
            description = "Form of the dates, such as dd/MM/yyyy. Default: what can be read in one way.")
    private @Nullable String datePattern;

    @Option(
            names = "--tag-separator",
            paramLabel = "CHAR",
            description = "What stands between two tags. Default: comma, semicolon and bar.")
    private @Nullable Character tagSeparator;

    @Option(
            names = "--unfold",
            description =
                    "Make a contact of each e-mail address in a row that holds several: a line pasted from a mail, a column"
                            + " of addresses that is linked to nothing. Default: the first is imported, and a warning reports the others.")
    private boolean unfold;

    @Option(
            names = "--stop-early",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether to stop, before anything is written, where nearly all of the first rows fail alike and one"
                            + " option cures it. Default: --stop-early; with --no-stop-early every row is in the error CSV.")
    private boolean stopEarly = true;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads take part, 1 to 64: one delivers, the others read and understand. It changes"
                            + " the speed, never the result. Default: one for each processor, at most 4.")
    private @Nullable Integer threads;

    @Option(
            names = "--consent",
            paramLabel = "NAME",
            description = "Who confirms that the GDPR and profiling consents of the contacts were obtained."
                    + " Default: asked for on a terminal, refused elsewhere; 'check' needs none.")
    private @Nullable String consent;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where the rows in error go: as an Excel workbook where the name ends in .xlsx, else as CSV."
                    + " Default: NAME-errors.csv beside FILE, or in the working directory where FILE is a device,"
                    + " such as /dev/stdin.")
    private @Nullable Path errors;

    ImportCommandOptions() {}

    Path file() {
        return file;
    }

    /** Finds out before a database is made for nothing. */
    void requireReadable() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new SourceException(ErrorCode.FILE_UNREADABLE);
        }
    }

    /** Opens the file; throws what an import of it would throw. */
    ContactSource open() {
        return source.open(file);
    }

    /** Where the rows in error go. */
    ErrorFile errorFile() {
        return ErrorFile.of(errors, file);
    }

    DatabaseOptions database() {
        return database;
    }

    OutputOptions output() {
        return output;
    }

    SuppressionOptions suppression() {
        return suppression;
    }

    @Nullable
    String consent() {
        return consent;
    }

    /** All of it but consent and listener; throws {@link IllegalArgumentException} for what cannot be meant. */
    ImportOptions.Builder toImportOptions() {
        ImportOptions.Builder options = ImportOptions.builder(database.account())
                .reading(source.toReadingOptions())
                .houseNumberInAddress(houseNumberInAddress)
                .splitNames(splitNames)
                .capitalizeNames(capitalizeNames)
                .useLastMapping(lastMapping)
                .defaultCountry(country == null ? null : country.toUpperCase(Locale.ROOT))
                .existingContacts(existingContacts())
                .duplicates(onDuplicate)
                .invalidValues(onInvalid)
                .datePattern(datePattern)
                .tagSeparator(tagSeparator)
                .optedOut(optedOut)
                .optOutList(optOutList)
                .unfold(unfold)
                .stopEarly(stopEarly)
                .errorCsv(errorFile().csv())
                .locale(output.locale());
        if (threads != null) {
            options.threads(threads);
        }
        new MappingArguments(map).applyTo(options);
        return keys.applyTo(values.applyTo(options));
    }

    private ExistingContactStrategy existingContacts() {
        if (!updateOnly) {
            return onExisting == null ? ExistingContactStrategy.UPDATE : onExisting;
        }
        if (onExisting != null && onExisting != ExistingContactStrategy.UPDATE_ONLY) {
            throw new IllegalArgumentException("--update-only and --on-existing contradict each other");
        }
        return ExistingContactStrategy.UPDATE_ONLY;
    }
}
