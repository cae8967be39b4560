package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The options about reading in the terms of an import: a line each. */
final class ReadingTerms {

    private static final List<Term<ReadingOptions, ReadingOptions.Builder, ?>> ALL = List.of(
            term("charset", ReadingOptions::charset, Charset::forName, ReadingOptions.Builder::charset),
            term("delimiter", ReadingOptions::delimiter, ReadingTerms::character, ReadingOptions.Builder::delimiter),
            term("quote", ReadingOptions::quote, ReadingTerms::character, ReadingOptions.Builder::quote),
            term("escape", ReadingOptions::escape, ReadingTerms::character, ReadingOptions.Builder::escape),
            term("spaced", ReadingOptions::spaced, Boolean::valueOf, ReadingOptions.Builder::spaced),
            term("skippedLines", ReadingOptions::skippedLines, Integer::valueOf, ReadingOptions.Builder::skippedLines),
            term("header", ReadingOptions::header, HeaderMode::valueOf, ReadingOptions.Builder::header),
            term("headerRows", ReadingOptions::headerRows, Integer::valueOf, ReadingOptions.Builder::headerRows),
            new Term<>(
                    "limits",
                    options -> Optional.of(options.limits()),
                    ReadingTerms::text,
                    ReadingTerms::limits,
                    ReadingOptions.Builder::limits));

    private ReadingTerms() {}

    static void write(ReadingOptions options, Map<String, String> texts) {
        ALL.forEach(term -> term.write(options, texts));
    }

    static void read(Map<String, String> texts, ReadingOptions.Builder options) {
        ALL.forEach(term -> term.read(texts, options));
    }

    private static <T> Term<ReadingOptions, ReadingOptions.Builder, T> term(
            String name,
            Function<ReadingOptions, Optional<T>> get,
            Function<String, T> value,
            BiConsumer<ReadingOptions.Builder, T> set) {
        return new Term<>(name, get, String::valueOf, value, set);
    }

    static Character character(String text) {
        return text.charAt(0);
    }

    private static String text(SourceLimits limits) {
        return LongStream.of(
                        limits.bytes(),
                        limits.rows(),
                        limits.columns(),
                        limits.cellChars(),
                        limits.recordChars(),
                        limits.recordLines())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static SourceLimits limits(String text) {
        long[] limits =
                Stream.of(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return SourceLimits.DEFAULT
                .withBytes(limits[0])
                .withRows(limits[1])
                .withColumns((int) limits[2])
                .withCellChars((int) limits[3])
                .withRecordChars((int) limits[4])
                .withRecordLines((int) limits[5]);
    }
}
