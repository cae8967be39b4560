package com.isendu.contactimport.benchmarks;

import java.util.Random;

/** Makes the rows of a {@link ContactFile} one after another, and counts what an import makes of them. */
final class ContactRows {

    static final String HEADER =
            "email,first_name,last_name,phone,company,street,zip,city,country,birthday,tags,notes\n";

    // Odd, so that multiplying shuffles the numbers without making two of them equal.
    private static final int SHUFFLE = 0x9E3779B1;
    // Many batches of an import: a repeated row is seldom in the batch of the first.
    private static final int REMEMBERED = 8_192;
    private static final String[] FIRST_NAMES = {
        "Anna", "Luca", "Giulia", "Marco", "Jürgen", "Heike", "Thomas", "Mary", "John", "Niccolò"
    };
    private static final String[] LAST_NAMES = {
        "Rossi", "Bianchi", "Esposito", "Müller", "Schmidt", "Weiß", "Smith", "Johnson", "O'Brien", "De Luca"
    };
    private static final String[] FAULTY_EMAIL_SIGNS = {" at ", "@@", "@ "};
    private static final String[] NOTES = {
        "\"said: \"\"call back\"\"\"",
        "\"first line\nsecond line\"",
        "\"one, two, three\"",
        "perché così è già più facile"
    };

    private final int faultyPercent;
    private final Random random;
    private final Row[] remembered = new Row[REMEMBERED];
    private final StringBuilder text = new StringBuilder(256);
    private long stored;
    private long faulty;
    private long repeated;

    ContactRows(ContactShape shape) {
        this.faultyPercent = shape.faultyPercent();
        this.random = new Random(shape.seed());
    }

    /** The next row, with its line end; numbers count from zero. */
    String next(int number) {
        boolean repeats = number > 0 && oneIn(111);
        Row row = repeats ? remembered[random.nextInt(Math.min(number, REMEMBERED))] : newRow(number);
        remembered[number % REMEMBERED] = row;
        count(row, repeats);
        return row.text();
    }

    Tally tally() {
        return new Tally(stored, faulty, repeated);
    }

    private void count(Row row, boolean repeats) {
        if (row.isFaulty()) {
            faulty++;
        } else if (repeats) {
            repeated++;
        } else {
            stored++;
        }
    }

    private Row newRow(int number) {
        int fault = random.nextInt(200);
        boolean badEmail = fault < faultyPercent;
        boolean badPhone = !badEmail && fault < 2 * faultyPercent;
        text.setLength(0);
        email(number, badEmail);
        text.append(any(FIRST_NAMES)).append(',').append(any(LAST_NAMES)).append(',');
        place(any(Country.values()), badPhone);
        rest();
        return new Row(text.toString(), badEmail || badPhone);
    }

    private void email(int number, boolean bad) {
        text.append("contact.")
                .append(Integer.toUnsignedString(number * SHUFFLE, Character.MAX_RADIX))
                .append(bad ? any(FAULTY_EMAIL_SIGNS) : "@")
                .append("mail")
                .append(random.nextInt(1000))
                .append(".example,");
    }

    private void place(Country country, boolean badPhone) {
        text.append(oneIn(2) ? country.callingCode : country.trunk)
                .append(badPhone ? "" : digits(country.digits))
                .append(",Company ")
                .append(random.nextInt(10_000))
                .append(country.street)
                .append(1 + random.nextInt(200))
                .append(',')
                .append(digits(5))
                .append(country.city);
    }

    private void rest() {
        text.append(1950 + random.nextInt(50))
                .append("-0")
                .append(1 + random.nextInt(9))
                .append("-1")
                .append(random.nextInt(10))
                .append(",newsletter|")
                .append(random.nextInt(100))
                .append(',')
                .append(oneIn(20) ? any(NOTES) : "regular customer")
                .append('\n');
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private record Row(String text, boolean isFaulty) {}

    /**
     * How a phone begins, with and without the calling code, and how many digits follow; company form and street; city.
     */
    private enum Country {
        ITALY("+39 333 ", "333 ", 7, " Srl,Via Garibaldi ", ",Milano,IT,"),
        GERMANY("+49 151 ", "0151 ", 8, " GmbH,Hauptstraße ", ",München,DE,"),
        UNITED_STATES("+1 212-555-", "(212) 555-", 4, " Inc,Main Street ", ",Springfield,US,");

        private final String callingCode;
        private final String trunk;
        private final int digits;
        private final String street;
        private final String city;

        Country(String callingCode, String trunk, int digits, String street, String city) {
            this.callingCode = callingCode;
            this.trunk = trunk;
            this.digits = digits;
            this.street = street;
            this.city = city;
        }
    }
}
