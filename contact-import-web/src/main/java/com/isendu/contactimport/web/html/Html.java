package com.isendu.contactimport.web.html;

/** A piece of a page. Only {@link Element} and {@link Text} are pieces, and both escape what they hold. */
public sealed interface Html permits Element, Text {

    /** Writes this piece, escaped, to the end of the page. */
    void writeTo(StringBuilder page);

    /** Returns an element without attributes and content: {@code element("p").with("text")}. */
    static Element element(String name) {
        return new Element(name);
    }

    /** Returns a part of a page. */
    static String text(Html piece) {
        StringBuilder part = new StringBuilder();
        piece.writeTo(part);
        return part.toString();
    }

    /** The whole page, from its doctype on. */
    static String page(Element root) {
        StringBuilder page = new StringBuilder("<!doctype html>");
        root.writeTo(page);
        return page.toString();
    }
}
