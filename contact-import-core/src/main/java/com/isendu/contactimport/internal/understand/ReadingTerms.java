package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;

/** The options about reading in the terms of an import: two lines each. */
final class ReadingTerms {

    private ReadingTerms() {}

    static void write(ReadingOptions options, Map<String, String> texts) {
        TermTexts.put("charset", options.charset().orElse(null), texts);
        TermTexts.put("delimiter", options.delimiter().orElse(null), texts);
        TermTexts.put("quote", options.quote().orElse(null), texts);
        TermTexts.put("escape", options.escape().orElse(null), texts);
        TermTexts.put("spaced", options.spaced().orElse(null), texts);
        TermTexts.put("skippedLines", options.skippedLines().orElse(null), texts);
        TermTexts.put("header", options.header().orElse(null), texts);
        TermTexts.put("headerRows", options.headerRows().orElse(null), texts);
        texts.put("limits", text(options.limits()));
    }

    static void read(Map<String, String> texts, ReadingOptions.Builder options) {
        TermTexts.read("charset", texts, Charset::forName, options::charset);
        TermTexts.read("delimiter", texts, ReadingTerms::character, options::delimiter);
        TermTexts.read("quote", texts, ReadingTerms::character, options::quote);
        TermTexts.read("escape", texts, ReadingTerms::character, options::escape);
        TermTexts.read("spaced", texts, Boolean::valueOf, options::spaced);
        TermTexts.read("skippedLines", texts, Integer::valueOf, options::skippedLines);
        TermTexts.read("header", texts, HeaderMode::valueOf, options::header);
        TermTexts.read("headerRows", texts, Integer::valueOf, options::headerRows);
        TermTexts.read("limits", texts, ReadingTerms::limits, options::limits);
    }

    static Character character(String text) {
        return text.charAt(0);
    }

    private static String text(SourceLimits limits) {
        return limits.bytes() + " " + limits.rows() + " " + limits.columns() + " " + limits.cellChars() + " "
                + limits.recordChars() + " " + limits.recordLines();
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
