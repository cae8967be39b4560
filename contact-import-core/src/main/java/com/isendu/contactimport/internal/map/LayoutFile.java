package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code layouts.txt}, which says at its top how it is written. */
final class LayoutFile {

    private static final String FILE = "layouts.txt";
    private static final Pattern TITLE = Pattern.compile("\\[([^,\\]]+)(?:,\\s*(\\w+))?]");
    private static final Pattern ENTRY = Pattern.compile("([^=]+?)\\s*=\\s*(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s+#(\\d+)");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private final List<ExportLayout> layouts = new ArrayList<>();

    private LayoutFile() {}

    static List<ExportLayout> load() {
        LayoutFile file = new LayoutFile();
        TextFiles.lines(LayoutFile.class::getResourceAsStream, FILE).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(file::read);
        return List.copyOf(file.layouts);
    }

    private void read(String line) {
        Matcher title = TITLE.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        if (title.matches()) {
            String language = title.group(2);
            layouts.add(layout(title.group(1), language == null ? "" : language));
        } else if (entry.matches() && !layouts.isEmpty()) {
            enter(layouts.get(layouts.size() - 1), entry.group(1), columns(entry.group(2)));
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
        return BAR.splitAsStream(headers).map(LayoutFile::column).toList();
    }

    private static String column(String header) {
        Matcher numbered = NUMBERED.matcher(header);
        return numbered.matches()
                ? HeaderIndex.key(numbered.group(1), Integer.parseInt(numbered.group(2)))
                : HeaderIndex.key(header, 1);
    }
}
