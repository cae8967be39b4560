package com.isendu.contactimport.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes the contact file that everything is measured on: 12 columns, about 144 bytes a row, people from Italy, Germany and
 * the United States. 3 % have a faulty e-mail, 3 % a faulty phone, 0.9 % repeat an earlier row, 5 % have awkward notes. The
 * same seed makes the same file.
 */
final class ContactFile {

    private static final String HEADER =
            "email,first_name,last_name,phone,company,street,zip,city,country,birthday,tags,notes\n";
    private static final String[] FIRST_NAMES = {
        "Anna", "Luca", "Giulia", "Marco", "Jürgen", "Heike", "Thomas", "Mary", "John", "Niccolò"
    };
    private static final String[] LAST_NAMES = {
        "Rossi", "Bianchi", "Esposito", "Müller", "Schmidt", "Weiß", "Smith", "Johnson", "O'Brien", "De Luca"
    };
    private static final String[] NOTES = {
        "\"said: \"\"call back\"\"\"",
        "\"first line\nsecond line\"",
        "\"one, two, three\"",
        "perché così è già più facile"
    };

    private final Random random;
    private final StringBuilder row = new StringBuilder(256);

    private ContactFile(long seed) {
        this.random = new Random(seed);
    }

    /** Writes so many rows to a new temporary file, to be deleted by the caller. */
    static Path write(int rows, long seed) throws IOException {
        Path file = Files.createTempFile("contacts-", ".csv");
        ContactFile contacts = new ContactFile(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int number = 0; number < rows; number++) {
                out.append(contacts.row(number));
            }
        }
        return file;
    }

    private CharSequence row(int number) {
        if (number > 0 && oneIn(111)) {
            return row;
        }
        row.setLength(0);
        String first = any(FIRST_NAMES);
        String last = any(LAST_NAMES);
        row.append(email(number))
                .append(',')
                .append(first)
                .append(',')
                .append(last)
                .append(',');
        place(random.nextInt(3));
        row.append(1950 + random.nextInt(50))
                .append("-0")
                .append(1 + random.nextInt(9))
                .append("-1");
        row.append(random.nextInt(10))
                .append(",newsletter|")
                .append(random.nextInt(100))
                .append(',');
        return row.append(oneIn(20) ? any(NOTES) : "regular customer").append('\n');
    }

    private String email(int number) {
        return "contact." + number + (random.nextInt(100) < 3 ? " at " : "@") + "mail" + random.nextInt(1000)
                + ".example";
    }

    private void place(int country) {
        boolean faulty = random.nextInt(100) < 3;
        String phone = country == 0 ? "+39 333 " : country == 1 ? "+49 151 " : "+1 212-555-";
        row.append(phone)
                .append(faulty ? "" : digits(country == 2 ? 4 : country == 1 ? 8 : 7))
                .append(',');
        row.append("Company ").append(random.nextInt(10_000)).append(country == 1 ? " GmbH," : " Srl,");
        row.append(country == 0 ? "Via Garibaldi " : country == 1 ? "Hauptstraße " : "Main Street ");
        row.append(1 + random.nextInt(200)).append(',').append(digits(5)).append(',');
        row.append(country == 0 ? "Milano,IT," : country == 1 ? "München,DE," : "Springfield,US,");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }
}
