package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.Set;

/**
 * Decides which columns may be fallbacks for the best column of a field: only those that certainly belong to the same
 * person.
 */
final class Fallbacks {

    private static final double SURE = 0.8;
    private static final String SHIPPING = "shipping";
    private static final String BILLING = "billing";
    private static final Set<Kind> LAYOUTS = Set.of(Kind.LAYOUT, Kind.LAYOUT_LANGUAGE);

    private Fallbacks() {}

    /** Returns whether a column takes its turn where the best one is blank; the best one does. */
    static boolean isBehind(Guess best, Guess other) {
        if (best.place() == other.place()) {
            return true;
        }
        boolean ofLayout = isOfLayout(best) && isOfLayout(other);
        return ofLayout || (isSureByHeader(other) && other.whose().equals(best.whose()) && isSameAddress(best, other));
    }

    private static boolean isOfLayout(Guess guess) {
        return LAYOUTS.contains(guess.reason().kind());
    }

    // A column that is blank so far has half its confidence; a header with unknown words may be anybody's.
    private static boolean isSureByHeader(Guess guess) {
        double confidence = guess.confidence() * (guess.blank() ? 2 : 1);
        return !isOfLayout(guess) && confidence >= SURE;
    }

    // The recipient of goods is not always the buyer.
    private static boolean isSameAddress(Guess best, Guess other) {
        if (other.where().contains(SHIPPING) || best.where().contains(SHIPPING)) {
            return best.where().equals(other.where());
        }
        return !other.where().contains(BILLING)
                || best.where().isEmpty()
                || best.where().contains(BILLING);
    }
}
