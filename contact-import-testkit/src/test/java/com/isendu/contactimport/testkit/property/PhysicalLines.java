package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.row.RowPosition;
import java.util.ArrayList;
import java.util.List;

/** Counts lines and rows with nothing but a pair of flags, apart from every reader. */
final class PhysicalLines {

    private PhysicalLines() {}

    /** The lines of a text, without their ends; CR, LF and CRLF each end one. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                continue;
            }
            if (c == '\n' || c == '\r') {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The lines of a text without the Ctrl-Z and the NULs that fill up the end of a file in old systems. */
    static List<String> ofData(String text) {
        int end = text.length();
        int marks = end;
        while (end > 0 && "\u0000\u001A\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
            marks = text.charAt(end) == 0 || text.charAt(end) == 0x1A ? end : marks;
        }
        return of(text.substring(0, marks));
    }

    /** Where the records of a well-formed text with a header stand. */
    static List<RowPosition> positions(String text) {
        List<RowPosition> positions = new ArrayList<>();
        long row = 1;
        long record = 1;
        long line = 1;
        boolean quoted = false;
        for (String physical : of(text)) {
            if (!quoted && row > 1 && !physical.isEmpty()) {
                positions.add(new RowPosition(record, row, line));
                record++;
            }
            quoted ^= physical.chars().filter(c -> c == '"').count() % 2 == 1;
            row += quoted ? 0 : 1;
            line++;
        }
        return positions;
    }
}
