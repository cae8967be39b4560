package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reading option that can be wrong for a file and can be left to detection.
 *
 * @param part the part of the format that the option sets
 * @param wrong the code if the option is wrong
 * @param name its name in {@link ReadingOptions}
 * @param found the detected value, in the form of the option
 */
record ReadingOption(FormatPart part, ErrorCode wrong, String name, Function<SourceFormat, String> found) {

    static final List<ReadingOption> ALL = List.of(
            new ReadingOption(
                    FormatPart.CHARSET,
                    ErrorCode.ENCODING_WRONG,
                    "charset",
                    format -> format.charset().name()),
            new ReadingOption(
                    FormatPart.DELIMITER,
                    ErrorCode.DELIMITER_WRONG,
                    "delimiter",
                    format -> visible(format.dialect().delimiter())),
            new ReadingOption(
                    FormatPart.QUOTE,
                    ErrorCode.QUOTE_WRONG,
                    "quote",
                    format -> visible(format.dialect().quote())),
            new ReadingOption(
                    FormatPart.ESCAPE,
                    ErrorCode.ESCAPE_WRONG,
                    "escape",
                    format -> visible(format.dialect().escape())),
            new ReadingOption(
                    FormatPart.SPACED,
                    ErrorCode.BLANKS_WRONG,
                    "spaced",
                    format -> String.valueOf(format.dialect().spaced())),
            new ReadingOption(
                    FormatPart.SKIPPED_LINES,
                    ErrorCode.SKIPPED_LINES_WRONG,
                    "skippedLines",
                    format -> String.valueOf(format.skippedLines())),
            new ReadingOption(
                    FormatPart.HEADER_ROWS,
                    ErrorCode.HEADER_ROWS_WRONG,
                    "headerRows",
                    format -> String.valueOf(format.headerRows())),
            new ReadingOption(
                    FormatPart.HEADER,
                    ErrorCode.HEADER_WRONG,
                    "header",
                    format -> (format.header() ? HeaderMode.PRESENT : HeaderMode.ABSENT).name()));

    /** Returns a character as people write it in options. */
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

    static List<ReadingOption> givenIn(ReadingOptions options) {
        return ALL.stream()
                .filter(option -> options.given().contains(option.part))
                .toList();
    }

    ImportOptions leftOutOf(ImportOptions options) {
        return options.toBuilder().reading(reading -> reading.detect(part)).build();
    }

    Cure cure(SourceFormat format) {
        return new Cure(wrong, name, found.apply(format), null);
    }
}
