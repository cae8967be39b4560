package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.Set;

/**
 * A field that one column might feed.
 *
 * @param place the place of the column in the list of columns
 * @param field the field
 * @param confidence from 0 to 1
 * @param standing its rank among other columns of the field
 * @param where the kind of address or phone in the header ({@code home}, {@code work} …); empty if there is none
 * @param whose the words of the header that name a person, written together; empty if there are none
 * @param blank whether the column has no cells to examine although others do
 * @param needsEvidence whether the cells must confirm the guess
 * @param reason the reason for the guess
 */
record Guess(
        int place,
        Field field,
        double confidence,
        Standing standing,
        String where,
        Set<String> whose,
        boolean blank,
        boolean needsEvidence,
        ProposalReason reason) {

    Guess {
        whose = Set.copyOf(whose);
    }

    static Guess plain(int place, Field field, double confidence, Kind reason) {
        return at("", place, field, confidence, ProposalReason.of(reason));
    }

    /** Returns a guess with normal rank and without a named person. */
    static Guess at(String where, int place, Field field, double confidence, ProposalReason reason) {
        return new Guess(place, field, confidence, Standing.USUAL, where, Set.of(), false, false, reason);
    }

    /** Returns the weight of the guess among others for the same field. */
    double weight() {
        return confidence + standing.bonus();
    }

    boolean isAlternative() {
        return standing == Standing.ALTERNATIVE;
    }

    /** The guess once the cells agree: half of the doubt is gone. */
    Guess confirmed() {
        double surer = confidence + (1 - confidence) / 2;
        return new Guess(place, field, surer, standing, where, whose, blank, false, reason.confirmed());
    }

    /**
     * Returns the guess for a column without cells although others have some: any other column of the field is better.
     */
    Guess unseen() {
        Standing unseen = isAlternative() ? standing : Standing.USUAL;
        return new Guess(place, field, confidence / 2, unseen, where, whose, true, needsEvidence, reason);
    }

    @Override
    public String toString() {
        return "Guess[#" + (place + 1) + " " + field.key() + "]";
    }
}
