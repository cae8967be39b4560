package com.isendu.contactimport.internal.map.subscription;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.vocabulary.HeaderWords;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the header of a subscription column.
 *
 * @param sense how to interpret its cells
 * @param field the field it feeds
 */
public record SubscriptionHeader(Sense sense, ContactField field) {

    /** How the cells of a column are to be read. */
    public enum Sense {
        /** Yes means that the person wants no messages; so do a date and a reason. */
        REFUSAL,
        /** Yes means that the person wants messages. */
        CONSENT,
        /** The header alone is not sufficient: the cells state the choice. */
        STATE,
        /** When or how the consent was given. */
        RECORD
    }

    private enum Words {
        REFUSAL,
        CONSENT,
        EMAIL,
        PHONE,
        STATE,
        BESIDE,
        DATE,
        SOURCE,
        OTHER
    }

    private static final int FIRST_WITHOUT_BLANKS = 0x2E80;
    private static final int SHORTEST_IN_COMPOUNDS = 6;
    private static final Map<Words, Set<String>> LISTS = lists();

    private static Map<Words, Set<String>> lists() {
        Map<Words, Set<String>> lists = new EnumMap<>(Words.class);
        Words heading = Words.OTHER;
        for (String line : TextFiles.lines(SubscriptionHeader.class::getResourceAsStream, "subscription-headers.txt")) {
            if (line.startsWith("[")) {
                heading = Words.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Set<String> list = lists.computeIfAbsent(heading, key -> new HashSet<>());
                for (String phrase : line.split(",", -1)) {
                    list.add(String.join(" ", HeaderWords.words(phrase)));
                }
            }
        }
        return lists;
    }

    /** Returns the meaning of a header about messages, or null if it is not about messages. */
    public static @Nullable SubscriptionHeader of(String header) {
        List<String> words = HeaderWords.words(header);
        if (hasWord(Words.OTHER, words)) {
            return null;
        }
        if (hasPart(Words.REFUSAL, words)) {
            return new SubscriptionHeader(Sense.REFUSAL, channel(words));
        }
        if (hasPart(Words.CONSENT, words)) {
            return consent(words);
        }
        return isState(words) ? new SubscriptionHeader(Sense.STATE, channel(words)) : null;
    }

    private static SubscriptionHeader consent(List<String> words) {
        if (hasWord(Words.DATE, words)) {
            return new SubscriptionHeader(Sense.RECORD, ContactField.CONSENT_DATE);
        }
        return hasWord(Words.SOURCE, words)
                ? new SubscriptionHeader(Sense.RECORD, ContactField.CONSENT_SOURCE)
                : new SubscriptionHeader(Sense.CONSENT, channel(words));
    }

    private static boolean isState(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        boolean state = rest.removeIf(word -> isIn(Words.STATE, word));
        rest.removeIf(word -> isIn(Words.BESIDE, word) || isIn(Words.EMAIL, word) || isIn(Words.PHONE, word));
        return state && rest.isEmpty();
    }

    private static ContactField channel(List<String> words) {
        boolean email = hasWord(Words.EMAIL, words);
        boolean phone = hasWord(Words.PHONE, words);
        if (email == phone) {
            return ContactField.SUBSCRIPTION;
        }
        return email ? ContactField.SUBSCRIPTION_EMAIL : ContactField.SUBSCRIPTION_PHONE;
    }

    private static boolean hasWord(Words list, List<String> words) {
        return words.stream().anyMatch(word -> isIn(list, word));
    }

    private static boolean isIn(Words list, String word) {
        Set<String> known = LISTS.getOrDefault(list, Set.of());
        return known.contains(word)
                || (word.charAt(0) >= FIRST_WITHOUT_BLANKS
                        && known.stream()
                                .anyMatch(part -> part.charAt(0) >= FIRST_WITHOUT_BLANKS && word.contains(part)));
    }

    private static boolean hasPart(Words list, List<String> words) {
        String text = " " + String.join(" ", words);
        return LISTS.getOrDefault(list, Set.of()).stream()
                .anyMatch(part -> text.contains(isCompoundable(part) ? part : " " + part));
    }

    private static boolean isCompoundable(String part) {
        return part.charAt(0) >= FIRST_WITHOUT_BLANKS
                || (part.length() >= SHORTEST_IN_COMPOUNDS && part.indexOf(' ') < 0);
    }
}
