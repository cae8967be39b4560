package com.isendu.contactimport.error;

import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that belong to the codes, in one language.
 *
 * <p>A language is one file, {@code messages_LANGUAGE.properties} in UTF-8 beside this class; a sentence that it lacks
 * is taken from English. A host's {@link MessageTemplates} come first. Placeholders are written {@code {name}} and
 * filled from the parameters; {@code {field}} is the field's name in that language; a placeholder that stands alone in
 * parentheses is left out, parentheses included, where its parameter is missing. Immutable and thread-safe.
 */
public final class ErrorMessages {

    private static final Pattern PLACEHOLDER = Pattern.compile(" \\(\\{(\\w+)}\\)|\\{(\\w+)}");
    private static final String AGAIN = "{again}";
    private static final String UNEXPLAINED = "unexplained";
    /**
     * By language; never changed once they are read. A caller may ask for languages that do not exist, but not fill the
     * memory.
     */
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private static final int MOST_LANGUAGES = 50;
    private static final ErrorMessages ENGLISH = in(Locale.ENGLISH);

    private final Properties texts;
    private final MessageTemplates host;
    private final Locale locale;

    private ErrorMessages(Properties texts, MessageTemplates host, Locale locale) {
        this.texts = texts;
        this.host = host;
        this.locale = locale;
    }

    /**
     * Returns the messages in English.
     *
     * @return the messages
     */
    public static ErrorMessages english() {
        return ENGLISH;
    }

    /**
     * Returns the messages in the language of a locale.
     *
     * @param locale any locale; only its language counts
     * @return the messages, English where the language has none
     */
    public static ErrorMessages in(Locale locale) {
        return in(locale, MessageTemplates.none());
    }

    /**
     * Returns the messages in the language of a locale, those of a host before those of the library.
     *
     * @param locale any locale; of the library's messages only its language counts
     * @param host the sentences of the host
     * @return the messages, English where neither has one in that language
     */
    public static ErrorMessages in(Locale locale, MessageTemplates host) {
        return new ErrorMessages(texts(locale), host, locale);
    }

    private static Properties texts(Locale locale) {
        Properties known = TEXTS.get(locale.getLanguage());
        if (known != null) {
            return known;
        }
        Properties texts = TextFiles.texts(ErrorMessages.class::getResourceAsStream, "messages", locale);
        if (TEXTS.size() < MOST_LANGUAGES) {
            TEXTS.put(locale.getLanguage(), texts);
        }
        return texts;
    }

    /**
     * Returns the sentence for a problem of a row.
     *
     * @param error the problem
     * @return one sentence that says what is wrong and what to do; for a code of a host without a sentence of its own,
     *     one that names the field and the code
     */
    public String text(RowError error) {
        String field = error.field();
        String code = error.code().value();
        String sentence = text(error.code(), error.parameters());
        if (field != null && sentence.equals(code)) {
            sentence = text(UNEXPLAINED, Map.of("code", code));
        }
        return field == null ? sentence : sentence.replace("{field}", fieldName(field));
    }

    /**
     * Returns the sentence for what stopped a run. Unlike the message of the exception it can name columns by their
     * header text, so it is for the person who imports and not for a log.
     *
     * @param exception the exception
     * @return one or two sentences that say what is wrong and what to do
     */
    public String text(ImportException exception) {
        Map<String, String> parameters = new HashMap<>(exception.parameters());
        if (exception instanceof RowsFailAlikeException alike) {
            alike.headers().forEach((name, header) -> parameters.merge(name, header, ErrorMessages::headed));
        }
        return text(exception.code(), parameters);
    }

    /** Returns the position of a column with its header text. */
    private static String headed(String position, String header) {
        return position + " “" + header + "”";
    }

    /**
     * Returns the sentence for a code.
     *
     * @param code a code of the library or of the host; without a sentence of its own the code itself is the text
     * @param parameters fill the placeholders of the same name; a parameter {@code kind} or {@code reason} selects the
     *     sentence {@code CODE.KIND} where there is one; with a parameter {@code resumable} the cure is to resume the
     *     import, else to import again
     * @return the sentence; placeholders without a parameter stay as they are
     */
    public String text(ErrorCode code, Map<String, String> parameters) {
        String key = key(code, parameters);
        // Few sentences ask for it, and sentences are made for each row in error.
        return template(key, key).contains(AGAIN) ? text(key, withAgain(parameters)) : text(key, parameters);
    }

    private Map<String, String> withAgain(Map<String, String> parameters) {
        Map<String, String> filled = new HashMap<>(parameters);
        filled.put(
                "again", texts.getProperty(parameters.containsKey("resumable") ? "again.resume" : "again.import", ""));
        return filled;
    }

    /**
     * Returns the sentence for the kind or the reason, where there is one; a host's own sentence for the code comes
     * first.
     */
    private String key(ErrorCode code, Map<String, String> parameters) {
        String ofKind = code.value() + "." + parameters.getOrDefault("kind", parameters.get("reason"));
        boolean special = ofHost(ofKind) != null || (texts.getProperty(ofKind) != null && ofHost(code.value()) == null);
        return special ? ofKind : code.value();
    }

    /**
     * Returns a text of the library that is no error, such as why a column is proposed for a field.
     *
     * @param key its key in the message files; without a text of its own the key itself is the text
     * @param parameters fill the placeholders of the same name
     * @return the text; placeholders without a parameter stay as they are
     */
    public String text(String key, Map<String, String> parameters) {
        return PLACEHOLDER.matcher(template(key, key)).replaceAll(match -> filled(match, parameters));
    }

    private static String filled(MatchResult placeholder, Map<String, String> parameters) {
        String inParentheses = placeholder.group(1);
        if (inParentheses == null) {
            return Matcher.quoteReplacement(parameters.getOrDefault(placeholder.group(2), placeholder.group()));
        }
        String value = parameters.get(inParentheses);
        return value == null ? "" : Matcher.quoteReplacement(" (" + value + ")");
    }

    private String template(String key, String otherwise) {
        String ofHost = ofHost(key);
        return ofHost == null ? texts.getProperty(key, otherwise) : ofHost;
    }

    private @Nullable String ofHost(String key) {
        try {
            return host.template(key, locale);
        } catch (RuntimeException e) {
            // For want of a sentence no import stops; a bundle that lacks a key throws.
            return null;
        }
    }

    /**
     * Returns what people call a field.
     *
     * @param key the key of a field
     * @return its name in this language, or the key where there is none
     */
    public String fieldName(String key) {
        return template("field." + key, key);
    }

    /**
     * Returns the language of the messages.
     *
     * @return the language that was asked for, English where there are no messages in it
     */
    public Locale locale() {
        return Locale.forLanguageTag(template("language", "en"));
    }

    /**
     * A host's own sentences: for its own error codes, for the library's codes in a language that the library lacks, or
     * in place of the library's. They are used wherever the engine writes text: in error CSVs, in messages of
     * constraints, and in what {@code ImportEngine.messages(Locale)} returns.
     *
     * <p><b>Failure:</b> an unchecked exception counts as null. <b>Threads:</b> called by several threads at a time.
     */
    @FunctionalInterface
    public interface MessageTemplates {

        /**
         * Returns the template of a text.
         *
         * @param key an error code, such as {@code acme.VAT_UNKNOWN}; {@code field.} and the key of a field, for what
         *     people call it; the key of a constraint's message, without braces; or another key of the library's
         *     {@code messages.properties}. The key {@code language} asks for the language itself, as a BCP 47 tag
         * @param locale the language that was asked for; may have no language at all
         * @return one sentence, or null to leave it to the library; placeholders such as {@code {field}} are filled
         *     from the {@linkplain RowError#parameters() parameters}
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
}
