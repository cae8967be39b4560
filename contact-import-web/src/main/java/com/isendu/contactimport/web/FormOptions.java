package com.isendu.contactimport.web;

import com.isendu.contactimport.options.HeaderMode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import io.javalin.http.HttpStatus;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a form says of the format and the values, as options; blank is what the import finds out by itself. */
final class FormOptions {

    private FormOptions() {}

    static HeaderMode headerOf(Exchange exchange) {
        try {
            return HeaderMode.valueOf(exchange.given("header").orElse("AUTO"));
        } catch (IllegalArgumentException e) {
            throw badForm();
        }
    }

    /** The options with what the form says; those of the file's format change its columns. */
    static ImportOptions of(Exchange exchange, ImportOptions before) {
        try {
            return before.toBuilder()
                    .header(headerOf(exchange))
                    .charset(exchange.given("charset").map(Charset::forName).orElse(null))
                    .delimiter(delimiterOf(exchange))
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

    private static @Nullable Character delimiterOf(Exchange exchange) {
        String delimiter = exchange.form("delimiter");
        return delimiter.isEmpty() ? null : delimiter.charAt(0);
    }

    /** Whether both read the same columns of a file. */
    static boolean readAlike(ImportOptions one, ImportOptions other) {
        return one.header() == other.header()
                && Objects.equals(one.charset(), other.charset())
                && Objects.equals(one.delimiter(), other.delimiter());
    }

    private static Refusal badForm() {
        return new Refusal(HttpStatus.BAD_REQUEST, "refused.form");
    }
}
