package com.isendu.contactimport.web.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of a page. Names are the pages' own and checked, so that no data can become one; values and texts are
 * escaped. Scripts and styles of a page are files beside it: an element refuses to be one with content, and attributes
 * that hold code.
 */
public final class Element implements Html {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern CODE = Pattern.compile("(?i)on.*|style|srcdoc|hx-on.*|hx-vals|hx-vars");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)href|src|action|formaction|hx-(get|post|put|patch|delete)");
    private static final Pattern OWN_ADDRESS =
            Pattern.compile("#.*|\\./|/(?![/\\\\])[^\\p{Cntrl}]*|[A-Za-z0-9][A-Za-z0-9/._?=&-]*");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> EMPTY = Set.of("base", "br", "hr", "img", "input", "link", "meta");
    private static final Set<String> RAW = Set.of("script", "style");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> content = new ArrayList<>();

    Element(String name) {
        this.name = requireName(name);
    }

    /** Adds an attribute, in place of an earlier one of that name. */
    public Element attribute(String attribute, String value) {
        if (CODE.matcher(attribute).matches()) {
            throw new IllegalArgumentException("Code in an attribute: " + attribute);
        }
        if (ADDRESS.matcher(attribute).matches() && !OWN_ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an address of the pages: " + attribute);
        }
        attributes.put(requireName(attribute), value);
        return this;
    }

    /** Adds an address of the host, which may be anywhere in the web. */
    public Element address(String attribute, URI value) {
        boolean web = value.getScheme() == null || WEB.contains(value.getScheme());
        if (!web) {
            throw new IllegalArgumentException("Not an address in the web: " + attribute);
        }
        attributes.put(requireName(attribute), value.toString());
        return this;
    }

    /** Adds an attribute that is there or not, such as {@code required}. */
    public Element flag(String attribute, boolean present) {
        return present ? attribute(attribute, "") : this;
    }

    /** Adds text. */
    public Element with(String text) {
        return with(new Text(text));
    }

    /** Adds pieces, one behind the other. */
    public Element with(Html... pieces) {
        return with(List.of(pieces));
    }

    /** Adds pieces, one behind the other. */
    public Element with(List<? extends Html> pieces) {
        if (!pieces.isEmpty() && (EMPTY.contains(name) || RAW.contains(name))) {
            throw new IllegalStateException("No content in an element " + name);
        }
        content.addAll(pieces);
        return this;
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> writeAttribute(page, attribute, value));
        page.append('>');
        content.forEach(piece -> piece.writeTo(page));
        if (!EMPTY.contains(name)) {
            page.append("</").append(name).append('>');
        }
    }

    private static void writeAttribute(StringBuilder page, String attribute, String value) {
        page.append(' ').append(attribute).append("=\"");
        new Text(value).writeTo(page);
        page.append('"');
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an element or attribute");
        }
        return name;
    }
}
