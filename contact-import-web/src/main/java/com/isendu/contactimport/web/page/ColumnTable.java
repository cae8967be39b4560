package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.page.MappedColumns.LinkedField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row for each column: its header, what is in it, the field it is, and why. */
public record ColumnTable(Words words, List<Field> fields, ImportPreview preview, MappedColumns mapped) {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    public Element table() {
        return element("table")
                .attribute("id", "columns")
                .with(
                        element("caption").with(words.say("columns.title")),
                        element("thead")
                                .with(element("tr")
                                        .with(head("columns.column"), head("columns.samples"), head("columns.field"))),
                        element("tbody")
                                .with(preview.columns().stream().map(this::row).toList()));
    }

    private Element head(String key) {
        return element("th").attribute("scope", "col").with(words.say(key));
    }

    private Element row(Column column) {
        String id = "column-" + column.index();
        return element("tr")
                .attribute("data-mapped", mapped.fieldOf(column).isPresent() ? "yes" : "no")
                .with(
                        element("th")
                                .attribute("scope", "row")
                                .with(element("label").attribute("for", id).with(nameOf(column))),
                        element("td").with(samples(column)),
                        element("td").with(choice(column, id), reason(column, id)));
    }

    private String nameOf(Column column) {
        String name = column.name(words.errors());
        return column.occurrence() == 1 ? name : words.say("columns.again", name, column.occurrence());
    }

    private Element choice(Column column, String id) {
        return element("select")
                .attribute("name", id)
                .attribute("id", id)
                .attribute("aria-describedby", id + "-why")
                .with(new FieldOptions(words, fields, mapped.fieldOf(column).orElse(""))
                        .options(words.say("field.none")));
    }

    private Element reason(Column column, String id) {
        String why = why(column);
        Optional<String> turn =
                mapped.linkOf(column).filter(link -> link.columns().size() > 1).map(link -> turn(link, column));
        if (turn.isEmpty()) {
            return PageParts.small(id + "-why", why);
        }
        // Several columns of one field are worth a warning where a person chose them, and none where they were
        // proposed.
        return proposalFor(column).isPresent()
                ? PageParts.small(id + "-why", why + " " + turn.get())
                : PageParts.small(id + "-why", turn.get()).attribute("data-kind", "warning");
    }

    /** When a column is used, among those of its field. */
    private String turn(LinkedField link, Column column) {
        List<Column> all = link.columns();
        if (link.combine() == Combine.JOIN) {
            return words.say("columns.joined", names(all));
        }
        int place = all.indexOf(column);
        return place == 0
                ? words.say("columns.first", names(all.subList(1, all.size())))
                : words.say("columns.later", names(all.subList(0, place)));
    }

    private String names(List<Column> columns) {
        return columns.stream().map(this::nameOf).collect(Collectors.joining(", "));
    }

    /** Returns the reason of the proposal, where what is chosen is what was proposed. */
    private String why(Column column) {
        if (mapped.fieldOf(column).isEmpty()) {
            return words.say("columns.left");
        }
        return proposalFor(column)
                .map(proposal -> words.say("columns.why", words.percent(proposal.confidence()), reason(proposal)))
                .orElseGet(() -> words.say("columns.chosen"));
    }

    /** Without the turn that was proposed: what counts is the turn among the columns that are linked. */
    private String reason(ColumnProposal proposal) {
        return new ColumnProposal(proposal.column(), proposal.field(), 1, proposal.confidence(), proposal.because())
                .reason(words.errors());
    }

    private Optional<ColumnProposal> proposalFor(Column column) {
        return preview.proposal().columns().stream()
                .filter(proposal -> proposal.column().index() == column.index())
                .filter(proposal ->
                        Optional.ofNullable(proposal.field()).map(Field::key).equals(mapped.fieldOf(column)))
                .findFirst();
    }

    /** Returns the first values that are not blank; a column without any says so. */
    private Element samples(Column column) {
        List<Element> values = preview.samples().stream()
                .map(cells -> column.index() < cells.size() ? cells.get(column.index()) : "")
                .filter(cell -> !cell.isBlank())
                .limit(SAMPLES)
                .map(cell -> element("li").with(PageParts.shortened(cell, LONGEST_SAMPLE)))
                .toList();
        return values.isEmpty()
                ? element("em").with(words.say("columns.blank"))
                : element("ul").attribute("data-samples", "").with(values);
    }
}
