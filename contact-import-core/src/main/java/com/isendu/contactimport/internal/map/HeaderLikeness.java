package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.text.HeaderName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares the spelling of two headers: they are similar if most of their letter pairs and all numbers are the same.
 */
public final class HeaderLikeness {

    private static final double ALIKE = 0.75;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern BLANK = Pattern.compile(" ");

    private HeaderLikeness() {}

    public static boolean alike(String one, String other) {
        String first = squash(one);
        String second = squash(other);
        return digits(first).equals(digits(second)) && common(pairs(first), pairs(second)) >= ALIKE;
    }

    private static double common(List<String> first, List<String> second) {
        List<String> rest = new ArrayList<>(second);
        long shared = first.stream().filter(rest::remove).count();
        return 2.0 * shared / Math.max(1, first.size() + second.size());
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll(" ").strip();
    }

    private static String squash(String header) {
        return BLANK.matcher(HeaderName.normalize(header)).replaceAll("");
    }
}
