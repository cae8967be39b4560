package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.HeaderMode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.SourceFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An option about reading that can be wrong for a file, and need not be given.
 *
 * @param wrong the cause, where it is wrong
 * @param name its name in {@link ImportOptions}
 * @param given tells whether it is given
 * @param leftOut takes it back
 * @param found what is found out without it, in the words of the option
 */
record ReadingOption(
        ErrorCode wrong,
        String name,
        Predicate<ImportOptions> given,
        UnaryOperator<ImportOptions.Builder> leftOut,
        Function<SourceFormat, String> found) {

    static final List<ReadingOption> ALL = List.of(
            new ReadingOption(
                    ErrorCode.ENCODING_WRONG,
                    "charset",
                    options -> options.charset() != null,
                    options -> options.charset(null),
                    format -> format.charset().name()),
            new ReadingOption(
                    ErrorCode.DELIMITER_WRONG,
                    "delimiter",
                    options -> options.delimiter() != null,
                    options -> options.delimiter(null),
                    format -> visible(format.dialect().delimiter())),
            new ReadingOption(
                    ErrorCode.QUOTE_WRONG,
                    "quote",
                    options -> options.quote() != null,
                    options -> options.quote(null),
                    format -> visible(format.dialect().quote())),
            new ReadingOption(
                    ErrorCode.ESCAPE_WRONG,
                    "escape",
                    options -> options.escape() != null,
                    options -> options.escape(null),
                    format -> visible(format.dialect().escape())),
            new ReadingOption(
                    ErrorCode.BLANKS_WRONG,
                    "spaced",
                    options -> options.spaced() != null,
                    options -> options.spaced(null),
                    format -> String.valueOf(format.dialect().spaced())),
            new ReadingOption(
                    ErrorCode.SKIPPED_LINES_WRONG,
                    "skipLines",
                    options -> options.skipLines() != null,
                    options -> options.skipLines(null),
                    format -> String.valueOf(format.skippedLines())),
            new ReadingOption(
                    ErrorCode.HEADER_ROWS_WRONG,
                    "headerRows",
                    options -> options.headerRows() != null,
                    options -> options.headerRows(null),
                    format -> String.valueOf(format.headerRows())),
            new ReadingOption(
                    ErrorCode.HEADER_WRONG,
                    "header",
                    options -> options.header() != HeaderMode.AUTO,
                    options -> options.header(HeaderMode.AUTO),
                    format -> (format.header() ? HeaderMode.PRESENT : HeaderMode.ABSENT).name()));

    /** As people write it in options. */
    private static String visible(@Nullable Character character) {
        if (character == null) {
            return "none";
        }
        return switch (character) {
            case '\t' -> "tab";
            case ' ' -> "space";
            default -> String.valueOf(character);
        };
    }

    static List<ReadingOption> givenIn(ImportOptions options) {
        return ALL.stream().filter(option -> option.given.test(options)).toList();
    }

    ImportOptions leftOutOf(ImportOptions options) {
        return leftOut.apply(options.toBuilder()).build();
    }

    Cure cure(SourceFormat format) {
        return new Cure(wrong, name, found.apply(format));
    }
}
