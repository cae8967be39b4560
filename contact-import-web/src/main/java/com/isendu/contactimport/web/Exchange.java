package com.isendu.contactimport.web;

import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.session.BrowserSession;
import com.isendu.contactimport.web.session.Upload;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** A request and its answer: who asks, in which language, what the form says. */
record Exchange(Context context, BrowserSession session, Words words) {

    /** A field of the form; empty when it is not there. */
    String form(String field) {
        String value = context.formParam(field);
        return value == null ? "" : value;
    }

    /** Whether the form has such a field, be it empty. */
    boolean isGiven(String field) {
        return context.formParam(field) != null;
    }

    /** A number of the form; -1 when there is none. */
    int number(String field) {
        return form(field).matches("\\d{1,9}") ? Integer.parseInt(form(field)) : -1;
    }

    boolean isTicked(String field) {
        return !form(field).isEmpty();
    }

    /** The upload that the address names, if it is this session's. */
    Upload upload() {
        return session.find(context.pathParam("id"))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "refused.unknown"));
    }

    /** Whether htmx asks, which takes the main part of a page in place of the one before. */
    private boolean isPart() {
        return context.header("HX-Request") != null;
    }

    void show(HttpStatus status, Page page) {
        context.status(status).contentType(Page.TYPE).result(isPart() ? page.part() : page.whole());
    }

    void show(Page page) {
        show(HttpStatus.OK, page);
    }

    /** Shows a piece that replaces itself. */
    void show(Element piece) {
        context.contentType(Page.TYPE).result(Html.text(piece));
    }

    /** Leads to another page; its address is the wizard's own. */
    void goTo(String address) {
        if (isPart()) {
            context.header("HX-Redirect", address);
        } else {
            context.redirect(address, HttpStatus.SEE_OTHER);
        }
    }

    /** The hidden field that each form carries. */
    Element token() {
        return Html.element("input")
                .attribute("type", "hidden")
                .attribute("name", Guarded.TOKEN)
                .attribute("value", session.token());
    }

    /** What the field says, unless it is blank. */
    Optional<String> given(String field) {
        return Optional.of(form(field).strip()).filter(value -> !value.isEmpty());
    }
}
