package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.web.html.Element;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several pages are made of. */
public final class PageParts {

    private PageParts() {}

    public static Element paragraph(String text) {
        return element("p").with(text);
    }

    public static Element small(String id, String text) {
        return element("small").attribute("id", id).with(text);
    }

    /** Something that has gone wrong and that the person has to know now. */
    public static Element alert(String text) {
        return element("p")
                .attribute("role", "alert")
                .attribute("data-kind", "error")
                .with(text);
    }

    public static Element warning(String text) {
        return element("p").attribute("data-kind", "warning").with(text);
    }

    /** By what the history, and whoever is asked for help, knows an import. */
    static Element importId(Words words, ImportJob job) {
        return job.importId() == null
                ? element("p").flag("hidden", true)
                : small("import-id", words.say("import.id", job.importId()));
    }

    static Element hidden(String name, String value) {
        return element("input")
                .attribute("type", "hidden")
                .attribute("name", name)
                .attribute("value", value);
    }

    /** A time, in universal time; where scripts are allowed in the place's own. */
    static Element time(Words words, Instant time) {
        return element("time")
                .attribute("datetime", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .with(words.time(time));
    }

    public static Element submit(String text) {
        return element("button").attribute("type", "submit").with(text);
    }

    public static Element form(String address, Element token) {
        return element("form")
                .attribute("method", "post")
                .attribute("action", address)
                .with(token);
    }

    public static Element link(String address, String text) {
        return element("a").attribute("href", address).with(text);
    }

    /**
     * Returns the links from the end of an import: to the host's page of contacts, if there is one, and to another
     * import.
     */
    static Element waysOut(Words words, @Nullable URI returnUrl) {
        Element ways = element("div").attribute("data-buttons", "");
        if (returnUrl != null) {
            ways = ways.with(element("a")
                    .address("href", returnUrl)
                    .attribute("role", "button")
                    .attribute("id", "return")
                    .with(words.say("outcome.return")));
        }
        return ways.with(link("./", words.say("outcome.another")));
    }

    /** A box to tick, with what it means below. */
    public static Element tick(String name, boolean ticked, String label, Element help) {
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
    public static Element select(String name, String label, Map<String, String> options, String chosen) {
        return element("div")
                .with(
                        element("label").attribute("for", name).with(label),
                        element("select")
                                .attribute("name", name)
                                .attribute("id", name)
                                .with(options(options, chosen)));
    }

    public static List<Element> options(Map<String, String> options, String chosen) {
        return options.entrySet().stream()
                .map(option -> element("option")
                        .attribute("value", option.getKey())
                        .flag("selected", option.getKey().equals(chosen))
                        .with(option.getValue()))
                .toList();
    }

    /** A cell on one line, cut where it is longer than there is room. */
    static String shortened(String cell, int longest) {
        String line = cell.strip().replaceAll("\\s+", " ");
        int end = Math.min(line.length(), longest);
        return end == line.length()
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end) - 1)) + "…";
    }
}
