package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of people in which many fail alike, and the options it is imported with, which may be the reason. Every file
 * has habits of its own: how its phone numbers and dates are written, how often somebody comes back, and where the
 * addresses are.
 *
 * @param text the file
 * @param stored the file that was imported before it
 * @param options how it is imported
 */
record AdvisedFile(String text, String stored, ImportOptions options) {

    static final List<String> HEADER = List.of("E-mail", "Contact", "Name", "Phone", "Birthday");

    private static final List<String> PHONES = List.of(
            "",
            "+39 333 12345##",
            "333 12345##",
            "33312345##",
            "3933312345##",
            "0151 234567##",
            "491512345 67##",
            "+49 151 234567##",
            "33612345 6##",
            "06 12 34 56 ##",
            "5521992590 1##",
            "(212) 555-01##",
            "43123456##",
            "12",
            "none yet",
            "02 123456##",
            "4312345678##");
    private static final List<String> DATES = List.of(
            "",
            "1980-03-2#",
            "2#/03/1980",
            "03/2#/1980",
            "05/0#/1980",
            "2#.03.1980",
            "0#-05-1980",
            "yesterday",
            "1980");
    private static final List<String> NAMES = List.of("Ada", "Eva", "Ugo", "", People.REFUSED);

    static AdvisedFile of(Random random) {
        boolean elsewhere = random.nextInt(4) == 0;
        List<String> phones = habit(PHONES, random);
        List<String> dates = habit(DATES, random);
        int people = 5 + random.nextInt(60);
        int rows = 6 + random.nextInt(40);
        String text = IntStream.range(0, rows)
                .mapToObj(row -> line(
                        elsewhere, 1 + random.nextInt(people) + (people > 30 ? row * 100 : 0), phones, dates, random))
                .collect(Collectors.joining("\n", String.join(";", HEADER) + "\n", "\n"));
        String stored = IntStream.range(0, random.nextInt(3) * 2)
                .mapToObj(row -> "p" + (1 + random.nextInt(people)) + "@example.com;x;Ada;;\n")
                .collect(Collectors.joining("", String.join(";", HEADER) + "\np0@example.com;x;Ada;;\n", ""));
        return new AdvisedFile(text, stored, options(elsewhere, random));
    }

    /** A few forms, some of them more often than others. */
    private static List<String> habit(List<String> forms, Random random) {
        String usual = any(forms, random);
        String other = any(forms, random);
        List<List<String>> habits = List.of(
                List.of(usual),
                List.of(usual, usual, usual, other),
                List.of(usual, usual, usual, usual, usual, usual, usual, usual, usual, usual, usual, other),
                List.of(usual, other, any(forms, random), ""));
        return any(habits, random);
    }

    private static String line(boolean elsewhere, int person, List<String> phones, List<String> dates, Random random) {
        String address = random.nextInt(20) == 0 && !elsewhere ? "nobody" : "p" + person + "@example.com";
        String beside = random.nextInt(6) == 0 ? address : "Ada";
        return String.join(
                ";",
                elsewhere ? beside : address,
                elsewhere ? address : "Ada",
                any(NAMES.subList(0, 3 + random.nextInt(3)), random),
                filled(any(phones, random), random),
                filled(any(dates, random), random));
    }

    private static String filled(String form, Random random) {
        return form.chars()
                .mapToObj(c -> c == '#' ? String.valueOf(1 + random.nextInt(9)) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static ImportOptions options(boolean elsewhere, Random random) {
        return Trial.options()
                .mapping(mapping(0))
                .threads(1)
                .defaultCountry(any(Arrays.asList(null, null, "IT", "DE", "US", "BR"), random))
                .datePattern(elsewhere ? null : any(Arrays.asList(null, null, "dd/MM/yyyy", "MM/dd/yyyy"), random))
                .duplicates(any(List.of(DuplicateStrategy.values()), random))
                .existingContacts(any(List.of(ExistingContactStrategy.values()), random))
                .invalidValues(
                        random.nextInt(4) == 0 ? InvalidValueStrategy.DROP_VALUE : InvalidValueStrategy.REJECT_ROW)
                .build();
    }

    /** The mapping with the e-mail in a column. */
    static ColumnMapping mapping(int email) {
        return ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.at(email))
                .map(ContactField.FULL_NAME, ColumnRef.at(2))
                .map(ContactField.PHONE, ColumnRef.at(3))
                .map(ContactField.BIRTHDAY, ColumnRef.at(4))
                .build();
    }

    private static <T extends @Nullable Object> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
