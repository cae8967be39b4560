package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.text.TextFiles;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the wizard says in one language; a text that the language lacks is taken from English. */
final class Words {

    private static final Words ENGLISH = in(Locale.ENGLISH);
    private static final Words ITALIAN = in(Locale.ITALIAN);
    private static final List<Words> ALL = List.of(ENGLISH, ITALIAN);

    private final Locale locale;
    private final Properties texts;
    private final ErrorMessages errors;

    private Words(Locale locale, Properties texts, ErrorMessages errors) {
        this.locale = locale;
        this.texts = texts;
        this.errors = errors;
    }

    private static Words in(Locale locale) {
        return new Words(
                locale, TextFiles.texts(Words.class::getResourceAsStream, "wizard", locale), ErrorMessages.in(locale));
    }

    /** The same words with the sentences of an engine, its host's among them. */
    Words with(ErrorMessages messages) {
        return new Words(locale, texts, messages);
    }

    /** The words that a browser asks for with its {@code Accept-Language}; English where it asks for none of ours, or for nothing. */
    static Words askedFor(@Nullable String acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges =
                    Locale.LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            Locale best = Locale.lookup(ranges, ALL.stream().map(Words::locale).toList());
            return ALL.stream()
                    .filter(words -> words.locale.equals(best))
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    Locale locale() {
        return locale;
    }

    /** What the library says of errors, fields and reasons. */
    ErrorMessages errors() {
        return errors;
    }

    /** What stopped an import or kept it from beginning, with the files of the archive or the sheets where that is about them. */
    String failure(ImportException failure) {
        String text = errors.text(failure);
        return failure instanceof SourceException source && !source.names().isEmpty()
                ? text + " " + String.join(", ", source.names())
                : text;
    }

    /** Fills a text as {@link MessageFormat} does; numbers are written as the language writes them. */
    String say(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A size with one decimal, in the unit that suits it. */
    String size(long bytes) {
        NumberFormat one = NumberFormat.getNumberInstance(locale);
        one.setMaximumFractionDigits(1);
        return bytes < 1_000_000 ? one.format(bytes / 1e3) + " kB" : one.format(bytes / 1e6) + " MB";
    }

    /** The sentence for a value for all rows that is none that its field takes. */
    String invalidValue(RowError warning, List<Field> fields) {
        Map<String, String> parameters = warning.parameters();
        String field = nameOf(parameters.getOrDefault("field", ""), fields);
        return say("values.invalid", field, parameters.getOrDefault("code", ""));
    }

    /** The name of the field that has a key; one that is not among the fields may have been declared once. */
    String nameOf(String key, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(this::nameOf)
                .findFirst()
                .orElseGet(() -> errors.fieldName(key));
    }

    String nameOf(Field field) {
        return field instanceof CustomField custom ? custom.label() : errors.fieldName(field.key());
    }
}
