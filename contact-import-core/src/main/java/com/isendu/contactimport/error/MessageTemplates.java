package com.isendu.contactimport.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host's own sentences: for its own error codes, for the library's codes in a language that the library lacks, or in place of the library's.
 * They are used wherever the engine writes text: in error CSVs, in messages of constraints, and in what
 * {@code ImportEngine.messages(Locale)} returns.
 *
 * <p><b>Failure:</b> an unchecked exception counts as null. <b>Threads:</b> called by several threads at a time.
 */
@FunctionalInterface
public interface MessageTemplates {

    /**
     * The template of a text.
     *
     * @param key an error code, such as {@code acme.VAT_UNKNOWN}; {@code field.} and the key of a field, for what people call it; the key of a
     *     constraint's message, without braces; or another key of the library's {@code messages.properties}. The key {@code language} asks for
     *     the language itself, as a BCP 47 tag
     * @param locale the language that was asked for; may have no language at all
     * @return one sentence, or null to leave it to the library; placeholders such as {@code {field}} are filled from the
     *     {@linkplain RowError#parameters() parameters}
     */
    @Nullable
    String template(String key, Locale locale);

    /**
     * No sentences: all are the library's.
     *
     * @return templates that return null for every key
     */
    static MessageTemplates none() {
        return (key, locale) -> null;
    }
}
