package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a cell with several numbers. If any part is not a number, the cell has none. */
final class PhoneSplitter {

    private static final Pattern HARD = Pattern.compile("[;|,]|:::");
    private static final Pattern SOFT = Pattern.compile(" / | - ");
    private static final Pattern BEFORE_PREFIX = Pattern.compile(" +(?=\\+|00)");
    private static final Pattern BLANK = Pattern.compile(" +");

    /** {@code 02 1234567/8} is two numbers, the second one with another last digit. */
    private static final Pattern OTHER_ENDING = Pattern.compile("(.*\\d) ?(?:(/) ?\\d{1,3}|- ?\\d)");

    private static final int GERMANY = 49;
    private static final int AUSTRIA = 43;

    /** Up to this number of digits after a word are an hour, a floor or an extension. */
    private static final int MAX_REMARK_DIGITS = 4;

    private PhoneSplitter() {}

    /**
     * Reads all numbers of a cell.
     *
     * @param groups the texts between the words of the cell
     * @param reader reads one number
     * @return the numbers in order; empty when anything in the cell is not one
     */
    static List<PhoneNumber> numbers(List<String> groups, PhoneReader reader) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String group : groups) {
            List<PhoneNumber> found = ofGroup(group, reader);
            if (found.isEmpty()
                    && (numbers.isEmpty() || PhoneReader.digits(group).length() > MAX_REMARK_DIGITS)) {
                return List.of();
            }
            numbers.addAll(found);
        }
        return numbers;
    }

    private static List<PhoneNumber> ofGroup(String group, PhoneReader reader) {
        if (HARD.matcher(group).find()) {
            return each(HARD, group, reader);
        }
        // The usual cell holds one number and is read once.
        List<PhoneNumber> several = SOFT.matcher(group).find() ? each(SOFT, group, reader) : List.of();
        if (several.size() > 1 || hasOtherEnding(group, reader)) {
            return several.size() > 1 ? several : List.of();
        }
        PhoneNumber whole = reader.read(group);
        if (whole != null) {
            return List.of(whole);
        }
        several = each(BEFORE_PREFIX, group, reader);
        return several.isEmpty() ? mobiles(each(BLANK, group, reader)) : several;
    }

    /**
     * Returns all parts; none if one of them is not a number, or if there is only one, which was already read as the
     * whole.
     */
    private static List<PhoneNumber> each(Pattern separator, String group, PhoneReader reader) {
        String[] parts = separator.split(group, -1);
        if (parts.length == 1) {
            return List.of();
        }
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String part : parts) {
            PhoneNumber number = hasOtherEnding(part, reader) ? null : reader.read(part);
            if (number != null) {
                numbers.add(number);
            } else if (!part.isBlank()) {
                return List.of();
            }
        }
        return numbers;
    }

    /** Between blanks any group of digits might be a short fixed number. */
    private static List<PhoneNumber> mobiles(List<PhoneNumber> numbers) {
        return numbers.stream().allMatch(PhoneReader::isMobile) ? numbers : List.of();
    }

    private static boolean hasOtherEnding(String part, PhoneReader reader) {
        if (part.indexOf('/') < 0 && part.indexOf('-') < 0) {
            return false;
        }
        Matcher ending = OTHER_ENDING.matcher(part.strip());
        PhoneNumber first = ending.matches() ? reader.read(ending.group(1)) : null;
        if (first == null) {
            return false;
        }
        // There a dash announces the extension, which is dialled with the number.
        boolean extensionByDash = first.getCountryCode() == GERMANY || first.getCountryCode() == AUSTRIA;
        return ending.group(2) != null || !extensionByDash;
    }
}
