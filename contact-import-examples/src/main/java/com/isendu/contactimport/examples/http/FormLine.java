package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the sink and the API say to each other: lines of values, encoded as those of forms. A real API has JSON. */
final class FormLine {

    private static final String CONTACT_KEY = "contact_key";

    private FormLine() {}

    static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, String> parse(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(line.split("&", -1))
                .map(value -> value.split("=", 2))
                .forEach(value -> values.put(decoded(value[0]), decoded(value[1])));
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static Map<String, String> of(Contact contact) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(CONTACT_KEY, contact.key()));
        contact.forEach((field, value) -> values.put(field.key(), value));
        return values;
    }

    static Contact contact(Map<String, String> values) {
        Contact.Builder contact = Contact.builder();
        values.forEach((key, value) -> Field.ofKey(key).ifPresent(field -> contact.set(field, value)));
        return contact.key(values.getOrDefault(CONTACT_KEY, "")).build();
    }
}
