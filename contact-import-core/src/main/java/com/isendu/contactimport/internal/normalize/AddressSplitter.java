package com.isendu.contactimport.internal.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells street and house number of a one-line address apart. Every letter and digit of the line is in one of the two parts, but
 * for the word that announces the number; a line with anything else in it, or with two readings, is not split.
 */
final class AddressSplitter {

    private static final int MAX_LENGTH = 255;

    private static final Pattern BOX = HouseNumber.pattern(
            "(?:c\\.? ?p\\.? ?\\d|cas(?:\\.|ella) post|p\\.? ?o\\.? ?box|postfach|postbus|b\\.?p\\.? ?\\d|bo[iî]te post"
                    + "|apartado|apdo|caixa post|skrytka|box \\d|poste restante|fermo posta)");
    private static final Pattern WITHOUT_NUMBER =
            HouseNumber.pattern("(?<street>.*\\p{L}.*?)[ ,]+" + HouseNumber.NO_NUMBER);
    private static final Pattern ANNOUNCED = HouseNumber.pattern(
            "(?<street>[^,]*[\\p{L}\\d][^,]*?)[ ,]+" + HouseNumber.ANNOUNCED + " ?(?<number>" + HouseNumber.FORM + ")");
    private static final Pattern LAST = HouseNumber.pattern(
            "(?<street>[^,]*?(?:\\.(?=\\d)|[^\\d,/ -](?=[ ,])|\\d(?=[ ,])))[ ,]*(?<number>" + HouseNumber.FORM + ")");
    private static final Pattern FIRST = HouseNumber.pattern(
            "(?<number>" + HouseNumber.FORM_FIRST + ")\\.?(?:[ ,]+|(?<=\\.))(?<street>[^,]*\\p{L}{2}[^,]*)");
    private static final Pattern FINAL = Pattern.compile("[ .,;]+$");

    private AddressSplitter() {}

    /**
     * Splits a line.
     *
     * @param line an address line without blanks at its ends
     * @param country ISO 3166-1 alpha-2 code, or null; decides on which side the number stands
     * @return the parts, or null when the line holds no number or can be read in two ways
     */
    static @Nullable AddressParts split(String line, @Nullable String country) {
        if (line.length() > MAX_LENGTH || BOX.matcher(line).lookingAt()) {
            return null;
        }
        String bare = FINAL.matcher(line).replaceFirst("");
        Matcher none = WITHOUT_NUMBER.matcher(line);
        if (none.matches()) {
            return parts(none.group("street"), HouseNumber.NONE);
        }
        boolean first = NumberFirst.in(country) && !bare.isEmpty() && Character.isDigit(bare.codePointAt(0));
        return first ? numberFirst(bare) : numberLast(bare);
    }

    private static @Nullable AddressParts numberFirst(String line) {
        Matcher first = FIRST.matcher(line);
        return first.matches() && !StreetName.namesUnit(first.group("street"))
                ? parts(first.group("street"), first.group("number"))
                : null;
    }

    private static @Nullable AddressParts numberLast(String line) {
        Matcher announced = ANNOUNCED.matcher(line);
        if (announced.matches() && !StreetName.namesUnit(announced.group("street"))) {
            return parts(announced.group("street"), announced.group("number"));
        }
        Matcher last = LAST.matcher(line);
        return last.matches() && StreetName.endsBefore(last.group("street"), last.group("number"))
                ? parts(last.group("street"), last.group("number"))
                : null;
    }

    private static AddressParts parts(String street, String number) {
        return new AddressParts(Characters.strip(street, c -> c == ' ' || c == ','), number);
    }
}
