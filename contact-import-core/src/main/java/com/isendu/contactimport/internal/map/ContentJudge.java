package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the meaning of the headers with the content of the cells. */
final class ContentJudge {

    private static final double PROVEN = 0.8;
    private static final double HALF = 0.5;
    private static final double FEWEST_PHONES = 0.3;
    private static final Set<ContactField> NAMES =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME);

    private final List<List<String>> samples;

    ContentJudge(List<List<String>> samples) {
        this.samples = samples;
    }

    /** The guess, surer or as it was; empty when the cells speak against it or it has no evidence. */
    Stream<Guess> judge(Guess guess) {
        CellSample sample = CellSample.of(guess.place(), samples);
        if (sample.cells().isEmpty() && samples.size() >= CellSample.ENOUGH) {
            return guess.needsEvidence() ? Stream.empty() : Stream.of(guess.unseen());
        }
        if (isContradicted(guess, sample)) {
            return Stream.empty();
        }
        if (isProven(guess.field(), sample)) {
            return Stream.of(guess.confirmed());
        }
        return guess.needsEvidence() ? Stream.empty() : Stream.of(guess);
    }

    private static boolean isProven(Field field, CellSample sample) {
        return sample.isEnough()
                && ((field == ContactField.EMAIL && sample.share(CellShape::isEmail) >= PROVEN)
                        || (field == ContactField.PHONE && sample.share(CellShape::isPhone) >= PROVEN));
    }

    private static boolean isContradicted(Guess guess, CellSample sample) {
        if (guess.field() != ContactField.EMAIL) {
            return (sample.isEnough() && (isImplausible(guess.field(), sample) || isStatus(guess, sample)))
                    || isAnswers(guess.field(), sample);
        }
        // Broken addresses under a sure header are for their rows to answer for; answers and numbers are no addresses.
        return !sample.cells().isEmpty()
                && sample.share(CellShape::isEmail) < HALF
                && (guess.needsEvidence() || sample.share(CellShape::isNoAddressAtAll) >= HALF);
    }

    // "Stato" is the country or the state of an order; only countries prove that it is the former.
    private static boolean isStatus(Guess guess, CellSample sample) {
        return guess.reason().kind() == Kind.WITHIN_ADDRESS
                && guess.field() == ContactField.COUNTRY
                && sample.share(CountryNames::isCountry) < HALF;
    }

    // "Mobile: t" says that there is one.
    private static boolean isAnswers(Field field, CellSample sample) {
        return field == ContactField.PHONE && sample.share(CellShape::isAnswer) == 1;
    }

    private static boolean isImplausible(Field field, CellSample sample) {
        if (field == ContactField.PHONE) {
            return sample.share(cell -> cell.chars().anyMatch(Character::isDigit)) < FEWEST_PHONES;
        }
        return field instanceof ContactField known
                && NAMES.contains(known)
                && sample.share(CellShape::isNumeric) > HALF;
    }
}
