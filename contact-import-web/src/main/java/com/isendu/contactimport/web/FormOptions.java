package com.isendu.contactimport.web;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.upload.SheetChoice;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** What a form says of the format and the values, as options; blank is what the import finds out by itself. */
final class FormOptions {

    private FormOptions() {}

    /** Which sheet is chosen, counted from 1; the one that is read where the form does not say. */
    static int sheetOf(Exchange exchange, SheetChoice sheets) {
        if (!exchange.isGiven("sheet")) {
            return sheets.chosen();
        }
        int sheet = exchange.number("sheet");
        if (!sheets.has(sheet)) {
            throw Refusal.badForm();
        }
        return sheet;
    }

    /** Returns the options with what the form says; those of the file's format change its columns. */
    static ImportOptions of(Exchange exchange, ImportOptions before, SourceFormat found) {
        try {
            return before.toBuilder()
                    .reading(reading -> read(exchange, before.reading(), found, reading))
                    .defaultCountry(exchange.given("country").orElse(null))
                    .datePattern(exchange.given("dates").orElse(null))
                    .invalidValues(
                            exchange.isTicked("drop")
                                    ? InvalidValueStrategy.DROP_VALUE
                                    : InvalidValueStrategy.REJECT_ROW)
                    .locale(exchange.words().locale())
                    .build();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.badForm();
        } catch (IllegalArgumentException e) {
            throw Refusal.badForm();
        }
    }

    private static void read(
            Exchange exchange, ReadingOptions before, SourceFormat found, ReadingOptions.Builder reading) {
        reading.detect(FormatPart.CHARSET, FormatPart.DELIMITER);
        boolean hasHeader = exchange.isGiven("header-shown") ? exchange.isTicked("header") : found.header();
        // A tick that shows what was found, and was left so, goes on to show what is found.
        if (before.header().isPresent() || hasHeader != found.header()) {
            reading.header(hasHeader ? HeaderMode.PRESENT : HeaderMode.ABSENT);
        }
        exchange.given("charset").map(Charset::forName).ifPresent(reading::charset);
        String delimiter = exchange.form("delimiter");
        if (!delimiter.isEmpty()) {
            reading.delimiter(delimiter.charAt(0));
        }
    }

    /** Whether both read the same columns of a file. */
    static boolean readAlike(ImportOptions one, ImportOptions other) {
        return one.reading().equals(other.reading());
    }
}
