package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.row.Candidate;

/** Replaces line breaks inside an address cell with blanks. */
final class AddressBreaks {

    private AddressBreaks() {}

    /**
     * Returns the address line of a row with the line breaks of its cell, each in the place of a blank; else the line
     * as it is.
     */
    static String in(Candidate candidate, String line) {
        int column = candidate.column(ContactField.ADDRESS);
        String cell = column == RowError.NO_COLUMN ? "" : candidate.cell(column);
        for (int i = 0; i < cell.length(); i++) {
            if (Characters.isLineBreak(cell.charAt(i))) {
                return restored(Characters.strip(cell), line);
            }
        }
        return line;
    }

    /** Walks through both; any difference but blanks leaves the line as it is. */
    private static String restored(String cell, String line) {
        char[] broken = line.toCharArray();
        int at = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Characters.isLineBreak(c) && at > 0 && Characters.isBlank(broken[at - 1])) {
                broken[at - 1] = '\n';
            } else if (at == broken.length || !isSame(c, broken[at])) {
                return line;
            } else {
                broken[at++] = Characters.isLineBreak(c) ? '\n' : c;
            }
        }
        return at == broken.length ? new String(broken) : line;
    }

    private static boolean isSame(char inCell, char inLine) {
        return inCell == inLine || (inLine == ' ' && Characters.isBlank(inCell));
    }
}
