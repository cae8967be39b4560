package com.isendu.contactimport.internal.map.subscription;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.subscription.SubscriptionHeader.Sense;
import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.cell.Placeholder;
import com.isendu.contactimport.internal.normalize.cell.WordLists;
import com.isendu.contactimport.internal.normalize.plain.BooleanNormalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that say whether a person wants messages. */
public final class SubscriptionCell {

    private static final Map<String, String> WORDS =
            WordLists.read(SubscriptionCell.class::getResourceAsStream, "subscription-words.txt");
    private static final String OPTED_OUT = "opted out";
    private static final String SUBSCRIBED = "subscribed";
    /** {@code 2024-01-05 10:00:00}, {@code 05.01.24}, {@code 1704445200}; not {@code 0000-00-00}. */
    private static final Pattern DATE =
            Pattern.compile("(?=.*[1-9])(?:\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}\\D?.*|\\d{10}|\\d{13})");

    private static final Pattern ZEROS = Pattern.compile("[0-]*[-/. ]?[0 :/.-]*");

    private SubscriptionCell() {}

    /**
     * Returns the meaning of a cell.
     *
     * @param cell the text of a cell
     * @param refusal whether its column names those who want no messages
     */
    public static Will read(String cell, boolean refusal) {
        String text = cell.strip();
        if (text.isEmpty() || Placeholder.isIn(text, ContactField.SUBSCRIPTION)) {
            return Will.UNSAID;
        }
        String folded = LocaleNames.fold(text);
        String answer = BooleanNormalizer.answer(folded);
        if (answer != null) {
            return answered(Boolean.parseBoolean(answer), refusal);
        }
        String meaning = WORDS.get(folded);
        return meaning == null ? unknown(text, refusal) : named(meaning, refusal);
    }

    private static Will answered(boolean yes, boolean refusal) {
        if (refusal) {
            return yes ? Will.OPTED_OUT : Will.UNSAID;
        }
        return yes ? Will.SUBSCRIBED : Will.OPTED_OUT;
    }

    private static Will named(String meaning, boolean refusal) {
        return switch (meaning) {
            case OPTED_OUT -> Will.OPTED_OUT;
            case SUBSCRIBED -> refusal ? Will.UNSAID : Will.SUBSCRIBED;
            case "no" -> answered(false, refusal);
            case "yes" -> answered(true, refusal);
            default -> Will.UNSAID;
        };
    }

    private static Will unknown(String text, boolean refusal) {
        if (ZEROS.matcher(text).matches()) {
            return Will.UNSAID;
        }
        if (refusal) {
            // A date, a reason, a number of bounces.
            return Will.OPTED_OUT;
        }
        return DATE.matcher(text).matches() ? Will.SUBSCRIBED : Will.UNCLEAR;
    }

    /** Returns whether a cell can be understood under a header. */
    public static boolean isClear(String cell, Sense sense) {
        return read(cell, sense == Sense.REFUSAL) != Will.UNCLEAR;
    }

    /**
     * Returns whether a cell speaks of messages and of nothing else, as {@code unsubscribed} does and {@code active}
     * does not.
     */
    public static boolean isOfMessages(String cell) {
        @Nullable String meaning = WORDS.get(LocaleNames.fold(cell));
        return OPTED_OUT.equals(meaning) || SUBSCRIBED.equals(meaning);
    }
}
