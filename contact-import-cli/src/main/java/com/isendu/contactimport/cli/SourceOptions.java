package com.isendu.contactimport.cli;

import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file is to be read, where it should not be found out. */
final class SourceOptions {

    @Mixin
    private final SheetOption sheet = new SheetOption();

    @Option(
            names = "--header",
            paramLabel = "yes|no|auto",
            converter = Choices.Header.class,
            description = "Whether the first row names the columns. Default: auto, found out from the file.")
    private Choices.HeaderWord header = Choices.HeaderWord.AUTO;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "Charset of the file, such as UTF-8 or windows-1252. Default: found out from the file.")
    private @Nullable Charset charset;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = CharacterWord.class,
            description = "What stands between two cells: a character, or tab, semicolon, comma, pipe, colon, space."
                    + " Default: found out from the file.")
    private @Nullable Character delimiter;

    @Option(
            names = "--quote",
            paramLabel = "CHAR",
            converter = CharacterWord.class,
            description = "What encloses cells: a character, or double, single; none where nothing does."
                    + " Default: found out from the file.")
    private @Nullable Character quote;

    @Option(
            names = "--escape",
            paramLabel = "CHAR",
            converter = CharacterWord.class,
            description =
                    "What makes the next character data: a character, or backslash; none where a quote inside a cell"
                            + " is doubled. Default: found out from the file.")
    private @Nullable Character escape;

    @Option(
            names = "--spaced",
            negatable = true,
            description = "Whether blanks around cells and quotes are no data, as where a blank follows each delimiter."
                    + " Default: found out from the file.")
    private @Nullable Boolean spaced;

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            description = "Lines before the header, or before the data where there is none."
                    + " Default: found out from the file.")
    private @Nullable Integer skippedLines;

    @Option(
            names = "--header-rows",
            paramLabel = "N",
            description = "How many records the header has, where there is one. Default: found out from the file.")
    private @Nullable Integer headerRows;

    SourceOptions() {}

    /** Opens a file; throws what an import of it would throw. */
    ContactSource open(Path file) {
        return sheet.open(file);
    }

    /** Throws {@link IllegalArgumentException} for what cannot be meant. */
    ReadingOptions toReadingOptions() {
        ReadingOptions.Builder options = ReadingOptions.builder();
        header.mode().ifPresent(options::header);
        give(charset, options::charset);
        give(delimiter, options::delimiter);
        give(quote, options::quote);
        give(escape, options::escape);
        give(spaced, options::spaced);
        give(skippedLines, options::skippedLines);
        give(headerRows, options::headerRows);
        return options.build();
    }

    private static <T> void give(@Nullable T value, Consumer<T> option) {
        if (value != null) {
            option.accept(value);
        }
    }
}
