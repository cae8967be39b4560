package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.error.ErrorMessages;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a message template from the messages of host and library and the attributes of the constraint, without
 * expressions and without the validated value. A template that names a missing message becomes the name of the
 * constraint.
 */
final class PlainInterpolator implements MessageInterpolator {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([\\w.-]+)}");

    private final ErrorMessages messages;
    private final Properties ofHost;

    /**
     * For one language.
     *
     * @param messages the sentences of the engine
     * @param ofHost the host's {@code ValidationMessages}
     */
    PlainInterpolator(ErrorMessages messages, Properties ofHost) {
        this.messages = messages;
        this.ofHost = ofHost;
    }

    @Override
    public String interpolate(String template, Context context) {
        Matcher whole = PLACEHOLDER.matcher(template);
        if (whole.matches() && sentence(whole.group(1)) == null) {
            return nameOf(context);
        }
        String sentence =
                whole.replaceAll(match -> Matcher.quoteReplacement(orItself(sentence(match.group(1)), match.group())));
        Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.valueOf(attributes.getOrDefault(match.group(1), match.group()))));
    }

    private static String nameOf(Context context) {
        return context.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private @Nullable String sentence(String key) {
        String own = ofHost.getProperty(key);
        if (own != null) {
            return own;
        }
        String text = messages.text(key, Map.of());
        return text.equals(key) ? null : text;
    }

    private static String orItself(@Nullable String sentence, String placeholder) {
        return sentence == null ? placeholder : sentence;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
