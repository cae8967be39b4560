package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.upload.CorrectionRow;
import com.isendu.contactimport.web.upload.CorrectionView;
import com.isendu.contactimport.web.upload.RowFault;
import com.isendu.contactimport.web.upload.RowsInError.Kind;
import com.isendu.contactimport.web.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows in error, each with its cells: the faulty ones to be corrected at once, the others behind a fold.
 *
 * @param words the language
 * @param token the hidden field
 * @param upload the correction
 * @param view the rows of the page
 * @param panel what an import would come to
 * @param isOutdated whether what was just sent came from a page of before, and was not kept
 */
public record CorrectionPage(
        Words words, Element token, Upload upload, CorrectionView view, Element panel, boolean isOutdated) {

    public Page page() {
        List<Html> content = new ArrayList<>();
        if (isOutdated) {
            content.add(PageParts.alert(words.say("rows.outdated")));
        }
        content.add(PageParts.paragraph(words.say(
                "rows.lead", upload.name(), view.errors().rows(), view.errors().ready())));
        content.add(kinds());
        content.add(form());
        return new Page(words, 4, words.say("rows.title"), content);
    }

    private String address() {
        return "files/" + upload.id() + "/rows";
    }

    /** Leads to the rows of one error, or to all. */
    private Element kinds() {
        List<Element> links = new ArrayList<>();
        links.add(kind(
                "", words.say("rows.all"), view.errors().rows() + view.errors().ready()));
        for (Kind kind : view.errors().kinds()) {
            links.add(kind(kind.fault().code().value(), kind.fault().text(words.errors()), kind.count()));
        }
        return element("nav")
                .attribute("aria-label", words.say("rows.kinds"))
                .attribute("id", "kinds")
                .with(element("ul").with(links));
    }

    private Element kind(String code, String name, long count) {
        Element link = PageParts.link(address() + "?code=" + code, name + " (" + words.number(count) + ")");
        return element("li").with(code.equals(view.code()) ? link.attribute("aria-current", "page") : link);
    }

    private Element form() {
        return PageParts.form(address(), token)
                .attribute("id", CheckPanel.Place.ROWS.form())
                .with(
                        PageParts.hidden("version", upload.version()),
                        PageParts.hidden("code", view.code()),
                        PageParts.hidden("page", String.valueOf(view.page())))
                // The first button of a form is the one that Enter presses.
                .with(button("save", "yes", words.say("rows.save")).attribute("data-kind", "first"))
                .with(view.rows().stream().map(this::row).toList())
                .with(pages(), bar());
    }

    private static Element button(String name, String value, String text) {
        return PageParts.submit(text).attribute("name", name).attribute("value", value);
    }

    private Element row(CorrectionRow row) {
        Set<Integer> faulty = row.errors().stream()
                .map(RowFault::column)
                .filter(column -> column >= 0 && column < row.cells().size())
                .collect(Collectors.toSet());
        // Nobody knows which cell it is: all are shown.
        boolean isWhole = faulty.isEmpty() && !row.isReady();
        Element fieldset = element("fieldset")
                .attribute("data-row", state(row))
                .with(element("legend").with(title(row)))
                .with(sentences(row))
                .with(faulty.stream()
                        .sorted()
                        .map(column -> cell(row, column, true))
                        .toList());
        Element others = element("div")
                .attribute("data-grid", "")
                .with(IntStream.range(0, row.cells().size())
                        .filter(column -> !faulty.contains(column))
                        .mapToObj(column -> cell(row, column, false))
                        .toList());
        fieldset = isWhole
                ? fieldset.with(others)
                : fieldset.with(element("details")
                        .with(element("summary").with(words.say("rows.others", inShort(row, faulty))), others));
        return fieldset.with(leaveOut(row));
    }

    private String title(CorrectionRow row) {
        String number = row.row().isEmpty() ? String.valueOf(row.number() + 1) : row.row();
        return switch (state(row)) {
            case "ready" -> words.say("rows.ready", number);
            case "skipped" -> words.say("rows.skipped", number);
            default -> words.say("rows.row", number);
        };
    }

    private static String state(CorrectionRow row) {
        if (!row.isReady()) {
            return "error";
        }
        return row.isOptedOut() ? "skipped" : "ready";
    }

    private List<Element> sentences(CorrectionRow row) {
        List<String> all = new ArrayList<>();
        row.errors().forEach(fault -> all.add(fault.text(words.errors())));
        row.warnings().forEach(warning -> all.add(words.errors().text(warning)));
        return IntStream.range(0, all.size())
                .mapToObj(index -> element("p")
                        .attribute("data-kind", index < row.errors().size() ? "error" : "warning")
                        .attribute("id", "why-" + row.number() + "-" + index)
                        .with(all.get(index)))
                .toList();
    }

    /** Returns the first cells that say something, by which a person knows the row. */
    private static String inShort(CorrectionRow row, Set<Integer> faulty) {
        return IntStream.range(0, row.cells().size())
                .filter(column -> !faulty.contains(column))
                .mapToObj(row.cells()::get)
                .filter(cell -> !cell.isBlank())
                .limit(4)
                .map(cell -> PageParts.shortened(cell, 30))
                .collect(Collectors.joining(" · "));
    }

    private Element cell(CorrectionRow row, int column, boolean isFaulty) {
        String name = "cell-" + row.number() + "-" + column;
        String value = row.cells().get(column);
        String header = column < view.columns().size()
                ? view.columns().get(column).name(words.errors())
                : words.say("rows.beyond", column + 1);
        Element input = element("input")
                .attribute("type", "text")
                .attribute("name", name)
                .attribute("id", name)
                .attribute("value", value)
                .attribute("autocomplete", "off");
        if (isFaulty) {
            input = input.attribute("aria-invalid", "true").attribute("aria-describedby", describing(row, column));
        }
        Element cell = element("div")
                .with(
                        element("label").attribute("for", name).with(header),
                        input,
                        PageParts.hidden("was-" + name, value));
        return isFaulty ? cell.with(proposal(row, column, name)).with(everywhere(name, value)) : cell;
    }

    private static String describing(CorrectionRow row, int column) {
        return IntStream.range(0, row.errors().size())
                .filter(index -> row.errors().get(index).column() == column)
                .mapToObj(index -> "why-" + row.number() + "-" + index)
                .collect(Collectors.joining(" "));
    }

    /** Where a domain looks mistyped, the address with the one that may be meant. */
    private List<Element> proposal(CorrectionRow row, int column, String name) {
        String value = row.cells().get(column);
        return row.warnings().stream()
                .filter(warning ->
                        warning.code().equals(ErrorCode.EMAIL_DOMAIN_SUSPECTED) && warning.column() == column)
                .map(warning -> warning.parameters().getOrDefault("suggestion", ""))
                .filter(domain -> !domain.isEmpty() && value.contains("@"))
                .map(domain -> value.substring(0, value.lastIndexOf('@') + 1) + domain)
                .map(proposed -> element("button")
                        .attribute("type", "button")
                        .attribute("data-for", name)
                        .attribute("data-value", proposed)
                        .attribute("data-kind", "secondary")
                        .with(words.say("rows.proposal", proposed)))
                .toList();
    }

    /** Only where there is something to replace. */
    private List<Element> everywhere(String name, String value) {
        return value.isBlank()
                ? List.of()
                : List.of(button("everywhere", name, words.say("rows.everywhere", PageParts.shortened(value, 30)))
                        .attribute("data-kind", "secondary"));
    }

    private Element leaveOut(CorrectionRow row) {
        String name = "out-" + row.number();
        return element("div")
                .with(
                        element("input")
                                .attribute("type", "checkbox")
                                .attribute("name", name)
                                .attribute("id", name)
                                .attribute("value", "yes"),
                        element("label").attribute("for", name).with(words.say("rows.out")));
    }

    /** Leads to other pages, keeping what was changed on this one. */
    private Element pages() {
        Element pages = element("nav").attribute("aria-label", words.say("rows.pages"));
        if (view.pages() == 1) {
            return pages.flag("hidden", true);
        }
        pages = pages.with(element("p").with(words.say("rows.page", view.page() + 1, view.pages())));
        if (view.page() > 0) {
            pages = pages.with(button("go", String.valueOf(view.page() - 1), words.say("rows.before"))
                    .attribute("data-kind", "secondary"));
        }
        return view.page() + 1 == view.pages()
                ? pages
                : pages.with(button("go", String.valueOf(view.page() + 1), words.say("rows.after"))
                        .attribute("data-kind", "secondary"));
    }

    private Element bar() {
        return element("div")
                .attribute("id", "bar")
                .with(
                        panel,
                        element("div")
                                .attribute("data-buttons", "")
                                .with(
                                        PageParts.link("imports/" + upload.job().corrects(), words.say("rows.back")),
                                        button("save", "yes", words.say("rows.save"))
                                                .attribute("data-kind", "secondary"),
                                        button("import", "yes", words.say("rows.import"))
                                                .attribute("id", "import")));
    }
}
