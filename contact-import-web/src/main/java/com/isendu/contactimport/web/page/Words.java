package com.isendu.contactimport.web.page;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.text.TextFiles;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What the pages say in one language; a text that the language lacks is taken from English. */
public final class Words {

    /** The name of the files of texts, without the language. */
    static final String FILE = "pages";

    private final Locale locale;
    private final Properties texts;
    private final ErrorMessages errors;

    private Words(Locale locale, Properties texts, ErrorMessages errors) {
        this.locale = locale;
        this.texts = texts;
        this.errors = errors;
    }

    static Words in(Locale locale, ErrorMessages errors) {
        return new Words(locale, TextFiles.texts(Words.class::getResourceAsStream, FILE, locale), errors);
    }

    /** Returns the same words with other texts for some keys. */
    Words with(Properties others) {
        Properties all = new Properties(texts);
        all.putAll(others);
        return new Words(locale, all, errors);
    }

    /** Returns the same words, which name custom fields by their labels. */
    public Words withCustomFields(Collection<CustomField> fields) {
        return new Words(locale, texts, errors.withCustomFields(fields));
    }

    public Locale locale() {
        return locale;
    }

    /** What the library says of errors, fields and reasons. */
    public ErrorMessages errors() {
        return errors;
    }

    /**
     * What stopped an import or kept it from beginning, with the files of the archive or the sheets where that is about
     * them.
     */
    public String failure(ImportException failure) {
        String text = errors.text(failure);
        return failure instanceof SourceException source && !source.names().isEmpty()
                ? text + " " + String.join(", ", source.names())
                : text;
    }

    /** Fills a text as {@link MessageFormat} does; numbers are written as the language writes them. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Returns the name of a country. */
    String country(String code) {
        return new Locale("", code).getDisplayCountry(locale);
    }

    /** Returns a time of day in universal time. */
    String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(time.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** Returns the sentence for a file that is larger than it may be. */
    public String tooLarge(long megabytes) {
        return errors.text(ErrorCode.FILE_TOO_LARGE, Map.of("limit", number(megabytes), "unit", "MB"));
    }

    /** Returns a size with one decimal, in the unit that suits it. */
    public String size(long bytes) {
        NumberFormat one = NumberFormat.getNumberInstance(locale);
        one.setMaximumFractionDigits(1);
        return bytes < 1_000_000 ? one.format(bytes / 1e3) + " kB" : one.format(bytes / 1e6) + " MB";
    }

    /** Returns the sentence for a value for all rows that is none that its field takes. */
    public String invalidValue(RowError warning) {
        return say("values.invalid", errors.fieldName(warning.parameters().getOrDefault("field", "")));
    }

    public String nameOf(Field field) {
        return errors.fieldName(field);
    }
}
