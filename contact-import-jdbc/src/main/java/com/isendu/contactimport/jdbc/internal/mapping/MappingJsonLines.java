package com.isendu.contactimport.jdbc.internal.mapping;

import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A mapping and its header names as text, with one JSON object on each line for each header name, column of a link,
 * fixed value and assigned choice.
 */
final class MappingJsonLines {

    private static final String NAME = "name";
    private static final String LINK = "link";
    private static final String FIELD = "field";
    private static final String COMBINE = "combine";
    private static final String NUMBER = "number";
    private static final String KIND = "kind";
    private static final String VALUE = "value";
    private static final String CHOICE = "choice";

    private MappingJsonLines() {}

    static String ofNames(List<String> names) {
        return names.stream().map(name -> FlatJson.encode(Map.of(NAME, name))).collect(Collectors.joining("\n"));
    }

    static List<String> names(String text) {
        return text.lines().map(FlatJson::decode).map(line -> text(line, NAME)).toList();
    }

    static String ofLinks(ColumnMapping mapping) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (MappingLink link : mapping.links()) {
            for (ColumnRef column : link.columns()) {
                lines.add(FlatJson.encode(line(number, link, column)));
            }
            number++;
        }
        mapping.fixedValues().forEach(value -> lines.add(FlatJson.encode(line(value))));
        mapping.assignedChoices().forEach(assigned -> lines.add(FlatJson.encode(line(assigned))));
        return String.join("\n", lines);
    }

    static ColumnMapping links(String text) {
        Map<String, MappingLink> links = new LinkedHashMap<>();
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        text.lines().map(FlatJson::decode).forEach(line -> {
            if (line.containsKey(KIND)) {
                mapping.add(fixedValue(line));
            } else if (line.containsKey(CHOICE)) {
                mapping.add(new AssignedChoice(text(line, FIELD), text(line, VALUE), text(line, CHOICE)));
            } else {
                links.merge(text(line, LINK), link(line), MappingJsonLines::join);
            }
        });
        links.values().forEach(mapping::add);
        return mapping.build();
    }

    private static Map<String, String> line(AssignedChoice assigned) {
        return Map.of(FIELD, assigned.field(), VALUE, assigned.found(), CHOICE, assigned.choice());
    }

    private static Map<String, String> line(FixedValue value) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put(KIND, value.kind().name());
        line.put(FIELD, value.field());
        line.put(VALUE, value.value());
        return line;
    }

    private static FixedValue fixedValue(Map<String, String> line) {
        return new FixedValue(text(line, FIELD), text(line, VALUE), FixedValue.Kind.valueOf(text(line, KIND)));
    }

    private static Map<String, String> line(int number, MappingLink link, ColumnRef column) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put(LINK, String.valueOf(number));
        line.put(FIELD, link.field());
        line.put(COMBINE, link.combine().name());
        if (column.name() != null) {
            line.put(NAME, column.name());
        }
        line.put(NUMBER, String.valueOf(column.number()));
        return line;
    }

    private static MappingLink link(Map<String, String> line) {
        ColumnRef column = new ColumnRef(line.get(NAME), Integer.parseInt(text(line, NUMBER)));
        return new MappingLink(text(line, FIELD), List.of(column), Combine.valueOf(text(line, COMBINE)));
    }

    private static MappingLink join(MappingLink first, MappingLink next) {
        List<ColumnRef> columns = new ArrayList<>(first.columns());
        columns.addAll(next.columns());
        return new MappingLink(first.field(), columns, first.combine());
    }

    private static String text(Map<String, String> line, String key) {
        String text = line.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no value for " + key);
        }
        return text;
    }
}
