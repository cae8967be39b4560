package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives each field its one best column: the surest, of equals the first. */
final class Assignment {

    private static final Comparator<Guess> BETTER =
            Comparator.comparingDouble(Guess::weight).reversed().thenComparingInt(Guess::place);

    private final List<Guess> guesses;
    private final String addressWhere;

    private Assignment(List<Guess> guesses) {
        this.guesses = guesses;
        this.addressWhere = guesses.stream()
                .filter(guess -> guess.field() == ContactField.ADDRESS)
                .min(BETTER)
                .map(Guess::where)
                .orElse("");
    }

    /** The winning guesses by the place of their column. */
    static Map<Integer, Guess> of(List<Guess> guesses) {
        return new Assignment(guesses).winners();
    }

    private Map<Integer, Guess> winners() {
        Map<Integer, Guess> winners = new HashMap<>();
        guesses.stream()
                .map(Guess::field)
                .distinct()
                .flatMap(field -> winner(field).stream())
                .forEach(guess -> winners.put(guess.place(), guess));
        return winners;
    }

    private Optional<Guess> winner(Field field) {
        return isOfAddress(field) ? best(field, nearAddressFirst()) : best(field, BETTER);
    }

    // A town from the billing address and a street from the shipping address would make an address that does not exist.
    private Optional<Guess> best(Field field, Comparator<Guess> order) {
        return guesses.stream()
                .filter(guess -> guess.field().equals(field))
                .filter(guess -> !isOfAddress(field) || isCompatible(guess))
                .min(order);
    }

    private Comparator<Guess> nearAddressFirst() {
        return Comparator.comparing((Guess guess) -> !guess.where().equals(addressWhere))
                .thenComparing(BETTER);
    }

    private boolean isCompatible(Guess guess) {
        return addressWhere.isEmpty()
                || guess.where().isEmpty()
                || guess.where().equals(addressWhere);
    }

    private static boolean isOfAddress(Field field) {
        return field instanceof ContactField known
                && known != ContactField.ADDRESS
                && FieldRules.ADDRESS_BLOCK.contains(known);
    }
}
