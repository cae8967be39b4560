package com.isendu.contactimport.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the contact file that everything is measured on: 12 columns, about 155 bytes a row, people from Italy, Germany
 * and the United States in no order, phones as their countries write them or with the calling code. A share of the rows
 * has a faulty e-mail or a faulty phone, 0.9 % repeat an earlier row, 5 % have awkward notes.
 */
public final class ContactFile {

    private ContactFile() {}

    /** Writes so many rows of the usual shape to a new temporary file, to be deleted by the caller. */
    static Path write(int rows, long seed) throws IOException {
        Path file = Files.createTempFile("contacts-", ".csv");
        write(file, new ContactShape(rows, ContactShape.USUAL_FAULTY_PERCENT, seed));
        return file;
    }

    /**
     * Writes a file in UTF-8 with a header, replacing what is there.
     *
     * @param file where to
     * @param shape what it is to be like
     * @return what an import makes of its rows
     * @throws IOException if it cannot be written
     */
    public static Tally write(Path file, ContactShape shape) throws IOException {
        ContactRows rows = new ContactRows(shape);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(ContactRows.HEADER);
            for (int number = 0; number < shape.rows(); number++) {
                out.write(rows.next(number));
            }
        }
        return rows.tally();
    }
}
