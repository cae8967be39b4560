package com.isendu.contactimport.error;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages for error codes in one language.
 *
 * <p>Each language is one UTF-8 file next to this class: {@code messages.properties} for English,
 * {@code messages_LANGUAGE.properties} for others. English replaces a missing message. The {@link MessageTemplates} of
 * a host take precedence. Placeholders are written {@code {name}} and filled from the parameters; {@code {field}} is
 * the name of the field in that language. A placeholder alone in parentheses is omitted, with its parentheses, if its
 * parameter is missing. Immutable and thread-safe.
 */
public final class ErrorMessages {

    private static final Pattern PLACEHOLDER = Pattern.compile(" \\(\\{(\\w+)}\\)|\\{(\\w+)}");
    private static final String AGAIN = "{again}";
    private static final String UNEXPLAINED = "unexplained";
    private static final String UNEXPLAINED_ROW = "unexplained.row";
    /** The parameters that select a more specific message of a code. */
    private static final List<String> SELECTORS = List.of("kind", "reason", "unit");
    /**
     * Texts by language, read-only once loaded. Only existing languages are cached, so requests for others cannot fill
     * the memory.
     */
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private static final int MOST_LANGUAGES = 50;
    private static final ErrorMessages ENGLISH = in(Locale.ENGLISH);

    private final Properties texts;
    private final MessageTemplates host;
    private final Locale locale;
    private final Map<String, String> labels;

    private ErrorMessages(Properties texts, MessageTemplates host, Locale locale, Map<String, String> labels) {
        this.texts = texts;
        this.host = host;
        this.locale = locale;
        this.labels = labels;
    }

    /** {@return the messages in English} */
    public static ErrorMessages english() {
        return ENGLISH;
    }

    /**
     * Returns the messages in the language of a locale.
     *
     * @param locale any locale; only its language matters
     * @return the messages; English if the language has none
     */
    public static ErrorMessages in(Locale locale) {
        return in(locale, MessageTemplates.none());
    }

    /**
     * Returns the messages in the language of a locale; messages of the host take precedence over those of the library.
     *
     * @param locale any locale; for the library's messages, only its language matters
     * @param host the templates of the host
     * @return the messages; English if neither has a message in that language
     */
    public static ErrorMessages in(Locale locale, MessageTemplates host) {
        return new ErrorMessages(texts(locale), host, locale, Map.of());
    }

    /**
     * Returns the same messages, which name these custom fields by their labels unless the host has a name for them.
     *
     * @param fields the custom fields of an import; their labels are copied. They replace those of an earlier call
     * @return the messages
     */
    public ErrorMessages withCustomFields(Collection<CustomField> fields) {
        Map<String, String> labels = new HashMap<>();
        fields.forEach(field -> labels.putIfAbsent(field.key(), field.label()));
        return new ErrorMessages(texts, host, locale, labels);
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
     * Returns the message for an error of a row.
     *
     * @param error the error
     * @return one sentence that explains what is wrong and what to do; for a code of the host without a message, a
     *     sentence that names the code and, if there is one, the field
     */
    public String text(RowError error) {
        String field = error.field();
        String code = error.code().value();
        String sentence = text(error.code(), error.parameters());
        if (sentence.equals(code)) {
            sentence = text(field == null ? UNEXPLAINED_ROW : UNEXPLAINED, Map.of("code", code));
        }
        return field == null ? sentence : sentence.replace("{field}", fieldName(field));
    }

    /**
     * Returns the message for an exception that stopped a run. Unlike the message of the exception itself, it may quote
     * header texts: show it to the person who imports and do not log it.
     *
     * @param exception the exception
     * @return one or two sentences that explain what is wrong and what to do
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
     * Returns the message for a code.
     *
     * @param code a code of the library or of the host
     * @param parameters values of the placeholders by name; the value of {@code kind}, {@code reason} or {@code unit}
     *     selects a more specific message if there is one, such as {@code FILE_NOT_CSV.XLSX}; {@code resumable} makes
     *     the message suggest resuming the import instead of importing again
     * @return the message, or the code itself if it has no message; a placeholder without a parameter is left as it is,
     *     or omitted if it is alone in parentheses
     */
    public String text(ErrorCode code, Map<String, String> parameters) {
        String key = key(code, parameters);
        // Few messages use this parameter, and every row in error needs a message.
        return template(key, key).contains(AGAIN) ? text(key, withAgain(parameters)) : text(key, parameters);
    }

    private Map<String, String> withAgain(Map<String, String> parameters) {
        Map<String, String> filled = new HashMap<>(parameters);
        filled.put(
                "again", texts.getProperty(parameters.containsKey("resumable") ? "again.resume" : "again.import", ""));
        return filled;
    }

    /**
     * Returns the key of the message for kind, reason or unit, if there is one; a host's message for the code takes
     * precedence.
     */
    private String key(ErrorCode code, Map<String, String> parameters) {
        String ofKind = SELECTORS.stream()
                .map(parameters::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(kind -> code.value() + "." + kind)
                .orElse(code.value());
        boolean special = ofHost(ofKind) != null || (texts.getProperty(ofKind) != null && ofHost(code.value()) == null);
        return special ? ofKind : code.value();
    }

    /**
     * Returns a text of the library other than an error, such as the reason why a field is proposed for a column.
     *
     * @param key the key in the message files
     * @param parameters values of the placeholders by name
     * @return the text, or the key itself if it has no text; a placeholder without a parameter is left as it is, or
     *     omitted if it is alone in parentheses
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
            // A resource bundle of the host throws for a missing key; a missing message must not stop an import.
            return null;
        }
    }

    /**
     * Returns the name of a field for people.
     *
     * @param key the key of a field
     * @return the name in this language; without one, the label of the {@linkplain #withCustomFields custom field}, or
     *     the key
     */
    public String fieldName(String key) {
        return template("field." + key, labels.getOrDefault(key, key));
    }

    /**
     * Returns the name of a field for people.
     *
     * @param field a field
     * @return the name in this language; without one, the label of a custom field
     */
    public String fieldName(Field field) {
        return field instanceof CustomField custom
                ? template("field." + custom.key(), custom.label())
                : fieldName(field.key());
    }

    /** {@return the language of the messages: the requested language, or English if there are no messages in it} */
    public Locale locale() {
        return Locale.forLanguageTag(template("language", "en"));
    }

    /**
     * The messages of a host: for its error codes, for languages that the library lacks, or in place of the library's
     * messages. The engine uses them in error CSVs, in messages of constraints and in the result of
     * {@code ImportEngine.messages(Locale)}.
     *
     * <p><b>Errors:</b> an unchecked exception counts as null. <b>Threads:</b> called from several threads at once.
     */
    @FunctionalInterface
    public interface MessageTemplates {

        /**
         * Returns the template of a text.
         *
         * @param key an error code, such as {@code acme.VAT_UNKNOWN}; for the name of a field, {@code field.} followed
         *     by the key of the field; for a constraint, the key of its message without braces; or another key of the
         *     library's {@code messages.properties}. For a language that the library lacks, also return its BCP 47 tag
         *     for the key {@code language}; otherwise {@link ErrorMessages#locale()} returns English
         * @param locale the locale; its language may be empty
         * @return one sentence, or null to use the library's message; placeholders such as {@code {field}} are filled
         *     from the {@linkplain RowError#parameters() parameters}
         */
        @Nullable
        String template(String key, Locale locale);

        /** {@return templates that return null for every key, so that all messages are those of the library} */
        static MessageTemplates none() {
            return (key, locale) -> null;
        }
    }
}
