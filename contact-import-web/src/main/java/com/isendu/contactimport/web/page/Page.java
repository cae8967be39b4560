package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The frame around what a step shows.
 *
 * @param words the language
 * @param step which of the steps it is, from 1; 0 for none
 * @param title the heading, and the title with the name of the pages
 * @param content what is below the heading
 */
public record Page(Words words, int step, String title, List<Html> content) {

    public static final String TYPE = "text/html; charset=utf-8";

    private static final int STEPS = 4;

    // No history on disk, since pages hold personal data; no moment in which a new form is shown and not yet listened
    // to; no code and no style that is not a file.
    private static final String HTMX =
            "{\"historyCacheSize\":0,\"defaultSettleDelay\":0,\"includeIndicatorStyles\":false,\"allowEval\":false,\"responseHandling\":[{\"code\":\".*\",\"swap\":true}]}";

    public Page {
        content = List.copyOf(content);
    }

    /** Returns the page from its doctype on. */
    public String whole(Frame frame) {
        return Html.page(element("html")
                .attribute("lang", words.locale().getLanguage())
                .with(head(frame), element("body").with(offline(), header(frame), main())));
    }

    /** The main part, in place of the one before. */
    public String part() {
        return Html.text(main());
    }

    private Element head(Frame frame) {
        return element("head")
                .with(
                        element("meta").attribute("charset", "utf-8"),
                        element("base").attribute("href", frame.base() + "/"),
                        meta("viewport", "width=device-width, initial-scale=1"),
                        meta("color-scheme", "light dark"),
                        meta("htmx-config", HTMX),
                        element("title").with(title + " · " + words.say("name")),
                        link("stylesheet", Assets.PICO),
                        link("stylesheet", Assets.STYLE))
                .with(styleOfTheHost(frame))
                .with(link("icon", Assets.ICON), script(Assets.HTMX), script(Assets.SCRIPT), script(Assets.PARTS));
    }

    /** Comes last, so that it wins. */
    private static List<Element> styleOfTheHost(Frame frame) {
        URI styleSheet = frame.look().styleSheet();
        return styleSheet == null
                ? List.of()
                : List.of(element("link").attribute("rel", "stylesheet").address("href", styleSheet));
    }

    private static Element meta(String name, String content) {
        return element("meta").attribute("name", name).attribute("content", content);
    }

    private static Element link(String relation, String address) {
        return element("link").attribute("rel", relation).attribute("href", address);
    }

    private static Element script(String address) {
        return element("script").attribute("src", address).flag("defer", true);
    }

    private Element header(Frame frame) {
        Element name = element("a").attribute("href", "./").attribute("id", "name");
        URI logo = frame.look().logo();
        return element("header")
                .with(
                        logo == null
                                ? name.with(words.say("name"))
                                : name.with(element("img").address("src", logo).attribute("alt", words.say("name"))));
    }

    private Element offline() {
        return PageParts.alert(words.say("offline")).attribute("id", "offline").flag("hidden", true);
    }

    private Element main() {
        List<Html> parts = new ArrayList<>();
        if (step > 0) {
            parts.add(steps());
        }
        parts.add(element("h1").attribute("tabindex", "-1").with(title));
        parts.addAll(content);
        return element("main").attribute("id", "main").with(parts);
    }

    private Element steps() {
        List<Element> all =
                IntStream.rangeClosed(1, STEPS).mapToObj(this::stepName).toList();
        return element("nav")
                .attribute("aria-label", words.say("steps"))
                .with(element("ol").attribute("id", "steps").with(all));
    }

    private Element stepName(int number) {
        Element name = element("li").with(words.say("step." + number));
        return number == step ? name.attribute("aria-current", "step") : name;
    }
}
