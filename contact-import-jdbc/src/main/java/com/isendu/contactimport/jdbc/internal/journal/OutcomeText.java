package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Outcomes as text: a number and a letter for each run of equal outcomes, such as {@code 480C1R519C}. */
final class OutcomeText {

    static final char REJECTED = 'R';

    private OutcomeText() {}

    static String of(List<ContactOutcome> outcomes) {
        StringBuilder text = new StringBuilder();
        int run = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            run++;
            char letter = letter(outcomes.get(i));
            if (i + 1 == outcomes.size() || letter(outcomes.get(i + 1)) != letter) {
                text.append(run).append(letter);
                run = 0;
            }
        }
        return text.toString();
    }

    /**
     * One letter for each row; fails with an {@link IllegalArgumentException} on a text that this class does not write.
     */
    static List<Character> letters(String text) {
        List<Character> letters = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c)) {
                letters.addAll(Collections.nCopies(Integer.parseInt(text, start, i, 10), c));
                start = i + 1;
            }
        }
        return letters;
    }

    private static char letter(ContactOutcome outcome) {
        return outcome.isSuppressed()
                ? 'P'
                : switch (outcome.outcome()) {
                    case CREATED -> outcome.isPossibleDuplicate() ? 'D' : 'C';
                    case UPDATED -> 'U';
                    case UNCHANGED -> 'N';
                    case SKIPPED -> 'S';
                    case REJECTED -> REJECTED;
                    case UNKNOWN -> '?';
                };
    }

    /** Returns the outcome of a letter other than that of a refused contact. */
    static ContactOutcome outcome(char letter) {
        return switch (letter) {
            case 'P' -> ContactOutcome.suppressed();
            case 'D' -> ContactOutcome.possibleDuplicate();
            case 'C' -> ContactOutcome.of(RowOutcome.CREATED);
            case 'U' -> ContactOutcome.of(RowOutcome.UPDATED);
            case 'N' -> ContactOutcome.of(RowOutcome.UNCHANGED);
            case 'S' -> ContactOutcome.of(RowOutcome.SKIPPED);
            case '?' -> ContactOutcome.unknown();
            default -> throw new IllegalArgumentException("no outcome has this letter");
        };
    }
}
