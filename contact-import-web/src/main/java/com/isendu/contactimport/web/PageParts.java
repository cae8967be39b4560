package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.session.Job;
import java.util.List;
import java.util.Map;

/** What several pages are made of. */
final class PageParts {

    private PageParts() {}

    static Element paragraph(String text) {
        return element("p").with(text);
    }

    static Element small(String id, String text) {
        return element("small").attribute("id", id).with(text);
    }

    /** Something that has gone wrong and that the person has to know now. */
    static Element alert(String text) {
        return element("p")
                .attribute("role", "alert")
                .attribute("data-kind", "error")
                .with(text);
    }

    static Element warning(String text) {
        return element("p").attribute("data-kind", "warning").with(text);
    }

    /** By what the history, and whoever is asked for help, knows an import. */
    static Element importId(Words words, Job job) {
        return job.importId().isEmpty()
                ? element("p").flag("hidden", true)
                : small("import-id", words.say("import.id", job.importId()));
    }

    static Element submit(String text) {
        return element("button").attribute("type", "submit").with(text);
    }

    static Element form(String address, Element token) {
        return element("form")
                .attribute("method", "post")
                .attribute("action", address)
                .with(token);
    }

    static Element link(String address, String text) {
        return element("a").attribute("href", address).with(text);
    }

    /** A box to tick, with what it means below. */
    static Element tick(String name, boolean ticked, String label, Element help) {
        Element box = element("input")
                .attribute("type", "checkbox")
                .attribute("name", name)
                .attribute("id", name)
                .attribute("value", "yes")
                .flag("checked", ticked)
                .attribute("aria-describedby", name + "-help");
        return element("div").with(box, element("label").attribute("for", name).with(label), help);
    }

    /** A choice among values, each with its name. */
    static Element select(String name, String label, Map<String, String> options, String chosen) {
        return element("div")
                .with(
                        element("label").attribute("for", name).with(label),
                        element("select")
                                .attribute("name", name)
                                .attribute("id", name)
                                .with(options(options, chosen)));
    }

    static List<Element> options(Map<String, String> options, String chosen) {
        return options.entrySet().stream()
                .map(option -> element("option")
                        .attribute("value", option.getKey())
                        .flag("selected", option.getKey().equals(chosen))
                        .with(option.getValue()))
                .toList();
    }
}
