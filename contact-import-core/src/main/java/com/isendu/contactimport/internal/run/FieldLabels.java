package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.options.ImportOptions;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a host, with the labels of custom fields where the host names a field in no other way.
 *
 * @param host the messages of the host
 * @param labels the labels by key of their template
 */
public record FieldLabels(MessageTemplates host, Map<String, String> labels) implements MessageTemplates {

    /** Returns the sentences in the language of a run, which name its custom fields by their labels. */
    public static ErrorMessages messages(ImportOptions options, MessageTemplates host) {
        Map<String, String> labels = options.customFields().stream()
                .collect(Collectors.toUnmodifiableMap(
                        field -> "field." + field.key(), CustomField::label, (first, again) -> first));
        return ErrorMessages.in(options.locale(), labels.isEmpty() ? host : new FieldLabels(host, labels));
    }

    @Override
    public @Nullable String template(String key, Locale locale) {
        String label = labels.get(key);
        String ofHost = label == null ? host.template(key, locale) : ofHost(key, locale);
        return ofHost == null ? label : ofHost;
    }

    /** A resource bundle throws for a missing key. */
    private @Nullable String ofHost(String key, Locale locale) {
        try {
            return host.template(key, locale);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
