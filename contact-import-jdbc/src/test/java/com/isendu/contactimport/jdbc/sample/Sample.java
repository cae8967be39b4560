package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A contact list with everything in it that an import can meet: new people, people stored before, people twice, people
 * known by their phone, some of whom come with an address now, values in error, malformed rows, and people whom the
 * database itself refuses.
 */
public final class Sample {

    /** Whom the database refuses. */
    public static final String REFUSED = "Refused";
    /** Part of every e-mail address, so that it can be looked for where no personal data may be. */
    public static final String SENTINEL = "sentinel";

    private static final String HEADER = "email;first name;last name;birthday;notes;phone";

    private final List<Contact> before = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Path file;

    private enum Kind {
        NEW,
        ALSO_NEW,
        CHANGED,
        UNCHANGED,
        TWICE,
        NEW_BY_PHONE,
        CHANGED_BY_PHONE,
        PHONE_THEN_ADDRESS,
        PHONE_STORED_NOW_ADDRESS,
        REFUSED_TO_BE_CREATED,
        REFUSED_TO_BE_UPDATED,
        REFUSED_THEN_SOUND,
        INVALID_EMAIL,
        INVALID_BIRTHDAY,
        MALFORMED,
        BLANK;

        private static Kind of(int index) {
            return values()[index % values().length];
        }
    }

    private Sample(int rows, long seed) {
        for (int i = 0; i < rows; i++) {
            add(Kind.of(i), i);
        }
        Collections.shuffle(lines, new Random(seed));
        this.file = written();
    }

    /** About as many rows, of all kinds in equal parts, in an order that the seed decides. */
    public static Sample of(int rows, long seed) {
        return new Sample(rows, seed);
    }

    public ContactSource source() {
        return ContactSource.of(file);
    }

    int rows() {
        return lines.size();
    }

    Path file() {
        return file;
    }

    /** Who is stored before the import. */
    List<Contact> before() {
        return before;
    }

    private void add(Kind kind, int number) {
        switch (kind) {
            case NEW, ALSO_NEW -> lines.add(line(number, "Ada", "Rossi", "1990-02-28"));
            case CHANGED -> {
                store(number, "Bianchi");
                lines.add(line(number, "Eva", "Verdi", ""));
            }
            case UNCHANGED -> {
                store(number, "Bianchi");
                lines.add(line(number, "", "Bianchi", ""));
            }
            case TWICE -> lines.add(line(number, "Ada", "First", "") + "\n" + line(number, "Ada", "Second", ""));
            case NEW_BY_PHONE -> lines.add(byPhone(number, "Ada"));
            case CHANGED_BY_PHONE -> {
                storeByPhone(number);
                lines.add(byPhone(number, "Eva"));
            }
            case PHONE_THEN_ADDRESS ->
                lines.add(byPhone(number, "Ada") + "\n" + line(number, "Ada", "Rossi", "") + phone(number));
            case PHONE_STORED_NOW_ADDRESS -> {
                storeByPhone(number);
                lines.add(line(number, "Ada", "Rossi", "") + phone(number));
            }
            case REFUSED_TO_BE_CREATED -> lines.add(line(number, "Ada", REFUSED, ""));
            case REFUSED_TO_BE_UPDATED -> {
                store(number, "Bianchi");
                lines.add(line(number, "Ada", REFUSED, ""));
            }
            case REFUSED_THEN_SOUND ->
                lines.add(line(number, "Ada", REFUSED, "") + "\n" + line(number, "Ada", "Sound", ""));
            case INVALID_EMAIL -> lines.add("nobody;Ada;Rossi;;;");
            case INVALID_BIRTHDAY -> lines.add(line(number, "Ada", "Rossi", "1990-02-30"));
            case MALFORMED -> lines.add("\"" + email(number) + "\"x;Ada;;;;");
            case BLANK -> lines.add(";;;;;");
        }
    }

    private void store(int number, String lastName) {
        before.add(Contact.builder()
                .set(ContactField.EMAIL, email(number))
                .set(ContactField.LAST_NAME, lastName)
                .build());
    }

    private static String line(int number, String firstName, String lastName, String birthday) {
        String notes = firstName.isEmpty() ? "" : "note " + number;
        return String.join(";", email(number), firstName, lastName, birthday, notes) + ";";
    }

    private void storeByPhone(int number) {
        before.add(Contact.builder()
                .set(ContactField.LAST_NAME, "Bianchi")
                .set(ContactField.PHONE, phone(number))
                .key(phone(number))
                .build());
    }

    private static String byPhone(int number, String firstName) {
        return String.join(";", "", firstName, "Rossi", "", "note " + number, phone(number));
    }

    private static String phone(int number) {
        return "+39333%07d".formatted(1_234_567 + number);
    }

    private static String email(int number) {
        return SENTINEL + number + "@example.com";
    }

    private Path written() {
        try {
            Path target = TestDirectory.file("sample.csv");
            return Files.writeString(target, HEADER + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
