package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import java.util.List;
import java.util.Map;

/** The mapping in the terms of an import. */
final class MappingTerms {

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
        return mapping.build();
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
