package com.isendu.contactimport.web;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.http.BrowserToken;
import com.isendu.contactimport.web.http.Form;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.Frame;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.page.PageParts;
import com.isendu.contactimport.web.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and its answer: who asks, in which language, what the form says. */
record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        Frame frame,
        String id,
        Visitor visitor,
        Words words,
        BrowserToken browser,
        Form sent) {

    /** The field of each form that shows it is one of ours. */
    static final String TOKEN = "token";

    /** Returns the same request of a visitor who is known now. */
    Exchange by(Visitor known, Words language, String named) {
        return new Exchange(request, response, frame, named, known, language, browser, sent);
    }

    /** Returns the same request with the form that it has sent. */
    Exchange with(Form form) {
        return new Exchange(request, response, frame, id, visitor, words, browser, form);
    }

    /** Returns the account whose data the request is about. */
    String account() {
        return visitor.account();
    }

    /** What an import of the visitor begins with. */
    ImportOptions defaults() {
        return visitor.options().toBuilder().locale(words.locale()).build();
    }

    /** Returns a field of the form; empty when it is not there. */
    String form(String field) {
        String value = sent.field(field);
        return value == null ? "" : value;
    }

    /** Whether the form has such a field, be it empty. */
    boolean isGiven(String field) {
        return sent.field(field) != null;
    }

    /** Returns a number of the form; -1 when there is none. */
    int number(String field) {
        return numberIn(form(field));
    }

    private static int numberIn(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    boolean isTicked(String field) {
        return !form(field).isEmpty();
    }

    /** What the field says, unless it is blank. */
    Optional<String> given(String field) {
        return Optional.of(form(field).strip()).filter(value -> !value.isEmpty());
    }

    /** What the address says behind its question mark; empty when it does not. */
    String query(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Returns a number behind the question mark; -1 when there is none. */
    int queryNumber(String name) {
        return numberIn(request.getParameter(name));
    }

    /** Whether htmx asks, which takes the main part of a page in place of the one before. */
    private boolean isPart() {
        return request.getHeader("HX-Request") != null;
    }

    void show(Status status, Page page) throws IOException {
        write(status, isPart() ? page.part() : page.whole(frame));
    }

    void show(Page page) throws IOException {
        show(Status.OK, page);
    }

    /** Shows a piece that replaces itself. */
    void show(Element piece) throws IOException {
        write(Status.OK, Html.text(piece));
    }

    /** Answers a script of ours. */
    void answer(String text) throws IOException {
        write(Status.OK, "text/plain; charset=utf-8", text);
    }

    private void write(Status status, String html) throws IOException {
        write(status, Page.TYPE, html);
    }

    private void write(Status status, String type, String text) throws IOException {
        response.setStatus(status.code());
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Leads to another page of ours. */
    void goTo(String address) {
        String target = frame.base() + "/" + address;
        if (isPart()) {
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }

    /** Sends a file to be kept under that name. */
    void download(InputStream bytes, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        bytes.transferTo(response.getOutputStream());
    }

    /** Shows why a request is not served, in place of the page whichever part of it has asked. */
    void refuse(Refusal refusal) throws IOException {
        refuse(refusal.status(), words.say(refusal.key()));
    }

    void refuse(Status status, String text) throws IOException {
        response.setHeader("HX-Retarget", "#main");
        response.setHeader("HX-Reswap", "outerHTML");
        show(
                status,
                new Page(
                        words,
                        0,
                        words.say("refused.title"),
                        List.of(PageParts.alert(text), PageParts.link("./", words.say("refused.home")))));
    }

    /** Returns the hidden field that each form carries. */
    Element token() {
        return Html.element("input")
                .attribute("type", "hidden")
                .attribute("name", TOKEN)
                .attribute("value", browser.field());
    }

    /** Both name people. */
    @Override
    public String toString() {
        return "Exchange";
    }
}
