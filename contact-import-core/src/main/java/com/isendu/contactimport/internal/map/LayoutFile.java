package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code layouts.txt}, which documents its format in its first lines. */
final class LayoutFile {

    private static final String FILE = "layouts.txt";
    private static final Pattern TITLE = Pattern.compile("\\[([^,\\]]+)(?:,\\s*(\\w+))?]");
    private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s+#(\\d+)");

    private final List<ExportLayout> layouts = new ArrayList<>();

    private LayoutFile() {}

    static List<ExportLayout> load() {
        LayoutFile file = new LayoutFile();
        for (String line : TextFiles.lines(LayoutFile.class::getResourceAsStream, FILE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                file.read(line.strip());
            }
        }
        return List.copyOf(file.layouts);
    }

    private void read(String line) {
        Matcher title = TITLE.matcher(line);
        int equals = line.indexOf('=');
        if (title.matches()) {
            String language = title.group(2);
            layouts.add(layout(title.group(1), language == null ? "" : language));
        } else if (equals > 0 && !layouts.isEmpty()) {
            String key = line.substring(0, equals).strip();
            enter(layouts.get(layouts.size() - 1), key, columns(line.substring(equals + 1)));
        } else {
            throw new IllegalStateException(FILE + " has a line that is no part of a layout: " + line);
        }
    }

    private static ExportLayout layout(String name, String language) {
        Map<ContactField, List<String>> fields = new EnumMap<>(ContactField.class);
        return new ExportLayout(name, language, new ArrayList<>(), fields, new ArrayList<>());
    }

    private static void enter(ExportLayout layout, String key, List<String> columns) {
        switch (key) {
            case "known by" -> layout.knownBy().add(columns);
            case "ignore" -> layout.ignored().addAll(columns);
            default -> layout.fields().put(field(key), columns);
        }
    }

    private static ContactField field(String key) {
        return ContactField.ofKey(key)
                .orElseThrow(() -> new IllegalStateException(FILE + " has an unknown key: " + key));
    }

    private static List<String> columns(String headers) {
        List<String> columns = new ArrayList<>();
        int from = 0;
        while (from <= headers.length()) {
            int bar = headers.indexOf('|', from);
            int end = bar < 0 ? headers.length() : bar;
            columns.add(column(headers.substring(from, end).strip()));
            from = end + 1;
        }
        return List.copyOf(columns);
    }

    private static String column(String header) {
        if (header.indexOf('#') < 0) {
            return HeaderIndex.key(header, 1);
        }
        Matcher numbered = NUMBERED.matcher(header);
        return numbered.matches()
                ? HeaderIndex.key(numbered.group(1), Integer.parseInt(numbered.group(2)))
                : HeaderIndex.key(header, 1);
    }
}
