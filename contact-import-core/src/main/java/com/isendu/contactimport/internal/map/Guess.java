package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.ProposalReason;
import com.isendu.contactimport.mapping.ProposalReason.Kind;

/**
 * A field that one column might feed.
 *
 * @param place the place of the column in the list of columns
 * @param field the field
 * @param confidence from 0 to 1
 * @param preferred whether the column is the better one of two that are alike: a mobile among phones
 * @param where which address or phone the header says it is ({@code home}, {@code work} …); empty when it says nothing
 * @param needsEvidence whether only the cells can make it believable
 * @param reason why
 */
record Guess(
        int place,
        Field field,
        double confidence,
        boolean preferred,
        String where,
        boolean needsEvidence,
        ProposalReason reason) {

    private static final double PREFERRED_BONUS = 0.12;

    static Guess plain(int place, Field field, double confidence, Kind reason) {
        return new Guess(place, field, confidence, false, "", false, ProposalReason.of(reason));
    }

    /** What the guess is worth beside others for the same field. */
    double weight() {
        return preferred ? confidence + PREFERRED_BONUS : confidence;
    }

    /** The guess once the cells agree: half of the doubt is gone. */
    Guess confirmed() {
        double surer = confidence + (1 - confidence) / 2;
        return new Guess(place, field, surer, preferred, where, false, reason.confirmed());
    }

    /** The guess when there is no cell to go by while other columns have some: any other column of the field is better. */
    Guess unseen() {
        return new Guess(place, field, confidence / 2, false, where, needsEvidence, reason);
    }

    @Override
    public String toString() {
        return "Guess[#" + (place + 1) + " " + field.key() + "]";
    }
}
