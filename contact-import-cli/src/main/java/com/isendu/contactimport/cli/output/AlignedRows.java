package com.isendu.contactimport.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Rows in columns as wide as their widest cell, the first row underlined. */
final class AlignedRows {

    private static final int GAP = 2;
    /** Where picocli's markup would begin: cells are shown as they are. */
    private static final Pattern MARKUP = Pattern.compile("(?<=@)(?=\\|)");

    private AlignedRows() {}

    static String of(List<List<String>> rows) {
        List<List<Text>> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.stream().map(AlignedRows::text).toList()));
        int[] widths = widths(texts);
        texts.add(
                1,
                IntStream.of(widths).mapToObj(width -> text("-".repeat(width))).toList());
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns(widths));
        texts.forEach(row -> table.addRowValues(row.toArray(Text[]::new)));
        return table.toString();
    }

    private static Column[] columns(int[] widths) {
        return IntStream.of(widths)
                .mapToObj(width -> new Column(GAP + width, GAP, Column.Overflow.TRUNCATE))
                .toArray(Column[]::new);
    }

    private static int[] widths(List<List<Text>> rows) {
        return IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).plainString().length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static Text text(String cell) {
        return MARKUP.splitAsStream(cell)
                .map(Ansi.OFF::text)
                .reduce(Text::concat)
                .orElseGet(() -> Ansi.OFF.text(""));
    }
}
