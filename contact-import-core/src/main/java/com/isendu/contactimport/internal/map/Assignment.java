package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Assigns the best column to each field: the most certain one, or the first of equals. E-mail and phone also get the
 * other columns of the same person as fallbacks for rows in which the best column is blank.
 */
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

    /** The winning guesses; those of one field in the order in which its columns are asked for a value. */
    static List<Guess> of(List<Guess> guesses) {
        return new Assignment(guesses).winners();
    }

    private List<Guess> winners() {
        return guesses.stream()
                .map(Guess::field)
                .distinct()
                .flatMap(this::winners)
                .toList();
    }

    private Stream<Guess> winners(Field field) {
        if (field.type() == FieldType.SUBSCRIPTION) {
            return of(field);
        }
        return FieldRules.SEVERAL_COLUMNS.contains(field) ? several(field) : winner(field).stream();
    }

    // A second column needs a first one: the only e-mail column of a file may be named like a second one.
    private Stream<Guess> several(Field field) {
        Optional<Guess> main = of(field).filter(guess -> !guess.isAlternative()).min(BETTER);
        return main.stream()
                .flatMap(best -> of(field)
                        .filter(guess -> Fallbacks.isBehind(best, guess))
                        .sorted(BETTER));
    }

    private Optional<Guess> winner(Field field) {
        return isOfAddress(field) ? best(field, nearAddressFirst()) : best(field, BETTER);
    }

    // A town from the billing address and a street from the shipping address would make an address that does not exist.
    private Optional<Guess> best(Field field, Comparator<Guess> order) {
        return of(field)
                .filter(guess -> !isOfAddress(field) || isCompatible(guess))
                .min(order);
    }

    private Stream<Guess> of(Field field) {
        return guesses.stream().filter(guess -> guess.field().equals(field));
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
