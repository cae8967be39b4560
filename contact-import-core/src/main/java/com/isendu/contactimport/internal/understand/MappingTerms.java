package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.FixedValue.Kind;
import java.util.List;
import java.util.Map;

/** The mapping in the terms of an import. */
final class MappingTerms {

    private static final String FIXED = "fixed.";
    private static final String ASSIGNED = "assigned";
    private static final String KIND = ".kind";

    private MappingTerms() {}

    static void write(ColumnMapping mapping, Map<String, String> texts) {
        int number = 0;
        for (MappingLink link : mapping.links()) {
            String name = "mapping." + number++;
            texts.put(name + ".field", link.field());
            texts.put(name + ".combine", link.combine().name());
            TermTexts.putAll(
                    name + ".column",
                    link.columns().stream().map(MappingTerms::text).toList(),
                    texts);
        }
        write(mapping.fixedValues(), texts);
        writeChoices(mapping.assignedChoices(), texts);
    }

    private static void writeChoices(List<AssignedChoice> assigned, Map<String, String> texts) {
        TermTexts.putAll(
                ASSIGNED + ".field",
                assigned.stream().map(AssignedChoice::field).toList(),
                texts);
        TermTexts.putAll(
                ASSIGNED + ".found",
                assigned.stream().map(AssignedChoice::found).toList(),
                texts);
        TermTexts.putAll(
                ASSIGNED + ".choice",
                assigned.stream().map(AssignedChoice::choice).toList(),
                texts);
    }

    private static void readChoices(Map<String, String> texts, ColumnMapping.Builder mapping) {
        List<String> fields = TermTexts.all(ASSIGNED + ".field", texts);
        List<String> found = TermTexts.all(ASSIGNED + ".found", texts);
        List<String> choices = TermTexts.all(ASSIGNED + ".choice", texts);
        for (int number = 0; number < fields.size(); number++) {
            mapping.add(new AssignedChoice(fields.get(number), found.get(number), choices.get(number)));
        }
    }

    private static void write(List<FixedValue> values, Map<String, String> texts) {
        int number = 0;
        for (FixedValue value : values) {
            String name = FIXED + number++;
            texts.put(name + KIND, value.kind().name());
            texts.put(name + ".field", value.field());
            texts.put(name + ".value", value.value());
        }
    }

    static ColumnMapping read(Map<String, String> texts) {
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        for (int number = 0; texts.containsKey("mapping." + number + ".field"); number++) {
            String name = "mapping." + number;
            List<ColumnRef> columns = TermTexts.all(name + ".column", texts).stream()
                    .map(MappingTerms::column)
                    .toList();
            Combine combine = Combine.valueOf(TermTexts.get(name + ".combine", texts));
            mapping.add(new MappingLink(TermTexts.get(name + ".field", texts), columns, combine));
        }
        for (int number = 0; texts.containsKey(FIXED + number + KIND); number++) {
            mapping.add(fixedValue(FIXED + number, texts));
        }
        readChoices(texts, mapping);
        return mapping.build();
    }

    private static FixedValue fixedValue(String name, Map<String, String> texts) {
        Kind kind = Kind.valueOf(TermTexts.get(name + KIND, texts));
        return new FixedValue(TermTexts.get(name + ".field", texts), TermTexts.get(name + ".value", texts), kind);
    }

    /** The occurrence, or the index behind a number sign, and the header text. */
    private static String text(ColumnRef column) {
        return column.name() == null ? "#" + column.number() : column.number() + " " + column.name();
    }

    private static ColumnRef column(String text) {
        if (text.startsWith("#")) {
            return ColumnRef.at(Integer.parseInt(text.substring(1)));
        }
        int blank = text.indexOf(' ');
        return ColumnRef.named(text.substring(blank + 1), Integer.parseInt(text.substring(0, blank)));
    }
}
