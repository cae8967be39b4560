package com.isendu.contactimport.cli;

import java.util.List;

/** One record in RFC 4180: comma, quotes where needed, LF. */
final class CsvLine {

    private CsvLine() {}

    static String of(List<String> cells) {
        if (cells.size() == 1 && cells.get(0).isEmpty()) {
            // Unquoted, it would be a blank line, which is no record.
            return "\"\"\n";
        }
        StringBuilder line = new StringBuilder();
        String separator = "";
        for (String cell : cells) {
            append(cell, line.append(separator));
            separator = ",";
        }
        return line.append('\n').toString();
    }

    private static void append(String cell, StringBuilder line) {
        if (needsQuotes(cell)) {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            line.append(cell);
        }
    }

    private static boolean needsQuotes(String cell) {
        return cell.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
    }
}
