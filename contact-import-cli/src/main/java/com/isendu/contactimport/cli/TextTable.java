package com.isendu.contactimport.cli;

import java.io.PrintWriter;
import java.util.List;

/** Cells in columns as wide as their widest cell, the first row underlined. */
final class TextTable {

    private final List<List<String>> rows;
    private final int[] widths;

    TextTable(List<List<String>> rows) {
        this.rows = rows;
        this.widths = new int[rows.get(0).size()];
        rows.forEach(this::widen);
    }

    private void widen(List<String> row) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], length(row.get(column)));
        }
    }

    void print(PrintWriter out) {
        print(rows.get(0), out);
        StringBuilder line = new StringBuilder();
        for (int width : widths) {
            line.append("-".repeat(width)).append("  ");
        }
        out.println("  " + line.toString().stripTrailing());
        rows.subList(1, rows.size()).forEach(row -> print(row, out));
    }

    private void print(List<String> row, PrintWriter out) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - length(cell))).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
