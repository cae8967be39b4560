package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ImportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Values of people that must not be shown.
 *
 * @param values the values
 */
record ShownValues(Set<String> values) {

    static ShownValues of(List<Contact> people) {
        Set<String> values = new LinkedHashSet<>();
        people.forEach(person -> person.forEach((field, value) -> values.add(value)));
        return new ShownValues(values);
    }

    void assertNotIn(String text) {
        assertThat(values).as("values of contacts in: %s", text).noneMatch(text::contains);
    }

    /** Asserts that no value is in the messages of the exception and its causes or in its parameters. */
    void assertNotIn(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        List<String> texts = new ArrayList<>(List.of(trace.toString()));
        if (thrown instanceof ImportException known) {
            texts.add(known.parameters().toString());
        }
        texts.forEach(this::assertNotIn);
    }
}
