package com.isendu.contactimport.internal.validate;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a message template from the attributes of its constraint, without expressions and without the validated value. A
 * template that only names an entry of a bundle becomes the constraint's name.
 */
final class PlainInterpolator implements MessageInterpolator {

    private static final Pattern BUNDLE_KEY = Pattern.compile("\\{[\\w.]*\\.message}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{(\\w+)}");

    @Override
    public String interpolate(String template, Context context) {
        if (BUNDLE_KEY.matcher(template).matches()) {
            return context.getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
        }
        Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
        Matcher matcher = ATTRIBUTE.matcher(template);
        return matcher.replaceAll(match ->
                Matcher.quoteReplacement(String.valueOf(attributes.getOrDefault(match.group(1), match.group()))));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
