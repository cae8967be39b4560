package com.isendu.contactimport.web;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import com.isendu.contactimport.web.session.SheetChoice;
import io.javalin.http.HttpStatus;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** What a form says of the format and the values, as options; blank is what the import finds out by itself. */
final class FormOptions {

    private FormOptions() {}

    /** Whether there is a header; empty to find out. */
    static Optional<HeaderMode> headerOf(Exchange exchange) {
        try {
            return exchange.given("header").map(HeaderMode::valueOf);
        } catch (IllegalArgumentException e) {
            throw badForm();
        }
    }

    /** Which sheet is chosen, counted from 1; the one that is read where the form does not say. */
    static int sheetOf(Exchange exchange, SheetChoice sheets) {
        if (!exchange.isGiven("sheet")) {
            return sheets.chosen();
        }
        int sheet = exchange.number("sheet");
        if (!sheets.has(sheet)) {
            throw badForm();
        }
        return sheet;
    }

    /** The options with what the form says; those of the file's format change its columns. */
    static ImportOptions of(Exchange exchange, ImportOptions before) {
        try {
            return before.toBuilder()
                    .reading(reading -> read(exchange, reading))
                    .defaultCountry(exchange.given("country").orElse(null))
                    .datePattern(exchange.given("dates").orElse(null))
                    .invalidValues(
                            exchange.isTicked("drop")
                                    ? InvalidValueStrategy.DROP_VALUE
                                    : InvalidValueStrategy.REJECT_ROW)
                    .locale(exchange.words().locale())
                    .build();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw badForm();
        } catch (IllegalArgumentException e) {
            throw badForm();
        }
    }

    private static void read(Exchange exchange, ReadingOptions.Builder reading) {
        reading.detect(FormatPart.HEADER, FormatPart.CHARSET, FormatPart.DELIMITER);
        headerOf(exchange).ifPresent(reading::header);
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

    private static Refusal badForm() {
        return new Refusal(HttpStatus.BAD_REQUEST, "refused.form");
    }
}
