package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A labelled address in one cell.
 *
 * @param untouched whether it was not looked at while rules were made
 * @param country the country whose kind of address it is
 * @param given the country that the row gives, or blank
 * @param cell the cell
 * @param place postcode, town and province that are to come out; a blank postcode where none of them may
 * @param street street and house number, or empty where they are not labelled
 */
record OneCellAddress(
        boolean untouched, String country, String given, String cell, List<String> place, List<String> street) {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile(" *\\| *");

    /** The generated ones and those written by hand. */
    static List<OneCellAddress> all() {
        List<OneCellAddress> all = new ArrayList<>();
        lines("/address/one-cell.tsv").forEach(line -> all.add(generated(TAB.split(line, -1))));
        Map<String, Integer> count = new HashMap<>();
        lines("/address/one-cell-awkward.csv").forEach(line -> {
            String[] fields = BAR.split(line.strip(), -1);
            boolean untouched = count.merge(fields[0], 1, Integer::sum) % 2 == 0;
            all.add(written(untouched, fields));
        });
        return all;
    }

    private static List<String> lines(String file) {
        return TextFiles.lines(OneCellAddress.class::getResourceAsStream, file).stream()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static OneCellAddress generated(String... fields) {
        List<String> labels = Arrays.asList(fields).subList(4, fields.length);
        String cell = fields[3].replace("\\n", "\n");
        return new OneCellAddress(
                fields[0].equals("untouched"), fields[1], fields[2], cell, labels.subList(0, 3), labels.subList(3, 5));
    }

    private static OneCellAddress written(boolean untouched, String... fields) {
        return new OneCellAddress(
                untouched,
                fields[0],
                fields[1],
                fields[2],
                Arrays.asList(fields).subList(3, 6),
                List.of());
    }

    boolean hasPlace() {
        return !place.get(0).isEmpty();
    }

    List<String> found() {
        Candidate row = normalized();
        return row.value(ContactField.POSTCODE) == null
                ? List.of()
                : values(row, ContactField.POSTCODE, ContactField.CITY, ContactField.PROVINCE);
    }

    List<String> foundStreet() {
        return values(normalized(), ContactField.STREET, ContactField.HOUSE_NUMBER);
    }

    private Candidate normalized() {
        Row row = Row.of(ContactField.ADDRESS, cell);
        return (given.isEmpty() ? row : row.and(ContactField.COUNTRY, given)).normalize();
    }

    private static List<String> values(Candidate row, ContactField... fields) {
        return Arrays.stream(fields)
                .map(field -> Objects.requireNonNullElse(row.value(field), ""))
                .toList();
    }
}
