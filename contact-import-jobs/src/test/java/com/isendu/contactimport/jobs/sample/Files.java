package com.isendu.contactimport.jobs.sample;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Uploads with invented people. */
public final class Files {

    private Files() {}

    /** A file with that many people, of whom each tenth has no valid e-mail address. */
    public static InputStream people(int rows) {
        return people("person", rows);
    }

    /** People whose addresses begin with a name. */
    public static InputStream people(String name, int rows) {
        StringBuilder csv = new StringBuilder("Email,First Name,Last Name,Phone\r\n");
        for (int row = 1; row <= rows; row++) {
            String email = row % 10 == 0 ? "none" : name + row + "@example.org";
            csv.append(email)
                    .append(",Ada,Number")
                    .append(row)
                    .append(",+39 06 698")
                    .append(10_000 + row)
                    .append("\r\n");
        }
        return bytes(csv.toString());
    }

    public static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
