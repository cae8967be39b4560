package com.isendu.contactimport.testkit.property;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV that is known to be well-formed, in the plainest way, apart from every parser that the library uses. */
final class PlainReader {

    private final String text;
    private final char delimiter;
    private int at;

    private PlainReader(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The rows of an error CSV: UTF-8 with a mark, CRLF. */
    static List<List<String>> rows(String text, char delimiter) {
        PlainReader reader = new PlainReader(text.startsWith("\uFEFF") ? text.substring(1) : text, delimiter);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.charAt(at) == delimiter) {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("not well-formed at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        return text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (text.charAt(at) != delimiter && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        int end = text.indexOf('"', at + 1);
        cell.append(text, at + 1, end);
        while (text.charAt(end + 1) == '"') {
            int next = text.indexOf('"', end + 2);
            cell.append(text, end + 1, next);
            end = next;
        }
        at = end + 1;
        return cell.toString();
    }
}
