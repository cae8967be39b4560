package com.isendu.contactimport.testkit;

import java.util.List;
import java.util.Random;

/** Writes CSV with every irregularity that the format allows, such as unnecessary quotes and blank rows. */
final class MessyWriter {

    private static final int ONE_IN = 4;

    private final char delimiter;
    private final MessyStyle style;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int blankRows;

    MessyWriter(char delimiter, MessyStyle style) {
        this.delimiter = delimiter;
        this.style = style;
        this.random = new Random(style.seed());
    }

    void header(List<String> names) {
        row(names);
    }

    void record(List<String> cells) {
        if (sometimes()) {
            row(List.of(""));
            blankRows++;
        }
        row(cells);
    }

    String text() {
        return style.lastLineEnds() ? text + style.lineEnd() : text.toString();
    }

    int blankRows() {
        return blankRows;
    }

    private void row(List<String> cells) {
        if (!text.isEmpty()) {
            text.append(style.lineEnd());
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(delimiter);
            }
            text.append(written(cells.get(i)));
        }
    }

    private String written(String cell) {
        return needsQuotes(cell) || (!cell.isEmpty() && sometimes()) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private boolean needsQuotes(String cell) {
        return cell.indexOf(delimiter) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
    }

    private boolean sometimes() {
        return random.nextInt(ONE_IN) == 0;
    }
}
